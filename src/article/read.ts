import { UnstitchError } from '../errors.js';
import { parseOptions } from '../options/parse.js';
import { plainOptions } from '../options/plain.js';
import { readOptions } from '../options/tables.js';
import type { Article } from './article.js';
import { readBytes } from './bytes.js';
import type { InputFile } from './inputs.js';
import { expandInputs } from './inputs.js';
import type { Judgement } from './judge.js';
import { judgeLine } from './judge.js';
import { LineSplitter } from './lines.js';
import { judgePage } from './page.js';
import type { ReadOptions } from './read-options.js';
import { readOptionsSchema } from './read-schema.js';
import type { Reject } from './rejects.js';
import { duplicateIdMessage, lineTooLongMessage, maxLineBytes, placeName } from './rejects.js';

/**
 * The articles of files: JSONL (plain or gzipped), pages of text, folders, globs, `-` for standard input.
 *
 * Nothing is opened until the articles are iterated, or handed to `engine.load`, which reads plain files by all its threads.
 *
 * @throws UnstitchError `invalid_option`
 */
export function readArticles(inputs: string | readonly string[], options: ReadOptions = {}): ArticleFiles {
  return new ArticleFiles(typeof inputs === 'string' ? [inputs] : inputs, options);
}

/** The same, for pages that are to be taken apart: the text of a page is the whole file, so that offsets are offsets into it. */
export function readPages(inputs: readonly string[], options: ReadOptions = {}): ArticleFiles {
  return new ArticleFiles(inputs, options, true);
}

/** What `readArticles` returns: files, and how to read them. Iterating it yields valid articles one by one, in reading order. */
export class ArticleFiles implements AsyncIterable<Article> {
  readonly options: ReadOptions & { maxTextBytes: number; strict: boolean };
  readonly #given: readonly string[];
  readonly #wholePages: boolean;
  #inputs: Promise<readonly InputFile[]> | undefined;

  /** @internal */
  constructor(inputs: readonly string[], options: ReadOptions, wholePages = false) {
    const plain = plainOptions(readOptions, options) as ArticleFiles['options'] | undefined;
    this.options = plain ?? parseOptions(readOptionsSchema(), options, 'readArticles');
    this.#given = [...inputs];
    this.#wholePages = wholePages;
  }

  /** The files, in reading order; looked for when first asked. Rejects as {@link expandInputs} does. */
  get inputs(): Promise<readonly InputFile[]> {
    this.#inputs ??= expandInputs(this.#given);
    return this.#inputs;
  }

  /**
   * Reads the files from their start. Memory is bounded by the longest line allowed, and by the ids, which are kept to tell repeated ones.
   *
   * @throws UnstitchError `input_not_found`, `input_failed`; `rejected_record` if `strict`; the signal's own reason on abort.
   */
  async *[Symbol.asyncIterator](): AsyncGenerator<Article, void, undefined> {
    const { signal, strict, onReject } = this.options;
    const firsts = new Map<string, Place>();
    for await (const { input, line, judgement } of this.records(signal)) {
      const final = judgement.ok ? withoutRepeats(judgement, { input, line }, firsts) : judgement;
      if (final.ok) {
        yield final.article;
        continue;
      }
      const reject: Reject = { input, line, reason: final.reason, message: final.message };
      if (strict) throw rejectedRecord(reject);
      onReject?.(reject);
    }
  }

  /**
   * Every record of the files, good or bad; an id given twice is not noticed. Memory is bounded by the longest line allowed.
   *
   * @internal
   */
  async *records(signal: AbortSignal | undefined): AsyncGenerator<JudgedRecord, void, undefined> {
    const options = { ...this.options, signal };
    for (const input of await this.inputs) {
      const records = input.kind === 'txt' ? pageOf(input, options, this.#wholePages) : linesOf(input, options);
      for await (const { line, judgement } of records) {
        signal?.throwIfAborted();
        yield { input: input.path, line, judgement };
      }
    }
  }
}

/** The error that ends a strict run. */
export function rejectedRecord(reject: Reject): UnstitchError {
  return new UnstitchError('rejected_record', `${placeName(reject)}: ${reject.message}`, { ...reject });
}

interface Place {
  input: string;
  line: number;
}

/** A record, and where it stands. */
export interface JudgedRecord extends Place {
  judgement: Judgement;
}

type Limits = ArticleFiles['options'];

async function* linesOf(input: InputFile, options: Limits): AsyncGenerator<{ line: number; judgement: Judgement }, void, undefined> {
  const limit = maxLineBytes(options.maxTextBytes);
  const splitter = new LineSplitter(limit);
  const judge = ({ line, bytes, length }: { line: number; bytes: Uint8Array | undefined; length: number }) => {
    const judgement: Judgement =
      bytes === undefined ? { ok: false, reason: 'line_too_long', message: lineTooLongMessage(length, limit) } : judgeLine(bytes, options);
    return { line, judgement };
  };
  for await (const chunk of readBytes(input, options.signal)) for (const line of splitter.push(chunk)) yield judge(line);
  for (const line of splitter.end()) yield judge(line);
}

async function* pageOf(
  input: InputFile,
  options: Limits,
  whole: boolean,
): AsyncGenerator<{ line: number; judgement: Judgement }, void, undefined> {
  const chunks: Uint8Array[] = [];
  let kept = 0;
  for await (const chunk of readBytes(input, options.signal)) {
    chunks.push(chunk);
    kept += chunk.length;
    // One chunk more than the limit allows is enough for the page to be refused.
    if (kept > maxLineBytes(options.maxTextBytes)) break;
  }
  yield {
    line: 1,
    judgement: judgePage(Buffer.concat(chunks), { id: input.pageId ?? input.path, maxTextBytes: options.maxTextBytes, whole }),
  };
}

function withoutRepeats(judgement: Judgement & { ok: true }, here: Place, firsts: Map<string, Place>): Judgement {
  const { id } = judgement.article;
  const first = firsts.get(id);
  if (first !== undefined) return { ok: false, reason: 'duplicate_id', message: duplicateIdMessage(id, first, here) };
  firsts.set(id, here);
  return judgement;
}
