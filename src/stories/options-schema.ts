import { z } from 'zod';

export const storiesOptionsSchema = z.strictObject({
  order: z.enum(['any', 'time']).default('any').describe('time: as if the articles came in one by one, each judged by those before it'),
  granularity: z.enum(['event', 'topic']).default('event').describe('what a story is: one event, or a topic that goes on for days'),
  threshold: z
    .number()
    .min(0.1)
    .max(10)
    .default(1)
    .describe('how alike reports of a story must be, against what is usual for the corpus; more makes smaller stories'),
  window: z.number().min(1).max(365).optional().describe('days between two reports of one story at most (default 9, of topics 60)'),
});

export const feedOptionsSchema = storiesOptionsSchema.omit({ order: true }).extend({
  keep: z.int().min(100).max(1_000_000).default(25_000).describe('articles of a feed that are remembered at most'),
});

export const feedCallSchema = z.strictObject({ signal: z.instanceof(AbortSignal).optional() });
