import type { Article } from './article.js';
import { parseDate } from './dates.js';

/** Ids are stored with 16-bit lengths. */
export const maxIdBytes = 65_535;

/** The answer of `articleSchema` on a plain object, several times as fast as zod gives it. */
export function isArticle(record: Record<string, unknown>): boolean {
  const { id, text, publishedAt } = record;
  return (
    isId(id) &&
    typeof text === 'string' &&
    !isBlank(text) &&
    isOptionalText(record['title']) &&
    isOptionalText(record['source']) &&
    (publishedAt === undefined || publishedAt === null || (typeof publishedAt === 'string' && parseDate(publishedAt) !== undefined)) &&
    isOptionalText(record['url']) &&
    isOptionalText(record['language'])
  );
}

/**
 * A record that {@link isArticle} accepts, as an article: a number id as its decimal text, absent fields left out.
 * The record itself where nothing had to change, a shallow copy otherwise.
 */
export function toArticle(record: Record<string, unknown>): Article {
  const article = withoutAbsent(record);
  if (typeof article.id === 'string') return article;
  return { ...article, id: String(article.id) };
}

/** Whether nothing but white space (of Unicode, and U+FEFF) is in the text. */
export function isBlank(text: string): boolean {
  return !/\S/.test(text);
}

/** The record without optional fields that are null or undefined: itself if it has none, a shallow copy otherwise. */
export function withoutAbsent(record: Record<string, unknown>): Article {
  const absent = optionalFields.filter((field) => field in record && (record[field] === null || record[field] === undefined));
  if (absent.length === 0) return record as Article;
  const article = { ...record };
  for (const field of absent) delete article[field];
  return article as Article;
}

const optionalFields = ['title', 'source', 'publishedAt', 'url', 'language'] as const;

function isId(id: unknown): boolean {
  if (typeof id !== 'string') return Number.isSafeInteger(id);
  // No UTF-16 code unit takes more than three bytes, so only long ids need to be measured.
  return id.length > 0 && (id.length * 3 <= maxIdBytes || Buffer.byteLength(id) <= maxIdBytes) && id.isWellFormed();
}

function isOptionalText(value: unknown): boolean {
  return value === undefined || value === null || typeof value === 'string';
}
