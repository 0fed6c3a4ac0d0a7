import type { Article } from '../../article/article.js';
import { languageOf } from '../../background/article-languages.js';
import type { Background } from '../../background/background.js';
import { stopHashes } from '../../text/language-guess.js';
import { undetermined } from '../../text/languages.js';
import { Stems } from '../../text/stems.js';
import { ArticleTerms, blocks } from '../../text/terms.js';
import type { WordScanner } from '../../text/word-scanner.js';
import { outletFactor, timeFactor } from '../affinity.js';
import { rankFactor } from '../links.js';
import { affinityOne } from '../pairs.js';
import { scattered } from '../scattered.js';
import { FeedCandidates } from './feed-candidates.js';
import { RankedTies } from './ranked-ties.js';
import { RunningCut } from './running-cut.js';
import type { FeedTerms } from './seen-terms.js';
import { SeenTerms } from './seen-terms.js';
import { TermLookUp } from './term-look-up.js';

/** Articles drawn by lot that each is compared with, for that. */
const draws = 8;
/** An article is weighed anew once so many more were seen. */
const grown = 1.25;
/** Affinities over their cut are compared as whole numbers: parts of this. */
export const cutOne = 2 ** 24;

export interface ComparisonSettings {
  /** Days. */
  window: number;
  /** What the cut is multiplied by. */
  likeness: number;
  background: Background | undefined;
  /** See {@link grown}; 1 weighs all at every step. */
  grown?: number;
}

/** An article that is compared with others. */
export interface Compared {
  number: number;
  /** Milliseconds; NaN where there is no date. */
  time: number;
  /** Hash of the outlet; 0 where none is named. */
  outlet: number;
  /** What it is compared by: not of copies, nor of what is forgotten. */
  terms: FeedTerms | undefined;
  language: Language | undefined;
}

/** The articles of one language. */
export interface Language {
  cut: RunningCut;
  /** Compared ones that are no copies. */
  items: Compared[];
  /** Whether ranks count, see linksOf. */
  ranks: boolean;
  seen: number;
}

/** What ties the articles of a feed, by what has been seen so far. */
export class FeedComparison {
  readonly #settings: ComparisonSettings;
  readonly #at: (number: number) => Compared;
  readonly #scanner: WordScanner;
  readonly #terms = new ArticleTerms();
  readonly #seen: SeenTerms;
  readonly #lookUp = new TermLookUp();
  readonly #candidates: FeedCandidates<Compared>;
  readonly #ties = new RankedTies();
  readonly #languages = new Map<string, Language>();

  /** @param at the article of a number, as long as it is not forgotten */
  constructor(settings: ComparisonSettings, scanner: WordScanner, at: (number: number) => Compared) {
    this.#settings = settings;
    this.#scanner = scanner;
    this.#at = at;
    this.#seen = new SeenTerms(settings.background);
    this.#candidates = new FeedCandidates(settings.window, at);
  }

  /** Articles that were counted. */
  get seen(): number {
    return this.#seen.articles;
  }

