import { timeFactor } from '../affinity.js';
import { ownPart, thresholdOf } from '../calibrate.js';

/** Likenesses of random pairs that are kept: the latest. */
const mostKept = 4096;
/** Part by which what was seen must have grown before the middle is looked for again. */
const growth = 1 / 32;
/** Rivals of one article that are looked at. */
const mostNear = 1000;

/**
 * The cut of one language, by the articles seen so far: what cutsOf learns from a whole corpus, learned article by article.
 */
export class RunningCut {
  readonly #window: number;
  readonly #likenesses = new Float64Array(mostKept);
  #drawn = 0;
  /** The middle, and how many were drawn when it was looked for. */
  #middle = 0;
  #middleAt = 0;
  #articles = 0;
  /** The sum of the logarithms of how many terms they have. */
  #logs = 0;
  #measured = 0;
  #squares = 0;
  #cubes = 0;

  /** @param window days */
  constructor(window: number) {
    this.#window = window;
  }

  /** Takes in the likeness, by words, of an article and one that came before, drawn by lot. */
  draw(likeness: number): void {
    this.#likenesses[this.#drawn++ % mostKept] = likeness;
  }

  /** Forgets the likenesses drawn so far. */
  redraw(): void {
    this.#drawn = 0;
    this.#middleAt = 0;
    this.#logs = 0;
    this.#measured = 0;
  }

  /** Takes in how many of an article's terms others have. */
  measure(terms: number): void {
    this.#measured++;
    this.#logs += Math.log(Math.max(terms, 1));
  }

  /** Takes in an article's date, those of articles before it, its rivals: milliseconds, NaN where there is none; and how many terms it has that others have, too. */
  add(time: number, before: readonly { time: number }[], terms: number): void {
    this.#articles++;
    this.measure(terms);
    const stride = Math.max(before.length / mostNear, 1);
    for (let at = 0; at < before.length; at += stride) {
      const left = timeFactor(time - before[before.length - 1 - Math.floor(at)]!.time, this.#window);
      this.#squares += stride * left * left;
      this.#cubes += stride * left * left * left;
    }
  }

  /** The mean affinity from which articles tell one story. */
  get value(): number {
    const without = timeFactor(Number.NaN, this.#window);
    // Each pair was met once, and is a rival to both.
    const number = this.#articles === 0 ? 0 : (2 * this.#cubes) / this.#articles;
    return thresholdOf(this.#median(), { number, nearness: this.#squares === 0 ? without : this.#cubes / this.#squares }, this.#articles);
  }

  /** What an article of so many terms adds to the cuts of its pairs. */
  ownPart(terms: number): number {
    return ownPart(terms, this.#logs / this.#measured);
  }

  #median(): number {
    if (this.#drawn - this.#middleAt > this.#middleAt * growth) {
      const kept = this.#likenesses.slice(0, Math.min(this.#drawn, mostKept)).toSorted();
      this.#middle = kept[kept.length >> 1]!;
      this.#middleAt = this.#drawn;
    }
    return this.#middle;
  }
}
