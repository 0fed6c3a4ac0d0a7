/** A sparse matrix by rows: the cells of row `r` stand at `starts[r]` up to, not including, `starts[r + 1]`. */
export interface SparseRows {
  rows: number;
  columns: number;
  starts: Uint32Array;
  columnOf: Uint32Array;
  values: Float32Array;
}

/** Words to each side that count as near. */
const reach = 15;
/** Words met together less often than this may have met by chance. */
const fewest = 2;
/** Smooths the shares of context words, which else favour rare ones. */
const smoothing = 0.75;

/**
 * Positive pointwise mutual information of words that stand near each other: ln(p(word, near) / (p(word) p(near))), 0 where negative (Church &
 * Hanks 1990), with the shares of near words smoothed (Levy, Goldberg & Dagan 2015).
 *
 * @param articles numbers of each article's words in order; -1 for a word without a number, which takes its place all the same
 * @param words how many numbers there are
 */
export function mutualInformation(articles: readonly Int32Array[], words: number): SparseRows {
  const text = joined(articles);
  const places = placesOf(text, words);
  const counts = new Uint32Array(words);
  const sums = new Float64Array(words);
  const starts = new Uint32Array(words + 1);
  for (let row = 0; row < words; row++) {
    const near = nearWords(text, places, row, counts);
    let kept = 0;
    for (const word of near) {
      if (counts[word]! >= fewest) {
        kept++;
        sums[row]! += counts[word]!;
      }
      counts[word] = 0;
    }
    starts[row + 1] = starts[row]! + kept;
  }
  const smoothed = sums.map((sum) => sum ** smoothing);
  const all = smoothed.reduce((sum, one) => sum + one, 0);

  const columnOf = new Uint32Array(starts[words]!);
  const values = new Float32Array(starts[words]!);
  let cells = 0;
  for (let row = 0; row < words; row++) {
    const near = nearWords(text, places, row, counts).toSorted((a, b) => a - b);
    starts[row] = cells;
    for (const word of near) {
      const count = counts[word]!;
      counts[word] = 0;
      if (count < fewest) continue;
      const information = Math.log((count * all) / (sums[row]! * smoothed[word]!));
      if (information <= 0) continue;
      columnOf[cells] = word;
      values[cells++] = information;
    }
  }
  starts[words] = cells;
  return { rows: words, columns: words, starts, columnOf: columnOf.slice(0, cells), values: values.slice(0, cells) };
}

/** All articles in one text, with room between them that nothing near reaches over. */
function joined(articles: readonly Int32Array[]): Int32Array {
  const length = articles.reduce((sum, article) => sum + article.length + reach, reach);
  const text = new Int32Array(length).fill(-1);
  let at = reach;
  for (const article of articles) {
    text.set(article, at);
    at += article.length + reach;
  }
  return text;
}

interface Places {
  starts: Uint32Array;
  places: Uint32Array;
}

function placesOf(text: Int32Array, words: number): Places {
  const starts = new Uint32Array(words + 1);
  for (const word of text) if (word >= 0) starts[word + 1]!++;
  for (let word = 0; word < words; word++) starts[word + 1]! += starts[word]!;
  const next = starts.slice();
  const places = new Uint32Array(starts[words]!);
  for (const [at, word] of text.entries()) if (word >= 0) places[next[word]!++] = at;
  return { starts, places };
}

/** Counts the words near all places of a word; returns those that have a count. */
function nearWords(text: Int32Array, { starts, places }: Places, word: number, counts: Uint32Array): number[] {
  const near: number[] = [];
  for (let i = starts[word]!; i < starts[word + 1]!; i++) {
    const place = places[i]!;
    for (let at = place - reach; at <= place + reach; at++) {
      const other = text[at]!;
      if (other < 0 || at === place || other === word) continue;
      if (counts[other]!++ === 0) near.push(other);
    }
  }
  return near;
}
