import type { Article } from '../../article/article.js';
import { parseDate } from '../../article/dates.js';
import type { Thresholds } from '../../copies/similarity.js';
import { wordHash } from '../../text/term-hash.js';
import { WordScanner } from '../../text/word-scanner.js';
import { dayMilliseconds } from '../affinity.js';
import type { OnlineStep, OnlineStory } from '../online-stories.js';
import { lastingStory } from '../online-stories.js';
import { OnlinePass } from '../online.js';
import { EarlierCopies } from './earlier-copies.js';
import { FeedClock } from './feed-clock.js';
import type { Compared, ComparisonSettings } from './feed-comparison.js';
import { cutOne, FeedComparison } from './feed-comparison.js';
import { shinglesOf } from './shingles.js';

/** Articles that are remembered whatever their age: they tell what chance is. */
const fewestKept = 2000;
/**
 * While a feed is young, all is compared anew whenever so many times more were counted, from a first time on to a last: what little was seen says much
 * that what comes then takes back.
 */
const reviews = { first: 16, growth: 1.2, last: 2000 };
/** A story is compared anew once it has so many times more articles, unless it is too large for that. */
const storyGrown = 1.25;
const mostRenewed = 400;
export interface FeedPassSettings extends ComparisonSettings {
  /** Articles remembered at most. */
  keep: number;
  copies: Thresholds;
  /** See {@link storyGrown}; Infinity lets what was compared be. */
  storyGrown?: number;
}

/** An article that is remembered. */
interface Remembered extends Compared {
  id: string;
  /** What time it was in the feed when it came. */
  cameAt: number;
  /** The latest date until then. */
  newest: number;
  shingles: Uint32Array;
  /** Of a copy: the first article with its text. */
  lead: Remembered | undefined;
  /** Of that: those that are remembered. */
  copies: Remembered[];
  /** Where it was when it was forgotten. */
  story: OnlineStory | undefined;
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
  readonly #comparison: FeedComparison;
  readonly #copies: EarlierCopies<Remembered>;
  readonly #pass: OnlinePass;
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
    this.#comparison = new FeedComparison(settings, this.#scanner, at);
    this.#copies = new EarlierCopies(settings.copies, at);
    this.#pass = new OnlinePass({ each: (item, visit) => this.#comparison.eachTie(item, visit) }, cutOne, (step) => this.#tell(step));
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
    this.#comparison.add(item, article, this.#firstWithin(item.time));
    this.#pass.add(item.number);
    this.#renewStory(item);
    if (this.#comparison.seen < this.#review) return;
    for (const { number } of this.#comparison.renewAll()) this.#pass.add(number);
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
    for (const item of story.items) this.#comparison.renew(this.#at(item));
    this.#pass.add(number);
  }

  /** Lets go of what is too old to be compared with what comes. */
  #forget(forgotten: (id: string) => void): void {
    const { window, keep } = this.#settings;
    const oldest = this.#clock.now - (window + 1) * dayMilliseconds;
    while (this.remembered >= keep || (this.remembered > fewestKept && this.#at(this.#first).cameAt < oldest)) {
      this.#forgetOne(this.#at(this.#first++));
      forgotten(this.#at(this.#first - 1).id);
    }
    this.#comparison.forgetBefore(this.#first);
    this.#copies.forgetBefore(this.#first);
    if (this.#first - this.#base < Math.max(this.remembered / 4, 64)) return;
    this.#remembered = this.#remembered.slice(this.#first - this.#base);
    this.#base = this.#first;
  }

  #forgetOne(article: Remembered): void {
    const { lead, number } = article;
    if (lead !== undefined) {
      lead.copies.splice(lead.copies.indexOf(article), 1);
      return;
    }
    article.story = this.#pass.storyOf(number);
    article.terms = undefined;
    this.#pass.forget(number);
    this.#comparison.forget(article);
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