  /** Counts an article, and compares it with those before it. `from`: the first of them that is looked at. */
  add(item: Compared, article: Article, from: number): void {
    const terms = this.#termsOf(article);
    const language = this.#languageOf(terms.language);
    item.terms = terms;
    item.language = language;
    const seen = this.#seen;
    seen.add(terms);
    seen.weigh(terms);
    this.#lookUp.take(terms, seen);
    const before = this.#candidates.find(item, terms, seen, this.#lookUp, from).map((other) => ({
      other: other.number,
      affinity: this.#affinity(item, other),
    }));
    const { items, cut } = language;
    this.#draw(item, items.length);
    cut.add(item.time, items, terms.shared);
    items.push(item);
    this.#candidates.add(item, terms, seen);
    this.#ties.add(item.number, before);
  }

  /** Compares an article anew with those before it that it is tied to. */
  renew(item: Compared): void {
    this.#seen.weigh(item.terms!, 1);
    this.#lookUp.take(item.terms!, this.#seen);
    this.#ties.renew(item.number, (other) => this.#affinity(item, this.#at(other)));
  }

  /** Compares all articles anew. Returns them, in the order in which they came. */
  renewAll(): Compared[] {
    const all: Compared[] = [];
    for (const { items, cut } of this.#languages.values()) {
      cut.redraw();
      for (const item of items) all.push(item);
    }
    all.sort((a, b) => a.number - b.number);
    const places = new Map<Language, number>();
    for (const item of all) {
      this.renew(item);
      const place = places.get(item.language!) ?? 0;
      places.set(item.language!, place + 1);
      this.#draw(item, place);
      item.language!.cut.measure(item.terms!.shared);
    }
    return all;
  }

  #affinity(item: Compared, other: Compared): number {
    return Math.round(this.#likeness(other) * this.#factor(item, other) * affinityOne);
  }

  #likeness({ terms }: Compared): number {
    this.#seen.weigh(terms!, this.#settings.grown ?? grown);
    return this.#lookUp.likeness(terms!);
  }

  #factor(a: Compared, b: Compared): number {
    return timeFactor(a.time - b.time, this.#settings.window) * outletFactor(a.outlet, b.outlet);
  }

  /** Ties by what they are of the cut as it is now: a pair of two languages is held to the higher of theirs. */
  eachTie(item: number, visit: (other: number, affinity: number) => void): void {
    const { language, terms } = this.#at(item);
    const own = language!.cut.value;
    const ownPart = this.#ownPart(language!, terms!) * this.#settings.likeness;
    this.#ties.each(item, (other, affinity, rank) => {
      const { language: spoken, terms: words } = this.#at(other);
      const its = spoken!;
      const cut = (its === language ? own : Math.max(own, its.cut.value)) * ownPart * this.#ownPart(its, words!);
      const ranked = affinity * (its.ranks || language!.ranks ? rankFactor(rank) : 1);
      visit(other, Math.min(Math.round(((ranked / affinityOne) * cutOne) / cut), 2 ** 30));
    });
  }

  #ownPart({ cut }: Language, terms: FeedTerms): number {
    this.#seen.weigh(terms, this.#settings.grown ?? grown);
    return cut.ownPart(terms.shared);
  }

  #termsOf(article: Article): FeedTerms {
    const scanner = this.#scanner;
    const articles = [...this.#languages.values()].reduce((sum, { seen }) => sum + seen, 0);
    const prior = new Map(
      [...this.#languages].filter(([code]) => code !== undetermined).map(([code, { seen }]) => [code, seen / articles]),
    );
    const language = languageOf(article, scanner, prior);
    this.#terms.take(scanner, article.title, article.text, stopHashes(language), Stems.of(language));
    const { count, hashes, counts, borders } = this.#terms;
    return {
      language,
      borders: Uint32Array.from(borders),
      hashes: hashes.slice(0, count),
      counts: Uint8Array.from(counts.subarray(0, count), (times) => Math.min(times, 255)),
      scales: new Float64Array(blocks.length),
      shared: 0,
      weighedAt: 0,
    };
  }

  /** Where articles of a language are compared: those of none that could be told with those of the one that most are in. */
  #languageOf(code: string): Language {
    let most = code;
    if (code === undetermined) {
      for (const [other, { seen }] of this.#languages) if (seen > (this.#languages.get(most)?.seen ?? 0)) most = other;
    }
    let language = this.#languages.get(most);
    if (language === undefined) {
      language = { cut: new RunningCut(this.#settings.window), items: [], ranks: this.#seen.knows(most), seen: 0 };
      this.#languages.set(most, language);
    }
    language.seen++;
    return language;
  }

  #draw({ number, language }: Compared, among: number): void {
    const { items, cut } = language!;
    for (let k = 0; k < draws && k < among; k++) cut.draw(this.#likeness(items[scattered(number * draws + k, among)]!));
  }

  /** Lets go of an article that was compared: the earliest of its language. */
  forget({ number, language }: Compared): void {
    language!.items.shift();
    this.#ties.forget(number);
  }

  /** Proposes no article before one any more. */
  forgetBefore(number: number): void {
    this.#candidates.forgetBefore(number);
  }
}
