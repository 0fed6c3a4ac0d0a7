import type { Article } from '../article/article.js';
import { ArticleReader } from '../corpus/article-reader.js';
import type { Items, Reading } from '../corpus/sources.js';
import type { Kernel } from '../kernel/kernel.js';
import type { CanonicalWords } from './canon.js';
import { RecentWords } from './recent-words.js';
import type { Attribution, Fit } from './attribution.js';
import { attribute } from './attribution.js';
import type { Neighbour } from './neighbours.js';
import { Neighbours } from './neighbours.js';
import type { PassageWords } from './page-words.js';
import { pageWords } from './page-words.js';
import type { PassageIndexData } from './passage-index.js';
import { GramTable } from './passage-index.js';
import type { Passage } from './passages.js';
import { quotedShares } from './quoted-share.js';
import { RunSet } from './run-set.js';
import { SourceVotes } from './source-votes.js';
import { ArticleText } from './spans.js';
import { partSplices } from './splices.js';
import type { SourceSpan } from './types.js';
import type { KnownFrequencies } from './vocabulary.js';
import { Vocabulary } from './vocabulary.js';
import { WordReader } from './word-reader.js';

/** A corpus ready to be searched for sources, as plain data that all threads share. Columns have an entry an ordinal. */
export interface SearchData {
  index: PassageIndexData;
  records: number;
  reading: Reading;
  items: Items;
  /** u32: the lead of the article's copy group, or the article itself. */
  leads: Uint32Array<SharedArrayBuffer>;
  /** u32: place in the order by date and id. */
  ranks: Uint32Array<SharedArrayBuffer>;
  /** u32: hash of its outlet, 0 where it names none. */
  outlets: Uint32Array<SharedArrayBuffer>;
  /** f64: milliseconds since 1970, NaN without a date. */
  dates: Float64Array<SharedArrayBuffer>;
  /** f64: length of its word vector. */
  lengths: Float64Array<SharedArrayBuffer>;
}

/** A passage's source as ordinals have it, and as records show it. */
export interface FoundSource {
  article: number;
  /** The first of the page's sources that are versions of one report, this one among them. */
  report: number;
  span: SourceSpan;
}

/** What a corpus says of a page: an entry a passage. */
export interface PageFindings {
  /** The passages, those parted that were made of two. */
  passages: readonly Passage[];
  sources: (FoundSource | null)[];
  neighbours: Neighbour[][];
  /** The folded words of the sources' articles, by ordinal, in the order in which they are met. */
  words: ReadonlyMap<number, readonly string[]>;
}

type AttributedWords = Attribution & { vocabulary: Vocabulary };

/** A page shares so much of all the runs of words that it and an article have together, and the two are copies. */
const copyShare = 0.7;
/** Two articles that share so much of the shorter are related: what a page has of both says little of stitching. */
const relatedShare = 0.2;
/** And so much, two versions of one report. Reports of one event by different outlets share up to a third, in what they quote. */
const versionShare = 0.4;
/** What a heading must share with its source. */
const headingSequence = 0.8;
/** Articles that are looked at as copies of the page. */
const copiesLookedAt = 6;

/** Looks in a corpus for the sources and neighbours of pages, on any thread. */
export class PageSearch {
  readonly #data: SearchData;
  readonly #reader: WordReader;
  readonly #articles: ArticleReader;
  readonly #words: GramTable;
  readonly #frequencies: KnownFrequencies = new Map();
  readonly #recent = new RecentWords();
  /** Of the page in hand. */
  readonly #runs = new Map<number, RunSet>();
  readonly #excluded = new Set<number>();
  #unfit: (article: number) => boolean = () => false;
  readonly #votes: SourceVotes;
  readonly #neighbours: Neighbours;
  readonly #compare: (a: number, b: number) => number;

  constructor(data: SearchData, kernel: Kernel) {
    const { index, ranks, lengths, leads } = data;
    this.#data = data;
    this.#reader = new WordReader(kernel, data.reading, data.items, data.records);
    this.#articles = new ArticleReader(kernel, data.reading, data.items, data.records);
    this.#compare = (a, b) => ranks[a]! - ranks[b]!;
    this.#words = new GramTable(index.words);
    const excluded = (article: number): boolean => this.#excluded.has(article) || this.#unfit(article);
    this.#votes = new SourceVotes(new GramTable(index.runs), index.articles, ranks.length, excluded);
    // A copy says nothing that its lead does not say.
    const unheard = (article: number): boolean => excluded(article) || leads[article] !== article;
    this.#neighbours = new Neighbours(index, lengths, unheard, this.#compare);
  }

  close(): void {
    this.#reader.close();
    this.#articles.close();
  }

