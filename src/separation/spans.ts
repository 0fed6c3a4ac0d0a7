import { sentencesOf } from '../text/sentences.js';
import type { Span } from '../text/sentences.js';
import { paragraphsOf } from '../text/paragraphs.js';
import { tokensOf } from '../text/tokens.js';
import type { Alignment } from './alignment.js';

/** Words between where a passage begins in an article and where a sentence does, for the two to be taken for the same place. */
const slack = 2;

/** An article's text as spans of it are told: its words and its sentences. */
export class ArticleText {
  readonly text: string;
  /** Its folded words. */
  readonly words: readonly string[];
  readonly #starts: readonly number[];
  readonly #ends: readonly number[];
  #paragraphs: readonly Span[] | undefined;
  readonly #parted = new Map<Span, readonly Span[]>();
  readonly #language: string | undefined;

  constructor(text: string, language?: string) {
    this.text = text;
    this.#language = language;
    const { words, starts, ends } = tokensOf(text);
    this.words = words;
    this.#starts = starts;
    this.#ends = ends;
  }

  /**
   * The span that a passage was taken from: what is matched, and the words before and behind it that the passage has others for, up to
   * the ends of the sentence where those are near.
   *
   * @param firsts index of the first word of each canonical one, with the number of words at its end
   * @param length canonical words of the passage
   */
  span({ passage, article }: Alignment, length: number, firsts: ArrayLike<number>): Span {
    const last = this.#starts.length - 1;
    const from = Math.max(article.first - passage.first, 0);
    const to = Math.min(article.last + (length - 1 - passage.last), firsts.length - 2);
    const first = Math.min(firsts[from]!, last);
    const end = Math.min(firsts[to + 1]! - 1, last);
    const matchedStart = this.#starts[Math.min(firsts[article.first]!, last)]!;
    const matchedEnd = this.#ends[Math.min(firsts[article.last + 1]! - 1, last)]!;
    const opening = this.#sentences(({ end }) => end > matchedStart).find((sentence) => sentence.end > matchedStart);
    const closing = this.#sentences(({ end }) => end >= matchedEnd).find((sentence) => sentence.end >= matchedEnd);
    if (opening !== undefined) {
      const begins = this.#wordAt(opening.start);
      if (Math.abs(first - begins) <= slack || first < begins) return this.#closed(opening.start, end, closing);
    }
    return this.#closed(this.#starts[first]!, end, closing);
  }

  #closed(start: number, lastWord: number, closing: Span | undefined): Span {
    if (closing !== undefined) {
      const ends = this.#wordAt(closing.end) - 1;
      if (Math.abs(lastWord - ends) <= slack || lastWord > ends) return { start, end: closing.end };
    }
    return { start, end: this.#ends[lastWord]! };
  }

  /** The first word that begins at `offset` or behind it. */
  #wordAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#starts[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The sentences of the first paragraph of which something is true. */
  #sentences(isTrue: (paragraph: Span) => boolean): readonly Span[] {
    this.#paragraphs ??= paragraphsOf(this.text);
    const paragraph = this.#paragraphs.find(isTrue);
    if (paragraph === undefined) return [];
    let sentences = this.#parted.get(paragraph);
    if (sentences === undefined) {
      const { start: from, end: to } = paragraph;
      sentences = sentencesOf(this.text.slice(from, to), this.#language).map(({ start, end }) => ({
        start: start + from,
        end: end + from,
      }));
      this.#parted.set(paragraph, sentences);
    }
    return sentences;
  }
}
