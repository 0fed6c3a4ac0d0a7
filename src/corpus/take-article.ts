import type { Article } from '../article/article.js';
import { parseDate } from '../article/dates.js';
import { fillFoldTables } from '../kernel/fold-tables.js';
import type { Kernel } from '../kernel/kernel.js';
import { undated } from '../kernel/layout.js';
import { foldedLines } from '../text/fold.js';

/**
 * Writes an article that JavaScript has judged to a thread's scratch and lets the kernel take it, folded by JavaScript where the kernel
 * can not. Returns 1; 0: no room; -1: too long once folded.
 */
export function takeArticle(kernel: Kernel, article: Article, at: number, offset: number, length: number, item: number): number {
  const attempt = (text: Uint8Array, folded: boolean): number => {
    const placed = placeArticle(kernel, text, article);
    if (placed === undefined) return -1;
    const date = article.publishedAt === undefined ? undefined : parseDate(article.publishedAt);
    return kernel.call.takeArticle(
      placed.text,
      text.length,
      folded ? 1 : 0,
      placed.id,
      placed.idBytes,
      placed.source,
      placed.sourceBytes,
      date === undefined ? undated : BigInt(date),
      at,
      BigInt(offset),
      length,
      item,
    );
  };
  fillFoldTables(kernel.shared, article.text);
  const taken = attempt(Buffer.from(article.text), false);
  return taken < 0 ? attempt(Buffer.from(foldedLines(article.text)), true) : taken;
}

/** Where an article's text, id and source were put in a thread's scratch; `undefined` where they are too long for it. */
export function placeArticle(kernel: Kernel, text: Uint8Array, article: Pick<Article, 'id' | 'source'>) {
  const { article: start, articleCapacity } = kernel.scratch;
  const id = Buffer.from(article.id);
  const source = Buffer.from(article.source ?? '').subarray(0, 65_535);
  if (text.length + id.length + source.length + 128 > articleCapacity) return undefined;
  const { bytes } = kernel.shared;
  const idAt = start + text.length + 64;
  const sourceAt = idAt + id.length + 16;
  bytes.set(text, start);
  // A run of non-ASCII at the end must not go on into what lay here before.
  bytes.fill(0, start + text.length, idAt);
  bytes.set(id, idAt);
  bytes.set(source, sourceAt);
  return { text: start, id: idAt, idBytes: id.length, source: sourceAt, sourceBytes: source.length };
}
