import type { Article } from '../../article/article.js';
import { parseDate } from '../../article/dates.js';
import { languageOf } from '../../background/article-languages.js';
import type { Background } from '../../background/background.js';
import type { Thresholds } from '../../copies/similarity.js';
import { stopHashes } from '../../text/language-guess.js';
import { undetermined } from '../../text/languages.js';
import { Stems } from '../../text/stems.js';
import { wordHash } from '../../text/term-hash.js';
import { ArticleTerms, blocks } from '../../text/terms.js';
import { WordScanner } from '../../text/word-scanner.js';
import { dayMilliseconds, outletFactor, timeFactor } from '../affinity.js';
import { rankFactor } from '../links.js';
import type { OnlineStep, OnlineStory } from '../online-stories.js';
import { lastingStory } from '../online-stories.js';
import { OnlinePass } from '../online.js';
import { affinityOne } from '../pairs.js';
import { scattered } from '../scattered.js';
import { EarlierCopies } from './earlier-copies.js';
import { FeedCandidates } from './feed-candidates.js';
import { FeedClock } from './feed-clock.js';
import { RankedTies } from './ranked-ties.js';
import { RunningCut } from './running-cut.js';
import type { FeedTerms } from './seen-terms.js';
import { SeenTerms } from './seen-terms.js';
import { shinglesOf } from './shingles.js';
import { TermLookUp } from './term-look-up.js';

/** Articles that are remembered whatever their age: they tell what chance is. */
const fewestKept = 2000;
/** Articles drawn by lot that each is compared with, for that. */
const draws = 8;
/** An article is weighed anew once so many more were seen. */
const grown = 1.25;
/**
 * While a feed is young, all is compared anew whenever so many times more were counted, from a first time on to a last: what little was seen says much
 * that what comes then takes back.
 */
const reviews = { first: 16, growth: 1.2, last: 2000 };
/** A story is compared anew once it has so many times more articles, unless it is too large for that. */
const storyGrown = 1.25;
const mostRenewed = 400;
/** Affinities over their cut are compared as whole numbers: parts of this. */
const cutOne = 2 ** 24;

export interface FeedPassSettings {
  /** Days. */
  window: number;
  /** What the cut is multiplied by. */
  likeness: number;
  /** Articles remembered at most. */
  keep: number;
  background: Background | undefined;
  copies: Thresholds;
  /** See {@link grown}; 1 weighs all at every step. */
  grown?: number;
  /** See {@link storyGrown}; Infinity lets what was compared be. */
  storyGrown?: number;
}

/** An article that is remembered. */
interface Remembered {
  number: number;
  id: string;
  /** Milliseconds; NaN where there is no date. */
  time: number;
  /** What time it was in the feed when it came. */
  cameAt: number;
  /** The latest date until then. */
  newest: number;
  /** Hash of the outlet; 0 where none is named. */
  outlet: number;
  shingles: Uint32Array;
  /** Of a copy: the first article with its text. */
  lead: Remembered | undefined;
  /** Of that: those that are remembered. */
  copies: Remembered[];
  /** Where it is compared: not of copies, nor of what is forgotten. */
  terms: FeedTerms | undefined;
  language: Language | undefined;
  /** Where it was when it was forgotten. */
  story: OnlineStory | undefined;
}

/** The articles of one language. */
interface Language {
  cut: RunningCut;
  /** Remembered ones that are no copies. */
  items: Remembered[];
  /** Whether ranks count, see linksOf. */
  ranks: boolean;
  seen: number;
}

/** What became of an article. */
export interface FeedStep {
  update: OnlineStep['kind'];
  story: string;
  article: string;
  from: string | undefined;
  copyOf: string | undefined;
}

