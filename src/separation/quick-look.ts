import { distance } from 'ml-distance';
import { shippedBackground } from '../background/shipped.js';
import type { TermCounts } from '../background/term-counts.js';
import type { WordVectors } from '../background/vectors/word-vectors.js';
import type { HashSet } from '../text/hash-set.js';
import { guessLanguage, stopHashes } from '../text/language-guess.js';
import { languageCode, undetermined } from '../text/languages.js';
import { WordScanner, wordFlag } from '../text/word-scanner.js';

/** Words that a stretch has at least, and from which on it ends with a sentence. */
const fewestWords = 12;
const manyWords = 70;
/** Fewer stretches are not enough to tell a page by. */
const fewestStretches = 3;
/** A word this rare may be what a page is about. */
const themeIdf = 1.5;
const themes = 2;
/** Of the most frequent words. */
const lowestIdf = 0.1;

/** How the words of a page recur. Shares are 0 to 1. */
interface Recurrence {
  /** Stretches of the page: its paragraphs, or some sentences. */
  stretches: number;
  /** Share of its words that are met for the first time; stop words are not. */
  different: number;
  /** Share of the stretches that have one of the two rare words that most have. */
  themes: number;
  /** Share of its different words, weighed by rarity, that stand in two stretches or more. */
  repeated: number;
}

/** Mean cosine of the stretches' word vectors: of all pairs, and of those that stand next to each other. */
interface Likeness {
  alike: number;
  next: number;
  /** Share of the page's different words that have a vector. */
  known: number;
}

/** What is seen of a page at a glance. */
export type Glance = Recurrence & Likeness;

/** Log-odds from which a page may tell several stories: by how its words recur, and by their vectors too. */
const least = { recurrence: -2.75, likeness: -0.75 };

/**
 * Whether a page may tell several stories, at a fiftieth of what the verdict on it takes: no sentence is looked for, and no pair of stretches
 * compared, since the mean cosine of all pairs follows from the length of the sum of all unit vectors. English pages only: words of no other
 * language have vectors.
 */
export class QuickLook {
  readonly #scanner = new WordScanner();
  readonly #frequencies: TermCounts;
  readonly #articles: number;
  readonly #vectors: WordVectors;
  readonly #stops: HashSet;
  /** Numbers of the page's words by hash, less 1: open addressing. */
  #slots = new Int32Array(4096);
  #hashes = new Uint32Array(2048);
  #idf = new Float64Array(2048);
  #stretchesWith = new Uint32Array(2048);
  /** Of the stretch at hand: how often each of the page's words stands there. */
  #counts = new Uint32Array(2048);
  #known = 0;

  private constructor(frequencies: TermCounts, articles: number, vectors: WordVectors) {
    this.#frequencies = frequencies;
    this.#articles = articles;
    this.#vectors = vectors;
    this.#stops = stopHashes(english);
  }

  static create(): QuickLook {
    const background = shippedBackground();
    return new QuickLook(background.index(english)!, background.articles(english), background.vectors(english)!);
  }

  /**
   * What is seen of a text that may tell several stories, and whose words should be looked at closely; `undefined` for all others.
   *
   * @param language BCP 47. Default: guessed.
   */
  several(text: string, language?: string): Glance | undefined {
    const stretches = this.#scan(text, language);
    if (stretches === undefined) return undefined;
    const recurrence = this.#recurrence(stretches);
    if (recurrenceOdds(recurrence) < least.recurrence) return undefined;
    const glance = { ...recurrence, ...this.#likeness(stretches) };
    return likenessOdds(glance) < least.likeness ? undefined : glance;
  }

  /** What is seen of a text; `undefined` where it is too short or no English. */
  glance(text: string, language?: string): Glance | undefined {
    const stretches = this.#scan(text, language);
    return stretches && { ...this.#recurrence(stretches), ...this.#likeness(stretches) };
  }

  #scan(text: string, language: string | undefined): Stretch[] | undefined {
    const scanner = this.#scanner;
    scanner.scan(text);
    const named = language === undefined ? undetermined : languageCode(language);
    const spoken = named === undetermined ? guessLanguage(scanner) : named;
    if (spoken !== english && spoken !== undetermined) return undefined;
    this.#begin(scanner.count);
    const stretches = this.#stretches(scanner.scanned);
    return stretches.length < fewestStretches ? undefined : stretches;
  }

  #begin(words: number): void {
    this.#known = 0;
    if (this.#hashes.length < words) {
      const room = 2 ** Math.ceil(Math.log2(words));
      this.#slots = new Int32Array(room * 2);
      this.#hashes = new Uint32Array(room);
      this.#idf = new Float64Array(room);
      this.#stretchesWith = new Uint32Array(room);
      this.#counts = new Uint32Array(room);
    } else this.#slots.fill(0);
  }

