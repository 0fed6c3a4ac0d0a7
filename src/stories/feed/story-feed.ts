import { checkIterable, untilAborted } from '../../article/iterables.js';
import { judgeRecord } from '../../article/judge.js';
import type { JudgedRecord } from '../../article/read.js';
import { ArticleFiles, rejectedRecord } from '../../article/read.js';
import type { Reject } from '../../article/rejects.js';
import { duplicateIdMessage, iterableInput } from '../../article/rejects.js';
import { parseOptions } from '../../options/parse.js';
import { feedCallSchema } from '../options-schema.js';
import type { StoryUpdate } from '../types.js';
import type { FeedPass, FeedStep } from './feed-pass.js';
import type { FeedCounts } from './options.js';

/** Who is told of records that are set aside. */
interface Judge {
  strict: boolean;
  onReject?: ((reject: Reject) => void) | undefined;
}

/**
 * Stories of articles as they come: each is put into its story by what came before it, at once.
 *
 * It holds no thread and works in the calling one. The same articles in the same order give the same updates.
 */
export class StoryFeed {
  readonly #pass: FeedPass;
  readonly #judge: Judge;
  readonly #maxTextBytes: number;
  /** Of each id that is remembered, where it was read. */
  readonly #places = new Map<string, { input: string; line: number }>();
  #items = 0;
  #accepted = 0;
  #rejected = 0;
  #copies = 0;

  /** @internal */
  constructor(pass: FeedPass, { strict, onReject, maxTextBytes }: Judge & { maxTextBytes: number }) {
    this.#pass = pass;
    this.#judge = { strict, onReject };
    this.#maxTextBytes = maxTextBytes;
  }

  /** Figures so far. */
  get counts(): FeedCounts {
    return {
      read: this.#accepted + this.#rejected,
      accepted: this.#accepted,
      rejected: this.#rejected,
      copies: this.#copies,
      remembered: this.#pass.remembered,
    };
  }

  /**
   * Takes one article in, and says what it opened, joined, merged or moved. Nothing, for one that is set aside.
   *
   * An id must be new among the articles that are remembered.
   *
   * @throws UnstitchError `rejected_record` for a bad article, if `strict`; the feed goes on with the next
   */
  add(article: unknown): StoryUpdate[] {
    const judgement = judgeRecord(article, { maxTextBytes: this.#maxTextBytes });
    return this.#take({ input: iterableInput, line: ++this.#items, judgement }, this.#judge);
  }

  /**
   * Takes articles in one by one: what `readArticles` returns, an array, a generator, an asynchronous iterable or a web stream. Each article's
   * updates are there before the next is asked for. Several may follow each other: those of an archive, then those of today.
   *
   * @throws UnstitchError `invalid_option`, `rejected_record`, and what reading files throws; the signal's own reason on abort. What was taken in
   * until then stays, and the feed goes on.
   */
  async *updates(
    articles: ArticleFiles | AsyncIterable<unknown> | Iterable<unknown>,
    options: { signal?: AbortSignal | undefined } = {},
  ): AsyncGenerator<StoryUpdate, void, undefined> {
    const { signal } = parseOptions(feedCallSchema, options, 'feed.updates');
    if (articles instanceof ArticleFiles) {
      const { options: reading } = articles;
      const both = [signal, reading.signal].filter((one) => one !== undefined);
      const either = both.length > 1 ? AbortSignal.any(both) : both[0];
      const { onReject } = this.#judge;
      const tellBoth = (reject: Reject): void => {
        reading.onReject?.(reject);
        onReject?.(reject);
      };
      for await (const record of articles.records(either)) yield* this.#take(record, { strict: reading.strict, onReject: tellBoth });
      return;
    }
    const items = checkIterable(articles, 'feed.updates');
    for await (const item of signal === undefined ? items : untilAborted(items, signal)) yield* this.add(item);
  }

  #take({ input, line, judgement }: JudgedRecord, judge: Judge): StoryUpdate[] {
    if (!judgement.ok) return this.#refuse({ input, line, reason: judgement.reason, message: judgement.message }, judge);
    const { article } = judgement;
    const first = this.#places.get(article.id);
    if (first !== undefined) {
      return this.#refuse({ input, line, reason: 'duplicate_id', message: duplicateIdMessage(article.id, first, { input }) }, judge);
    }
    const steps = this.#pass.place(article, (id) => this.#places.delete(id));
    this.#places.set(article.id, { input, line });
    this.#accepted++;
    if (steps.some(({ copyOf }) => copyOf !== undefined)) this.#copies++;
    return steps.map(toUpdate);
  }

  #refuse(reject: Reject, { strict, onReject }: Judge): [] {
    this.#rejected++;
    if (strict) throw rejectedRecord(reject);
    onReject?.(reject);
    return [];
  }
}

function toUpdate({ update, story, article, from, copyOf }: FeedStep): StoryUpdate {
  const told: StoryUpdate = { update, story, article };
  if (from !== undefined) told.from = from;
  if (copyOf !== undefined) told.copyOf = copyOf;
  return told;
}