/** Puts one article after the other into its story, by what came before it. */
export class FeedPass {
  readonly #settings: FeedPassSettings;
  readonly #clock = new FeedClock();
  readonly #scanner = new WordScanner();
  readonly #terms = new ArticleTerms();
  readonly #seen: SeenTerms;
  readonly #lookUp = new TermLookUp();
  readonly #candidates: FeedCandidates<Remembered>;
  readonly #copies: EarlierCopies<Remembered>;
  readonly #ties = new RankedTies();
  readonly #pass: OnlinePass;
  readonly #languages = new Map<string, Language>();
  /** Articles from number `base` on; those before `first` are forgotten. */
  #remembered: Remembered[] = [];
  #base = 0;
  #newest = -Infinity;
  #first = 0;
  /** Articles counted when all are to be looked at again. */
  #review = reviews.first;
  #steps: FeedStep[] = [];
  /** How many articles a story had when they were compared anew. */
  readonly #renewedAt = new WeakMap<OnlineStory, number>();
  readonly #names = new WeakMap<OnlineStory, string>();

  constructor(settings: FeedPassSettings) {
    this.#settings = settings;
    const at = (number: number): Remembered => this.#at(number);
    this.#seen = new SeenTerms(settings.background);
    this.#candidates = new FeedCandidates(settings.window, at);
    this.#copies = new EarlierCopies(settings.copies, at);
    this.#pass = new OnlinePass({ each: (item, visit) => this.#eachTie(item, visit) }, cutOne, (step) => this.#tell(step));
  }

  /** Articles that are remembered. */
  get remembered(): number {
    return this.#base + this.#remembered.length - this.#first;
  }

  /** Whether an article of this id is remembered is for the caller to know: calls `forgotten` with the ids of those that are not any more. */
  place(article: Article, forgotten: (id: string) => void): FeedStep[] {
    this.#steps = [];
    const { id, text, source, publishedAt } = article;
    const time = (publishedAt === undefined ? undefined : parseDate(publishedAt)) ?? Number.NaN;
    this.#clock.hear(time);
    if (time > this.#newest) this.#newest = time;
    this.#forget(forgotten);
    this.#scanner.scan(text);
    const shingles = shinglesOf(this.#scanner);
    const copied = this.#copies.find(shingles);
    const lead = copied?.lead ?? copied;
    const remembered: Remembered = {
      number: this.#base + this.#remembered.length,
      id,
      time,
      cameAt: this.#clock.now,
      newest: this.#newest,
      outlet: source === undefined ? 0 : Math.max(wordHash(source), 1),
      shingles,
      lead,
      copies: [],
      terms: undefined,
      language: undefined,
      story: undefined,
    };
    this.#remembered.push(remembered);
    this.#copies.add(remembered);
    if (lead === undefined) this.#addItem(remembered, article);
    else {
      lead.copies.push(remembered);
      const story = lead.story === undefined ? this.#pass.storyOf(lead.number) : lastingStory(lead.story);
      this.#steps.push({ update: 'joined', story: this.#nameOf(story), article: id, from: undefined, copyOf: lead.id });
    }
    return this.#steps;
  }

  /** The first article that can lie within the window of a date: before it came none that is recent enough. */
  #firstWithin(time: number): number {
    const oldest = time - (this.#settings.window + 1) * dayMilliseconds;
    let [low, high] = [this.#first, this.#base + this.#remembered.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#at(middle).newest < oldest) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #addItem(item: Remembered, article: Article): void {
    const { time } = item;
    const terms = this.#termsOf(article);
    const language = this.#languageOf(terms.language);
    item.terms = terms;
    item.language = language;
    const seen = this.#seen;
    seen.add(terms);
    seen.weigh(terms);
    this.#lookUp.take(terms, seen);
    const before = this.#candidates.find(item, terms, seen, this.#lookUp, this.#firstWithin(time)).map((other) => ({
      other: other.number,
      affinity: this.#affinity(item, other),
    }));
    const { items, cut } = language;
    this.#draw(item, items.length);
    cut.add(item.time, items, terms.shared);
    items.push(item);
    this.#candidates.add(item, terms, seen);
    this.#ties.add(item.number, before);
    this.#pass.add(item.number);
    this.#renewStory(item);
    if (this.#seen.articles < this.#review) return;
    this.#reviewAll();
    const next = Math.ceil(this.#review * reviews.growth);
    this.#review = next > reviews.last ? Infinity : next;
  }

  /**
   * Compares the articles of a story anew when it has grown: its words were rarer when the first of them came, and now are what many have, of that story
   * or of one that is much like it.
   */
  #renewStory({ number }: Remembered): void {
    const story = this.#pass.storyOf(number);
    const { length } = story.items;
    const renewed = this.#renewedAt.get(story) ?? 1;
    if (length < renewed * (this.#settings.storyGrown ?? storyGrown) || length > mostRenewed) return;
    this.#renewedAt.set(story, length);
    for (const item of story.items) this.#renew(this.#at(item));
    this.#pass.add(number);
  }

  /** Compares an article anew with those before it that it is tied to. */
  #renew(item: Remembered): void {
    this.#seen.weigh(item.terms!, 1);
    this.#lookUp.take(item.terms!, this.#seen);
    this.#ties.renew(item.number, (other) => this.#affinity(item, this.#at(other)));
  }

  #draw({ number, language }: Remembered, among: number): void {
    const { items, cut } = language!;
    for (let k = 0; k < draws && k < among; k++) cut.draw(this.#likeness(items[scattered(number * draws + k, among)]!));
  }

  #reviewAll(): void {
    const all: Remembered[] = [];
    for (const { items, cut } of this.#languages.values()) {
      cut.redraw();
      for (const item of items) all.push(item);
    }
    all.sort((a, b) => a.number - b.number);
    const places = new Map<Language, number>();
    for (const item of all) {
      this.#renew(item);
      const place = places.get(item.language!) ?? 0;
      places.set(item.language!, place + 1);
      this.#draw(item, place);
      item.language!.cut.measure(item.terms!.shared);
    }
    for (const { number } of all) this.#pass.add(number);
  }

  #affinity(item: Remembered, other: Remembered): number {
    return Math.round(this.#likeness(other) * this.#factor(item, other) * affinityOne);
  }

  #likeness({ terms }: Remembered): number {
    this.#seen.weigh(terms!, this.#settings.grown ?? grown);
    return this.#lookUp.likeness(terms!);
  }