  /** The page's words by stretch: numbers of the different ones of each, and how often each stands there. */
  #stretches(text: string): Stretch[] {
    const { count, hashes, flags, starts, ends } = this.#scanner;
    const stretches: Stretch[] = [];
    let words: number[] = [];
    let length = 0;
    let lineEnd = text.indexOf('\n');
    const end = (): void => {
      const counts = new Uint32Array(words.length);
      for (let i = 0; i < words.length; i++) {
        const word = words[i]!;
        counts[i] = this.#counts[word]!;
        this.#counts[word] = 0;
        this.#stretchesWith[word]!++;
      }
      stretches.push({ words, counts });
      words = [];
      length = 0;
    };
    for (let i = 0; i < count; i++) {
      const start = starts[i]!;
      let isNewLine = false;
      while (lineEnd >= 0 && lineEnd < start) {
        isNewLine = true;
        lineEnd = text.indexOf('\n', lineEnd + 1);
      }
      if ((isNewLine && length >= fewestWords) || (length >= manyWords && (flags[i]! & wordFlag.opening) !== 0)) end();
      length++;
      if (ends[i]! - start < 2 || this.#stops.has(hashes[i]!)) continue;
      const word = this.#number(hashes[i]!);
      if (this.#counts[word]!++ === 0) words.push(word);
    }
    if (length > 0) end();
    return stretches;
  }

  /** The number of a word on the page: from 0, in the order in which they first stand there. */
  #number(hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = hash & mask;
    while (slots[slot] !== 0) {
      if (this.#hashes[slots[slot]! - 1] === hash) return slots[slot]! - 1;
      slot = (slot + 1) & mask;
    }
    const word = this.#known++;
    slots[slot] = word + 1;
    this.#hashes[word] = hash;
    this.#idf[word] = Math.max(Math.log((this.#articles + 1) / (this.#frequencies.get(hash) + 0.5)), lowestIdf);
    this.#stretchesWith[word] = 0;
    this.#counts[word] = 0;
    return word;
  }

  #likeness(stretches: readonly Stretch[]): Likeness {
    const { dimensions } = this.#vectors;
    const vectors = new Int8Array(this.#known * dimensions);
    const steps = new Float64Array(this.#known);
    let known = 0;
    for (let word = 0; word < this.#known; word++) {
      const place = this.#vectors.find(this.#hashes[word]!);
      if (place < 0) continue;
      steps[word] = this.#vectors.read(place, vectors, word * dimensions);
      known++;
    }
    const sum = new Float64Array(dimensions);
    let before = new Float64Array(dimensions);
    let next = 0;
    for (const { words, counts } of stretches) {
      const vector = new Float64Array(dimensions);
      for (let i = 0; i < words.length; i++) {
        const word = words[i]!;
        const weight = steps[word]! * (counts[i] === 1 ? 1 : 1 + Math.log(counts[i]!));
        const from = word * dimensions;
        for (let d = 0; d < dimensions; d++) vector[d]! += weight * vectors[from + d]!;
      }
      const length = Math.sqrt(distance.innerProduct(vector, vector)) || 1;
      for (let d = 0; d < dimensions; d++) {
        vector[d]! /= length;
        next += before[d]! * vector[d]!;
        sum[d]! += vector[d]!;
      }
      before = vector;
    }
    const n = stretches.length;
    return { alike: (distance.innerProduct(sum, sum) - n) / (n * (n - 1)), next: next / (n - 1), known: known / this.#known };
  }

  #recurrence(stretches: readonly Stretch[]): Recurrence {
    const idf = this.#idf;
    let rest = stretches;
    for (let round = 0; round < themes; round++) {
      const having = new Uint32Array(this.#known);
      let theme = -1;
      for (const { words } of rest) for (const word of words) if (idf[word]! > themeIdf) having[word]!++;
      for (let word = 0; word < having.length; word++) if (having[word]! > (theme < 0 ? 0 : having[theme]!)) theme = word;
      if (theme >= 0) rest = rest.filter(({ words }) => !words.includes(theme));
    }
    let [all, repeated] = [0, 0];
    for (let word = 0; word < this.#known; word++) {
      all += idf[word]!;
      if (this.#stretchesWith[word]! > 1) repeated += idf[word]!;
    }
    return {
      stretches: stretches.length,
      different: this.#known / this.#scanner.count,
      themes: 1 - rest.length / stretches.length,
      repeated: all > 0 ? repeated / all : 0,
    };
  }
}

const english = 'eng';

interface Stretch {
  words: readonly number[];
  counts: Uint32Array;
}

/*
 * Logistic regressions of whether the verdict's log-odds are 2.5 or more, on half of 5,000 genuine articles and half of the labelled mixes. Of the
 * other halves the first keeps .17 of genuine articles and .99 of what is called stitched, the second .015 of all and .99; of mixes of wire copy and
 * of British news, which took no part, .98 and .99.
 */

function recurrenceOdds({ different, themes: told, repeated }: Recurrence): number {
  return -11.5 + 39.7 * different - 8.5 * told - 21 * repeated;
}

function likenessOdds({ stretches, different, themes: told, repeated, alike, next }: Glance): number {
  return 8.5 + 17.3 * different - 2 * Math.log(stretches) - 4 * told - 9.8 * repeated - 9.3 * alike - 10.9 * next;
}
