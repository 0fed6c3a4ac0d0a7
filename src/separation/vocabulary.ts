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
  /** A table with open addresses: the words' hashes, and their numbers plus 1; 0 where a slot is free. At least half are. */
  readonly #hashes: Uint32Array;
  readonly #slots: Int32Array;
  /** Bits of a product that are not its slot. */
  readonly #shift: number;
  readonly weights: readonly number[];
  /** Numbers of the words of each passage. */
  readonly passages: Int32Array[];

  /** @param articles how many the table knows */
  constructor(passages: readonly PassageWords[], table: GramTable, articles: number) {
    const words = passages.reduce((total, { hashes }) => total + hashes.length, 1);
    this.#shift = Math.clz32(words) - 1;
    this.#hashes = new Uint32Array(2 ** (32 - this.#shift));
    this.#slots = new Int32Array(this.#hashes.length);
    const raw: number[] = [];
    let sum = 0;
    let count = 0;
    this.passages = passages.map(({ hashes }) => {
      const numbers = new Int32Array(hashes.length);
      for (const [i, hash] of hashes.entries()) {
        const slot = this.#slotOf(hash);
        let number = this.#slots[slot]! - 1;
        if (number < 0) {
          number = raw.length;
          this.#hashes[slot] = hash;
          this.#slots[slot] = number + 1;
          raw.push(inverseFrequency(hash, table, articles));
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
    for (let i = 0; i < count; i++) numbers[i] = this.#slots[this.#slotOf(hashes[i]!)]! - 1;
    return numbers;
  }

  /** The slot that holds a hash, or the free one where it would be. */
  #slotOf(hash: number): number {
    const slots = this.#slots;
    const last = slots.length - 1;
    let slot = Math.imul(hash, 0x9e37_79b1) >>> this.#shift;
    while (slots[slot] !== 0 && this.#hashes[slot] !== hash) slot = (slot + 1) & last;
    return slot;
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
