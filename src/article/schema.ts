import { z } from 'zod';
import type { Article } from './article.js';
import { parseDate } from './dates.js';

/** Ids are stored with 16-bit lengths. */
export const maxIdBytes = 65_535;

const optionalText = z.string({ error: 'a string' }).nullish();

/**
 * What a record must be, after its fields have been renamed. The messages say what was expected, as the end of a sentence.
 *
 * {@link isArticle} answers the same question without zod and runs first; the schema explains what that one refuses.
 */
export const articleSchema = z
  .looseObject({
    id: z.preprocess(
      (id) => (Number.isSafeInteger(id) ? String(id) : id),
      z
        .string({ error: 'a string or a whole number of at most 15 digits' })
        .min(1, { error: 'at least one character' })
        .refine((id) => Buffer.byteLength(id) <= maxIdBytes, { error: `at most ${maxIdBytes} bytes` })
        .refine((id) => id.isWellFormed(), { error: 'whole characters (this has half of a surrogate pair)' }),
    ),
    text: z.string({ error: 'a string' }).refine((text) => !isBlank(text), { error: 'at least one word', params: { empty: true } }),
    title: optionalText,
    source: optionalText,
    publishedAt: z
      .string({ error: 'a string' })
      .refine((date) => parseDate(date) !== undefined, {
        error: 'an ISO 8601 date or date-time such as 2026-03-09 or 2026-03-09T18:30:00Z',
      })
      .nullish(),
    url: optionalText,
    language: optionalText,
  })
  .transform((record) => withoutAbsent(record));

/** Whether nothing but white space (of Unicode, and U+FEFF) is in the text. */
export function isBlank(text: string): boolean {
  return !/\S/.test(text);
}

/** The schema's answer on a plain object, several times as fast as zod gives it. */
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

function isId(id: unknown): boolean {
  if (typeof id !== 'string') return Number.isSafeInteger(id);
  // No UTF-16 code unit takes more than three bytes, so only long ids need to be measured.
  return id.length > 0 && (id.length * 3 <= maxIdBytes || Buffer.byteLength(id) <= maxIdBytes) && id.isWellFormed();
}

function isOptionalText(value: unknown): boolean {
  return value === undefined || value === null || typeof value === 'string';
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

function withoutAbsent(record: Record<string, unknown>): Article {
  const absent = optionalFields.filter((field) => field in record && (record[field] === null || record[field] === undefined));
  if (absent.length === 0) return record as Article;
  const article = { ...record };
  for (const field of absent) delete article[field];
  return article as Article;
}

const optionalFields = ['title', 'source', 'publishedAt', 'url', 'language'] as const;
