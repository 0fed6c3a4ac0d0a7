import { gramKey, gramMark } from './grams.js';
import type { PassageWords } from './page-words.js';
import type { GramTable } from './passage-index.js';

/**
 * A word's weight is its inverse document frequency, scaled so that the words of the page weigh this much on average. What fits is then judged
 * alike in small corpora, where nothing is rare, and in large ones. Integers, so that sums do not depend on their order.
 */
export const meanWeight = 192;
const lightestShare = 0.1;

/** The words of a page, numbered, with what each weighs in the corpus. */
export class Vocabulary {
  /** Word hash to number. */
  readonly #numbers = new Map<number, number>();
  readonly weights: readonly number[];
  /** Numbers of the words of each passage. */
  readonly passages: Int32Array[];

  /** @param articles how many the table knows */
  constructor(passages: readonly PassageWords[], words: GramTable, articles: number) {
    const raw: number[] = [];
    let sum = 0;
    let count = 0;
    this.passages = passages.map(({ hashes }) => {
      const numbers = new Int32Array(hashes.length);
      for (const [i, hash] of hashes.entries()) {
        let number = this.#numbers.get(hash);
        if (number === undefined) {
          number = this.#numbers.size;
          this.#numbers.set(hash, number);
          raw.push(inverseFrequency(hash, words, articles));
        }
        numbers[i] = number;
        sum += raw[number]!;
        count++;
      }
      return numbers;
    });
    const mean = sum / Math.max(count, 1);
    const scale = mean === 0 ? 0 : meanWeight / mean;
    this.weights = raw.map((weight) => Math.round(Math.max(weight * scale, meanWeight * lightestShare)));
  }

  get size(): number {
    return this.weights.length;
  }

  /** Numbers of an article's words; -1 for those that the page has not. */
  numbersOf(hashes: Uint32Array, count: number): Int32Array {
    const numbers = new Int32Array(count);
    for (let i = 0; i < count; i++) numbers[i] = this.#numbers.get(hashes[i]!) ?? -1;
    return numbers;
  }
}

function inverseFrequency(hash: number, words: GramTable, articles: number): number {
  const found = words.find(gramKey(hash, 0, 0), gramMark(hash, 0, 0));
  const frequency = found.common ? Math.max(articles / 3, 1) : distinct(found.list, found.from, found.to);
  return Math.max(Math.log((articles + 1) / (frequency + 0.5)), 0);
}

/** How many different values an ascending stretch holds. */
function distinct(list: Uint32Array, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (i === from || list[i] !== list[i - 1]) count++;
  return count;
}
