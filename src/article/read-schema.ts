import { createRequire } from 'node:module';
import type * as Zod from 'zod';
import type { ArticleField } from './article.js';
import { defaultMaxTextBytes } from './judge.js';
import type { ReadOptions } from './read-options.js';
import type { Reject } from './rejects.js';

/** A line of eight times the largest text must still fit into one JavaScript string. */
const maxMaxTextBytes = 32 * 1024 * 1024;

/** The rules of {@link ReadOptions}, apart from it so that no public declaration mentions zod, and made when first asked for. */
export function readOptionsSchema(): ReturnType<typeof build> {
  return (schema ??= build(load('zod') as typeof Zod));
}

// `readArticles` refuses wrong options at once, and does not wait; hence neither a plain import nor a dynamic one (see schema.ts).
const load = createRequire(import.meta.url);

let schema: ReturnType<typeof build> | undefined;

function build({ z }: typeof Zod) {
  const fieldName = z.string().min(1).optional();
  return z.strictObject({
    fields: z
      .strictObject({
        id: fieldName,
        text: fieldName,
        title: fieldName,
        source: fieldName,
        publishedAt: fieldName,
        url: fieldName,
        language: fieldName,
      } satisfies Record<ArticleField, unknown>)
      .refine((fields) => distinct(Object.values(fields)), { error: 'each name may stand for one field only' })
      .optional()
      .describe("the name of a record's field, such as text=body"),
    maxTextBytes: z.int().min(1).max(maxMaxTextBytes).default(defaultMaxTextBytes).describe('bytes of UTF-8 a text may have'),
    strict: z.boolean().default(false).describe('stop at the first bad record'),
    onReject: z.custom<(reject: Reject) => void>((value) => typeof value === 'function', 'expected a function').optional(),
    signal: z.instanceof(AbortSignal).optional(),
  }) satisfies Zod.ZodType<unknown, ReadOptions>;
}

function distinct(names: readonly (string | undefined)[]): boolean {
  const given = names.filter((name) => name !== undefined);
  return new Set(given).size === given.length;
}
