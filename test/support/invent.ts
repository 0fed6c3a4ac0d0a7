import { createRandom } from '../../corpora/generator/random.js';
import type { Random } from '../../corpora/generator/random.js';

/** Writes invented text: words of a large vocabulary, so that what is not copied is unlike. The same seed gives the same text. */
export class Writer {
  readonly #random: Random;

  constructor(seed: number) {
    this.#random = createRandom(seed, 0x7e57);
  }

  below(limit: number): number {
    return this.#random.below(limit);
  }

  words(count: number): string {
    return Array.from({ length: count }, () => `w${this.#random.below(50_000)}`).join(' ');
  }

  /** Paragraphs of `count` words each, parted by blank lines. */
  paragraphs(number: number, count: number): string {
    return Array.from({ length: number }, () => `${this.words(count)}.`).join('\n\n');
  }

  /** The text with the word at `place` (one at random, where it is not given) replaced by one that is nowhere else. */
  withOneWordChanged(text: string, place?: number): string {
    const words = text.split(' ');
    words[place ?? this.#random.below(words.length)] = `changed${this.#random.below(1_000_000_000)}`;
    return words.join(' ');
  }

  /** A copy of the list in another order. */
  shuffled<T>(list: readonly T[]): T[] {
    const shuffled = [...list];
    for (let i = shuffled.length - 1; i > 0; i--) {
      const j = this.#random.below(i + 1);
      [shuffled[i], shuffled[j]] = [shuffled[j]!, shuffled[i]!];
    }
    return shuffled;
  }
}