  /**
   * Sources and neighbours of a page's passages. The page itself and its copies are neither.
   *
   * @param without ordinals of further articles that are not to be used
   * @param unfit whether an article is not to be used
   */
  search(
    text: string,
    passages: readonly Passage[],
    without: Iterable<number> = [],
    unfit: (article: number) => boolean = () => false,
  ): PageFindings {
    const words = pageWords(text, passages, this.#reader);
    this.#excluded.clear();
    this.#runs.clear();
    this.#unfit = unfit;
    for (const article of without) this.#excluded.add(article);
    for (const article of this.#copiesOf(words)) this.#excluded.add(article);
    const found = this.#attribute(text, passages, words);
    const parted = partSplices(text, passages, words, found.fits, {
      ...found,
      numbers: found.vocabulary.passages,
      propose: (hashes) => this.#votes.best(hashes, 3, this.#compare)[0]?.article,
    });
    if (parted === passages) return this.#findings(passages, words, found);
    const partWords = pageWords(text, parted, this.#reader);
    return this.#findings(parted, partWords, this.#attribute(text, parted, partWords));
  }

  #attribute(text: string, passages: readonly Passage[], words: readonly PassageWords[]): AttributedWords {
    const quoted = quotedShares(text, passages);
    const vocabulary = new Vocabulary(words, this.#words, this.#data.index.articles, this.#frequencies);
    const found = attribute({
      passages: words,
      places: passages.map(({ paragraph }, i) => ({ paragraph, quoted: quoted[i]! })),
      vocabulary,
      votes: this.#votes,
      articleWords: (article) => this.#wordsOf(article),
      compare: this.#compare,
      related: (a, b) => this.shareMuch(a, b),
    });
    return { ...found, vocabulary };
  }

  #findings(passages: readonly Passage[], words: readonly PassageWords[], { fits, vocabulary }: AttributedWords): PageFindings {
    const texts = new Map<number, { article: Article; text: ArticleText; firsts: Uint32Array }>();
    const sources = fits.map((fit, i) => {
      // A heading of a few words is not to be traced by half of them.
      const weak = fit !== undefined && passages[i]!.kind !== 'body' && fit.alignment.sequence < headingSequence;
      return fit === undefined || weak ? null : this.#found(fit, words[i]!, texts);
    });
    this.#joinVersions(sources);
    return {
      passages,
      sources,
      neighbours: vocabulary.passages.map((numbers) => this.#neighbours.of(numbers, vocabulary.listed)),
      words: new Map(Array.from(texts, ([ordinal, { text }]) => [ordinal, text.words])),
    };
  }

  /** Gives sources that are versions of one report the first of them as their report. */
  #joinVersions(sources: readonly (FoundSource | null)[]): void {
    const articles = [...new Set(sources.flatMap((source) => source?.article ?? []))].toSorted(this.#compare);
    const runs = articles.map((article) => this.#runsOf(article));
    const reports = new Map<number, number>();
    for (const [i, article] of articles.entries()) {
      const first = articles.slice(0, i).find((other, n) => reports.get(other) === other && shareOf(runs[n]!, runs[i]!) >= versionShare);
      reports.set(article, first ?? article);
    }
    for (const source of sources) if (source !== null) source.report = reports.get(source.article)!;
  }

  /** Whether two articles have a fifth of the shorter one's runs of three words in common. */
  shareMuch(a: number, b: number): boolean {
    return shareOf(this.#runsOf(a), this.#runsOf(b)) >= relatedShare;
  }

  #runsOf(article: number): RunSet {
    let runs = this.#runs.get(article);
    if (runs === undefined) {
      const { hashes, count } = this.#wordsOf(article);
      runs = new RunSet(hashes, count);
      this.#runs.set(article, runs);
    }
    return runs;
  }

  #wordsOf(article: number): CanonicalWords {
    return this.#recent.get(article) ?? this.#recent.keep(article, this.#reader.canon.apply(this.#reader.article(article)));
  }

  #found(fit: Fit, words: PassageWords, texts: Map<number, { article: Article; text: ArticleText; firsts: Uint32Array }>): FoundSource {
    let source = texts.get(fit.article);
    if (source === undefined) {
      const article = this.#articles.article(fit.article);
      source = { article, text: new ArticleText(article.text, article.language), firsts: this.#wordsOf(fit.article).firsts };
      texts.set(fit.article, source);
    }
    const { start, end } = source.text.span(fit.alignment, words.hashes.length, source.firsts);
    const overlap = Math.round((fit.alignment.matched / words.hashes.length) * 1e6) / 1e6;
    return { article: fit.article, report: fit.article, span: { article: source.article.id, start, end, overlap } };
  }

  /** Articles that are the page, or copies of it. */
  *#copiesOf(words: readonly PassageWords[]): Generator<number, void, undefined> {
    const length = words.reduce((sum, { hashes }) => sum + hashes.length, 0);
    const all = new Uint32Array(length);
    let at = 0;
    for (const { hashes } of words) {
      all.set(hashes, at);
      at += hashes.length;
    }
    const page = new RunSet(all, length);
    for (const { article } of this.#votes.best(all, 3, this.#compare).slice(0, copiesLookedAt)) {
      const other = this.#runsOf(article);
      const shared = page.sharedWith(other);
      if (shared >= copyShare * (page.size + other.size - shared)) yield article;
    }
  }
}

function shareOf(one: RunSet, other: RunSet): number {
  return one.sharedWith(other) / Math.max(1, Math.min(one.size, other.size));
}
