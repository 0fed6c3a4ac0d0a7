import type { Article } from './article/article.js';
import { checkIterable } from './article/iterables.js';
import { judgeRecord } from './article/judge.js';
import { ArticleFiles } from './article/read.js';
import type { Reject } from './article/rejects.js';
import type { Copies } from './copies/copies.js';
import { fewestContained, findCopies } from './copies/find.js';
import type { CopiesOptions, CopiesSettings, SketchOptions, SketchSettings } from './copies/options.js';
import type { Background } from './background/background.js';
import type { Signatures } from './copies/signatures.js';
import { toSketching } from './copies/sketching.js';
import type { Corpus } from './corpus/corpus.js';
import { loadArticles, loadFiles } from './corpus/load.js';
import { SpillFolder } from './corpus/spill.js';
import { UnstitchError } from './errors.js';
import { compileKernel } from './kernel/kernel.js';
import { parseOptions } from './options/parse.js';
import { checkedCall, plainOptions } from './options/plain.js';
import { copiesCall, copiesOptions, engineOptions, loadCall } from './options/tables.js';
import type { RunOptions } from './pool/pool.js';
import { Pool } from './pool/pool.js';
import type { SeparateOptions } from './separation/options.js';
import type { ReadySearch, Searches } from './separation/searches.js';
import type { CorpusStory, Separation } from './separation/types.js';
import type { FollowOptions } from './stories/feed/options.js';
import type { StoryFeed } from './stories/feed/story-feed.js';
import type { StoriesOptions } from './stories/options.js';
import type { Stories } from './stories/stories.js';

export interface EngineOptions {
  /** Threads that work at once, the calling one among them, 0 to 64; 0 and 1 stay in the calling thread. Default: one a core. */
  threads?: number | undefined;
}

/** How far a call has got. */
export interface Progress {
  stage:
    | 'read'
    | 'furniture'
    | 'candidates'
    | 'verification'
    | 'groups'
    | 'signatures'
    | 'terms'
    | 'frequencies'
    | 'vectors'
    | 'pairs'
    | 'stories'
    | 'passages'
    | 'pages';
  /** Things done, of `total`: blocks of input, articles, parts of the sketches, pairs. */
  done: number;
  total: number;
  /** Bytes of input read so far; 0 in stages that do not read it through. */
  bytes: number;
}

/** What every asynchronous call takes. */
export interface CallOptions {
  /** Ends the call: it rejects with the signal's reason, no thread goes on, no file is left half written. */
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: Progress) => void) | undefined;
}

export interface LoadOptions extends CallOptions, SketchOptions {
  /** Of an iterable of objects: bytes of UTF-8 a text may have. Default 4 MiB. Files have their own, see `readArticles`. */
  maxTextBytes?: number | undefined;
  /** Of an iterable of objects: whether the first bad one ends the call. Default false. */
  strict?: boolean | undefined;
  /** Of an iterable of objects: called with every one that is set aside. */
  onReject?: ((reject: Reject) => void) | undefined;
}

export interface SeparateCall extends CallOptions, SeparateOptions {
  /** Articles among which sources are looked for, and whose words help to tell strands apart. */
  corpus?: Corpus | undefined;
  /** The copies of the corpus, so that copies of one source are one source. Default: found when the corpus is first searched. */
  copies?: Copies | undefined;
  /** The stories of the corpus: strands are then told by story, and name theirs. */
  stories?: Iterable<CorpusStory> | undefined;
  /** Ids of articles of the corpus that are not to be used for this page. */
  without?: Iterable<string> | undefined;
}

export interface SeparationsCall extends CallOptions, Pick<SeparateCall, 'copies' | 'stories'> {
  /** Ids of the only articles that are looked at, as an earlier call found them. Default: all. */
  pages?: Iterable<string> | undefined;
}

/** What `load` is told, with its defaults. */
type LoadSettings = CallOptions & SketchSettings & Pick<LoadOptions, 'onReject'> & { maxTextBytes: number; strict: boolean };

/**
 * Makes an engine: threads, and what is loaded into it.
 *
 * @throws UnstitchError `invalid_option`
 */
