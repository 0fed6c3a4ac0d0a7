import { z } from 'zod';
import type { ArticleField, FieldNames } from './article.js';
import { defaultMaxTextBytes } from './judge.js';
import type { Reject } from './rejects.js';

/** How articles are read. */
export interface ReadOptions {
  /** The names of fields where they differ from ours: `{ text: 'body' }`. Default: none differs. */
  fields?: FieldNames | undefined;
  /** Bytes of UTF-8 that a text may have, 1 to 33,554,432 (32 MiB); longer ones are rejected. Default 4,194,304 (4 MiB). */
  maxTextBytes?: number | undefined;
  /** Whether the first bad record ends the run with an error instead of being set aside. Default false. */
  strict?: boolean | undefined;
  /** Called with every record that is set aside, in reading order. */
  onReject?: ((reject: Reject) => void) | undefined;
  /** Ends the reading; the iteration then throws the signal's reason. */
  signal?: AbortSignal | undefined;
}

/** A line of eight times the largest text must still fit into one JavaScript string. */
const maxMaxTextBytes = 32 * 1024 * 1024;

const fieldName = z.string().min(1).optional();

export const readOptionsSchema = z.strictObject({
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
    .describe("a record's field where its name differs from ours, as text=body"),
  maxTextBytes: z.int().min(1).max(maxMaxTextBytes).default(defaultMaxTextBytes).describe('bytes of UTF-8 a text may have'),
  strict: z.boolean().default(false).describe('stop at the first bad record instead of setting it aside'),
  onReject: z.custom<(reject: Reject) => void>((value) => typeof value === 'function', 'expected a function').optional(),
  signal: z.instanceof(AbortSignal).optional(),
});

function distinct(names: readonly (string | undefined)[]): boolean {
  const given = names.filter((name) => name !== undefined);
  return new Set(given).size === given.length;
}
