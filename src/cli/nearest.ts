/**
 * The known name that a mistyped one was probably meant to be: the one with the fewest letters to change (Levenshtein 1966), if these are at
 * most two, or one in three of a longer name; otherwise one that begins or ends with what was written. `undefined` if there is none.
 */
export function nearest(written: string, names: readonly string[]): string | undefined {
  let best: string | undefined;
  let fewest = Infinity;
  for (const name of names) {
    const changes = distance(written, name);
    if (changes < fewest && changes <= Math.max(2, Math.floor(name.length / 3)) && changes < name.length) {
      best = name;
      fewest = changes;
    }
  }
  return best ?? names.find((name) => written.length > 2 && (name.startsWith(written) || name.endsWith(written)));
}

/** Letters to insert, remove or replace to make one word of another. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[to.length]!;
}