  #factor(a: Remembered, b: Remembered): number {
    return timeFactor(a.time - b.time, this.#settings.window) * outletFactor(a.outlet, b.outlet);
  }

  /** Ties by what they are of the cut as it is now: a pair of two languages is held to the higher of theirs. */
  #eachTie(item: number, visit: (other: number, affinity: number) => void): void {
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

  /** Lets go of what is too old to be compared with what comes. */
  #forget(forgotten: (id: string) => void): void {
    const { window, keep } = this.#settings;
    const oldest = this.#clock.now - (window + 1) * dayMilliseconds;
    while (this.remembered >= keep || (this.remembered > fewestKept && this.#at(this.#first).cameAt < oldest)) {
      this.#forgetOne(this.#at(this.#first++));
      forgotten(this.#at(this.#first - 1).id);
    }
    this.#candidates.forgetBefore(this.#first);
    this.#copies.forgetBefore(this.#first);
    if (this.#first - this.#base < Math.max(this.remembered / 4, 64)) return;
    this.#remembered = this.#remembered.slice(this.#first - this.#base);
    this.#base = this.#first;
  }

  #forgetOne(article: Remembered): void {
    const { lead, number, language } = article;
    if (lead !== undefined) {
      lead.copies.splice(lead.copies.indexOf(article), 1);
      return;
    }
    article.story = this.#pass.storyOf(number);
    article.terms = undefined;
    language!.items.shift();
    this.#pass.forget(number);
    this.#ties.forget(number);
  }

  #at(number: number): Remembered {
    return this.#remembered[number - this.#base]!;
  }

  #nameOf(story: OnlineStory): string {
    let name = this.#names.get(story);
    // Whoever opens a story is remembered then, and is told of at once.
    if (name === undefined) this.#names.set(story, (name = this.#at(story.opener).id));
    return name;
  }

  #tell({ kind, item, story, from }: OnlineStep): void {
    const { id, copies } = this.#at(item);
    const [name, left] = [this.#nameOf(story), story === from ? undefined : this.#nameOf(from)];
    this.#steps.push({ update: kind, story: name, article: id, from: left, copyOf: undefined });
    if (kind !== 'moved') return;
    for (const copy of copies) this.#steps.push({ update: kind, story: name, article: copy.id, from: left, copyOf: undefined });
  }
}