export async function createEngine(options: EngineOptions = {}): Promise<Engine> {
  const checked = await checkedCall<EngineOptions>(
    engineOptions,
    options,
    'createEngine',
    async () => (await schemas()).engineOptionsSchema,
  );
  return new Engine(checked);
}

// What a call needs beyond reading and copies is loaded by the call: most programs make few of the calls there are.
const schemas = () => import('./engine-options.js');

/** Reads articles, and finds what they have in common. Close it when done, or hold it with `await using`. */
export class Engine implements AsyncDisposable {
  readonly #pool: Pool;
  readonly #module: WebAssembly.Module;
  readonly #corpora = new Set<Corpus>();
  #searches: Searches | undefined;
  #closed = false;
  /** Calls under way: their stages take turns, since one pool serves them all. */
  #last: Promise<unknown> = Promise.resolve();

  /** Use {@link createEngine}. */
  constructor(options: EngineOptions = {}) {
    this.#pool = new Pool(options.threads);
    this.#module = compileKernel();
  }

  /** Threads that work at once. */
  get threads(): number {
    return this.#pool.threads;
  }

  /**
   * Reads articles: files (from `readArticles`, by all threads), or any iterable, asynchronous iterable or web stream of articles.
   *
   * Bad records are set aside in `corpus.rejects`, unless `strict` is on. An iterable is written to a temporary file, since
   * texts are read again when they are compared.
   *
   * @throws UnstitchError `invalid_option`, `input_not_found`, `input_failed`, `input_changed`, `rejected_record`, `capacity`, `worker_failed`
   */
  load(articles: ArticleFiles | AsyncIterable<unknown> | Iterable<unknown>, options: LoadOptions = {}): Promise<Corpus> {
    return this.#inTurn(async () => {
      const parsed = await checkedCall<LoadSettings>(loadCall, options, 'engine.load', async () => (await schemas()).loadOptionsSchema);
      const { signal, onProgress, maxTextBytes, strict, onReject, ...sketch } = parsed;
      const spill = new SpillFolder();
      const settings = {
        pool: this.#pool,
        module: this.#module,
        spill,
        sketching: toSketching(sketch),
        learnFurniture: true,
        run: runOptions('read', undefined, signal, onProgress),
      };
      try {
        const corpus =
          articles instanceof ArticleFiles
            ? await loadFiles(articles, settings)
            : await loadArticles(checkIterable(articles, 'engine.load'), { maxTextBytes, strict, onReject }, settings);
        this.#corpora.add(corpus);
        const { dispose } = corpus.parts;
        corpus.parts.dispose = () => {
          this.#corpora.delete(corpus);
          this.#searches?.drop(corpus);
          return dispose();
        };
        return corpus;
      } catch (error) {
        await spill.remove();
        throw error;
      }
    });
  }

  /**
   * Finds the copies of a corpus.
   *
   * @throws UnstitchError `invalid_option`, `input_changed` where a file is no longer what it was, `capacity`, `worker_failed`
   */
  copies(corpus: Corpus, options: CopiesOptions & CallOptions = {}): Promise<Copies> {
    return this.#inTurn(async () => {
      const { signal, onProgress, ...settings } = await checkedCall<CopiesSettings & CallOptions>(
        copiesCall,
        options,
        'engine.copies',
        async () => (await schemas()).copiesCallSchema,
      );
      return findCopies(this.#check(corpus), settings, this.#pool, (stage, total) => runOptions(stage, total, signal, onProgress));
    });
  }

  /** MinHash signatures of all accepted articles, in reading order: to be stored, exchanged, and compared elsewhere. */
  signatures(corpus: Corpus, options: { permutations?: number | undefined } & CallOptions = {}): Promise<Signatures> {
    return this.#inTurn(async () => {
      const { signal, onProgress, permutations } = parseOptions((await schemas()).signaturesCallSchema, options, 'engine.signatures');
      const { signaturesOf } = await import('./copies/sign.js');
      return signaturesOf(this.#check(corpus), permutations, this.#pool, runOptions('signatures', corpus.size, signal, onProgress));
    });
  }

  /**
   * Finds the stories of a corpus: articles that report the same event, in their own words. Every accepted article is in exactly one, single ones
   * in stories of their own. Copies are found first, unless they are given, and ride with their lead.
   *
   * @throws UnstitchError `invalid_option`, `input_changed` where a file is no longer what it was, `capacity`, `worker_failed`
   */
  async stories(corpus: Corpus, options: StoriesOptions & CallOptions = {}): Promise<Stories> {
    const { signal, onProgress, copies: given, ...settings } = parseOptions((await schemas()).storiesCallSchema, options, 'engine.stories');
    const copies = given ?? (await this.copies(corpus, { signal, onProgress }));
    return this.#inTurn(async () => {
      const { findStories } = await import('./stories/find.js');
      return findStories(this.#check(corpus), copies, settings, this.#pool, (stage, total) => runOptions(stage, total, signal, onProgress));
    });
  }

  /**
   * Finds stories among articles as they come: a feed, which puts each article into its story at once, by those before it.
   *
   * What words weigh, and how alike reports of one story are, is learned from what has come so far, and from the background. Copies of earlier
   * articles join their story whatever their date. Articles are forgotten `window` days after they came, so that memory stays what it is.
   *
   * @throws UnstitchError `invalid_option`, `engine_closed`
   */
  async follow(options: FollowOptions = {}): Promise<StoryFeed> {
    if (this.#closed) throw closedError();
    const settings = parseOptions((await schemas()).followCallSchema, options, 'engine.follow');
    const { followStories } = await import('./stories/feed/follow.js');
    const { threshold: jaccard, containment } = plainOptions(copiesOptions, {}) as unknown as CopiesSettings;
    return followStories(settings, { jaccard, containment, fewestContained });
  }

  /**
   * The term statistics of a corpus, by language: to be kept (`toBytes`) and given to other calls as `background`.
   *
   * @throws UnstitchError `invalid_option`, `input_changed`, `worker_failed`
   */
  background(corpus: Corpus, options: { fewest?: number | undefined } & CallOptions = {}): Promise<Background> {
    return this.#inTurn(async () => {
      const { signal, onProgress, fewest } = parseOptions((await schemas()).backgroundCallSchema, options, 'engine.background');
      const { backgroundOf } = await import('./background/count.js');
      return backgroundOf(this.#check(corpus), fewest, this.#pool, runOptions('terms', corpus.size, signal, onProgress));
    });
  }

  /**
   * Takes a page apart: which passages belong to which story, and with a corpus which article and span each was taken from.
   *
   * The corpus is made ready when it is first searched (one pass over its articles, on all threads), and kept so until it is closed. An
   * article of the corpus that is the page itself, or a copy of it, is never its source.
   *
   * @throws UnstitchError `invalid_option` (also where the page is no article), `input_changed`, `capacity`, `worker_failed`
   */
  separate(article: Article, options: SeparateCall = {}): Promise<Separation> {
    return this.#inTurn(async () => {
      const {
        corpus,
        copies,
        stories,
        without = [],
        strands,
        assume,
        background,
        ...call
      } = parseOptions((await schemas()).separateCallSchema, options, 'engine.separate');
      const judgement = judgeRecord(article, { maxTextBytes: 32 * 1024 * 1024 });
      if (!judgement.ok) throw new UnstitchError('invalid_option', `engine.separate: ${judgement.message}`, { reason: judgement.reason });
      call.signal?.throwIfAborted();
      const page = judgement.article;
      const { separatePage } = await import('./separation/separate.js');
      if (corpus === undefined) return separatePage(page, { strands, assume, background });
      const searches = await this.#allSearches();
      const { search } = await this.#ready(this.#check(corpus), copies, call);
      const storyById = searches.storiesOf(stories);
      const excluded = [...without].flatMap((id) => corpus.find(id) ?? []);
      return separatePage(page, {
        strands,
        assume,
        background,
        look: (text, passages) => search.search(text, passages, excluded),
        storyOf: storyById && ((found) => storyById.get(corpus.id(found))),
      });
    });
  }

  /**
   * The stitched pages of a corpus, taken apart, with their sources from the same corpus; in the order of date and id. Every article is
   * looked at; copies and excerpts of one article are not stitching.
   */
  separations(corpus: Corpus, options: SeparationsCall = {}): Promise<Separation[]> {
    return this.#inTurn(async () => {
      const { copies, stories, pages, ...call } = parseOptions((await schemas()).separationsCallSchema, options, 'engine.separations');
      const { separateCorpus } = await import('./separation/separate-corpus.js');
      const searches = await this.#allSearches();
      const ready = await this.#ready(this.#check(corpus), copies, call);
      const storyById = searches.storiesOf(stories);
      return separateCorpus(corpus, {
        ...ready,
        storyOf: storyById === undefined ? undefined : (article) => storyById.get(corpus.id(article)),
        pages: pages && [...pages].flatMap((id) => corpus.find(id) ?? []),
        pool: this.#pool,
        onStage: (total) => runOptions('pages', total, call.signal, call.onProgress),
      });
    });
  }

  async #allSearches(): Promise<Searches> {
    const loaded = await import('./separation/searches.js');
    return (this.#searches ??= new loaded.Searches());
  }

  async #ready(corpus: Corpus, copies: Copies | undefined, { signal, onProgress }: CallOptions): Promise<ReadySearch> {
    const searches = await this.#allSearches();
    const ready = searches.get(corpus, copies);
    if (ready !== undefined) return ready;
    const { prepareSearch } = await import('./separation/prepare.js');
    const run = (stage: Progress['stage'], total: number): RunOptions => runOptions(stage, total, signal, onProgress);
    const found = copies ?? (await findCopies(corpus, plainOptions(copiesOptions, {}) as unknown as CopiesSettings, this.#pool, run));
    const data = await prepareSearch(corpus, found, this.#pool, (total) => run('passages', total));
    return searches.keep(corpus, data, found);
  }

  /**
   * Everything in one call. `storyThreshold` is the `threshold` of stories. Stitched pages are looked for first, so that they tie no stories
   * together, and are taken apart when the stories are known.
   */
  async cluster(
    articles: ArticleFiles | AsyncIterable<unknown> | Iterable<unknown>,
    options: LoadOptions &
      CopiesOptions &
      Omit<StoriesOptions, 'threshold' | 'copies' | 'stitched'> & { storyThreshold?: number | undefined } = {},
  ): Promise<{ corpus: Corpus; copies: Copies; stories: Stories; separations: Separation[] }> {
    const { threshold, containment, cut, furniture, order, granularity, window, background, embed, storyThreshold, ...load } = options;
    const corpus = await this.load(articles, load);
    const { signal, onProgress } = options;
    const copies = await this.copies(corpus, { threshold, containment, cut, furniture, signal, onProgress });
    const stitched = (await this.separations(corpus, { copies, signal, onProgress })).map(({ article }) => article);
    const stories = await this.stories(corpus, {
      copies,
      stitched,
      order,
      granularity,
      window,
      background,
      embed,
      threshold: storyThreshold,
      signal,
      onProgress,
    });
    const pages = stitched.length === 0 ? [] : await this.separations(corpus, { copies, stories, pages: stitched, signal, onProgress });
    return { corpus, copies, stories, separations: pages };
  }

  /** Ends the threads and lets go of every corpus. Calls under way are waited for. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#last.catch(() => undefined);
    await Promise.all([this.#pool.close(), ...[...this.#corpora].map((corpus) => corpus.close())]);
    this.#corpora.clear();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #check(corpus: Corpus): Corpus {
    if (this.#corpora.has(corpus)) return corpus;
    throw new UnstitchError(
      'invalid_option',
      'the corpus was closed, was loaded by another engine, or is none; load it with this engine first',
    );
  }

  #inTurn<Result>(call: () => Promise<Result>): Promise<Result> {
    if (this.#closed) {
      return Promise.reject(closedError());
    }
    const result = this.#last.then(call, call);
    this.#last = result.catch(() => undefined);
    return result;
  }
}

function closedError(): UnstitchError {
  return new UnstitchError('engine_closed', 'the engine was closed; make another with createEngine');
}

function runOptions(
  stage: Progress['stage'],
  total: number | undefined,
  signal: AbortSignal | undefined,
  onProgress: CallOptions['onProgress'],
): RunOptions {
  if (onProgress === undefined) return { signal };
  return { signal, onTick: (done, bytes, all) => onProgress({ stage, done, total: total ?? all, bytes }) };
}
