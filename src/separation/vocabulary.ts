import type { NumberedArticle } from './numbered-article.js';
import { numberArticle } from './numbered-article.js';
import { gramKey, gramMark } from './grams.js';
import type { PassageWords } from './page-words.js';
import type { GramTable, Postings } from './passage-index.js';

/**
 * A word's weight is its inverse document frequency, scaled so that the words of the page weigh this much on average. What fits is then judged
 * alike in small corpora, where nothing is rare, and in large ones. Integers, so that sums do not depend on their order.
 */
export const meanWeight = 192;
const lightestShare = 0.1;

/** Where the articles of a word are listed, each as often as it has the word, and how many they are. */
export interface ListedWord extends Postings {
  frequency: number;
}

/** How many articles long lists name, by the word's hash: pages share their usual words. */
export type KnownFrequencies = Map<number, number>;
/** Postings from which a list is long. */
const longList = 256;

/** The words of a page, numbered, with what each weighs in the corpus. */
export class Vocabulary {
  /** A table with open addresses: the words' hashes, and their numbers plus 1; 0 where a slot is free. At least half are. */
  readonly #hashes: Uint32Array;
  readonly #slots: Int32Array;
  /** Bits of a product that are not its slot. */
  readonly #shift: number;
  readonly weights: readonly number[];
  /** Where each word is listed. */
  readonly listed: readonly ListedWord[];
  /** Numbers of the words of each passage. */
  readonly passages: Int32Array[];

  /** @param articles how many the table knows */
  constructor(passages: readonly PassageWords[], table: GramTable, articles: number, known: KnownFrequencies) {
    const words = passages.reduce((total, { hashes }) => total + hashes.length, 1);
    this.#shift = Math.clz32(words) - 1;
    this.#hashes = new Uint32Array(2 ** (32 - this.#shift));
    this.#slots = new Int32Array(this.#hashes.length);
    const raw: number[] = [];
    const listed: ListedWord[] = [];
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
          const word = listedWord(hash, table, known);
          listed.push(word);
          raw.push(inverseFrequency(word, articles));
        }
        numbers[i] = number;
        sum += raw[number]!;
        count++;
      }
      return numbers;
    });
    const mean = sum / Math.max(count, 1);
    const scale = mean === 0 ? 0 : meanWeight / mean;
    this.listed = listed;
    this.weights = raw.map((weight) => Math.round(Math.max(weight * scale, meanWeight * lightestShare)));
  }

  get size(): number {
    return this.weights.length;
  }

  /** An article's words by their numbers. */
  numbered(hashes: Uint32Array, count: number): NumberedArticle {
    const known = this.#hashes;
    const slots = this.#slots;
    const shift = this.#shift;
    const words = new Int32Array(count);
    for (let i = 0; i < count; i++) {
      const hash = hashes[i]!;
      const slot = Math.imul(hash, 0x9e37_79b1) >>> shift;
      const number = slots[slot]!;
      // Which words the page has cannot be foretold, so nothing is to branch on it: only where another word has the slot, which is seldom.
      const differs = known[slot]! ^ hash;
      const taken = ((differs | -differs) & -number) < 0;
      words[i] = (taken ? slots[this.#slotOf(hash)]! : number) - 1;
    }
    return numberArticle(words, this.size);
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

function listedWord(hash: number, words: GramTable, known: KnownFrequencies): ListedWord {
  const { list, from, to, common } = words.find(gramKey(hash, 0, 0), gramMark(hash, 0, 0));
  if (to - from < longList) return { list, from, to, common, frequency: distinct(list, from, to) };
  let frequency = known.get(hash);
  if (frequency === undefined) {
    frequency = distinct(list, from, to);
    known.set(hash, frequency);
  }
  return { list, from, to, common, frequency };
}

function inverseFrequency({ common, frequency }: ListedWord, articles: number): number {
  return Math.max(Math.log((articles + 1) / ((common ? Math.max(articles / 3, 1) : frequency) + 0.5)), 0);
}

/** How many different values an ascending stretch holds. */
function distinct(list: Uint32Array, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (i === from || list[i] !== list[i - 1]) count++;
  return count;
}
