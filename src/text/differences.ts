import { diffArrays } from 'diff';

/**
 * How to make one text of another, from its beginning to its end: a number keeps so many UTF-16 units of it; a pair leaves out so many and
 * puts a text in their place (either may be nothing).
 */
export type Differences = (number | [cut: number, added: string])[];

/** The letters of a word, as `foldedWords` cuts them, but unfolded: a reader wants to see what was printed. */
const whole = String.raw`[[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]&&[\p{L}\p{Nl}]]`;
/** Ends of lines count as words: a paragraph that was cut then takes its own end with it, not that of the one before. */
const word = new RegExp(String.raw`\n\s*|${whole}\p{M}*|[[\p{L}\p{N}]--${whole}][[\p{L}\p{N}\p{M}]--${whole}]*`, 'gv');

/** Words to cut and add before two texts are called unlike: what follows them is one large change. Myers' algorithm costs this times the words. */
const mostEdits = 4000;

/**
 * The differences of two texts, word by word (Myers 1986, by the `diff` package): words are kept or changed whole, and what stands between
 * them follows. A word or two that agree by chance amid larger changes count as changed. `applied(from, result)` is `to`.
 */
export function differencesOf(from: string, to: string): Differences {
  const left = wordsOf(from);
  const right = wordsOf(to);
  const result = new Recorder();
  let fromDone = 0;
  let toDone = 0;
  for (const { a, b, count } of meaningful(matches(left, right), left, right)) {
    for (let i = 0; i < count; i++) {
      const mine = left[a + i]!;
      const theirs = right[b + i]!;
      result.gap(from.slice(fromDone, mine.start), to.slice(toDone, theirs.start));
      result.keep(mine.text.length);
      fromDone = mine.start + mine.text.length;
      toDone = theirs.start + theirs.text.length;
    }
  }
  result.gap(from.slice(fromDone), to.slice(toDone));
  return result.differences;
}

/** The text that differences make of another. */
export function applied(from: string, differences: Differences): string {
  let at = 0;
  let made = '';
  for (const step of differences) {
    if (typeof step === 'number') {
      made += from.slice(at, at + step);
      at += step;
    } else {
      at += step[0];
      made += step[1];
    }
  }
  return made;
}

interface Word {
  text: string;
  start: number;
}

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(word), ({ 0: found, index }) => ({ text: found, start: index }));
}

/** A run of words that both texts have: from word `a` of the one and word `b` of the other. */
interface Match {
  a: number;
  b: number;
  count: number;
}

function matches(left: readonly Word[], right: readonly Word[]): Match[] {
  const changes = diffArrays(
    left.map(({ text }) => text),
    right.map(({ text }) => text),
    { maxEditLength: mostEdits },
  );
  const found: Match[] = [];
  let a = 0;
  let b = 0;
  for (const { added, removed, count } of changes ?? []) {
    if (!added && !removed) found.push({ a, b, count });
    if (!added) a += count;
    if (!removed) b += count;
  }
  return found;
}

/** Drops runs of one or two words between changes that are longer on both sides: such words agree by chance, and reading stops at each. */
function meaningful(found: readonly Match[], left: readonly Word[], right: readonly Word[]): Match[] {
  const kept: Match[] = [];
  for (const [i, match] of found.entries()) {
    const before = kept.at(-1);
    const after = found[i + 1];
    const changedBefore = changed(before, match.a, match.b);
    const changedAfter = changed(match, after?.a ?? left.length, after?.b ?? right.length);
    const onlyBreaks = left.slice(match.a, match.a + match.count).every(({ text }) => text.startsWith('\n'));
    const chance = !onlyBreaks && match.count <= 2 && Math.min(changedBefore, changedAfter) >= match.count * 2;
    if (!chance) kept.push(match);
  }
  return kept;
}

/** Words changed between a match and the place where the next begins: the more of the two sides. */
function changed(match: Match | undefined, a: number, b: number): number {
  const end = match ?? { a: 0, b: 0, count: 0 };
  return Math.max(a - end.a - end.count, b - end.b - end.count);
}

/** Writes differences down, steps of one kind joined. */
class Recorder {
  readonly differences: Differences = [];

  keep(units: number): void {
    if (units === 0) return;
    const last = this.differences.at(-1);
    if (typeof last === 'number') this.differences[this.differences.length - 1] = last + units;
    else this.differences.push(units);
  }

  /** What stands between two words that are kept; where it differs, its common ends (spaces, mostly) are kept too. */
  gap(mine: string, theirs: string): void {
    if (mine === theirs) {
      this.keep(mine.length);
      return;
    }
    const start = commonStart(mine, theirs);
    const end = commonEnd(mine.slice(start), theirs.slice(start));
    this.keep(start);
    this.differences.push([mine.length - start - end, theirs.slice(start, theirs.length - end)]);
    this.keep(end);
  }
}

const separator = /[^\p{L}\p{N}\p{M}\p{Cs}]/u;

/** Units at the start that agree and belong to no word. */
function commonStart(a: string, b: string): number {
  let units = 0;
  while (units < a.length && a[units] === b[units] && separator.test(a[units]!)) units++;
  return units;
}

function commonEnd(a: string, b: string): number {
  let units = 0;
  while (
    units < Math.min(a.length, b.length) &&
    a[a.length - 1 - units] === b[b.length - 1 - units] &&
    separator.test(a[a.length - 1 - units]!)
  ) {
    units++;
  }
  return units;
}
