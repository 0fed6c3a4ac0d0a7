import { createRequire } from 'node:module';
import type * as Zod from 'zod';
import type { Article } from './article.js';
import { parseDate } from './dates.js';
import { isBlank, maxIdBytes, withoutAbsent } from './well-formed.js';

/**
 * What a record must be, after its fields have been renamed. The messages say what was expected, as the end of a sentence.
 *
 * `isArticle` answers the same question without zod and runs first; the schema explains what that one refuses.
 */
export function articleSchema(): Zod.ZodType<Article> {
  return (schema ??= build(load('zod') as typeof Zod));
}

// Loading zod takes as long as reading 20 MB of articles, in every thread. A corpus without a bad record never needs it, and a bad one
// must be explained in the middle of a loop that does not wait; hence neither a plain import nor a dynamic one.
const load = createRequire(import.meta.url);

let schema: Zod.ZodType<Article> | undefined;

function build({ z }: typeof Zod): Zod.ZodType<Article> {
  const optionalText = z.string({ error: 'a string' }).nullish();
  return z
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
}
