import { z } from 'zod';

export const storiesOptionsSchema = z.strictObject({
  granularity: z.enum(['event', 'topic']).default('event').describe('what a story is: one event, or a topic that goes on for days'),
  threshold: z
    .number()
    .min(0.1)
    .max(10)
    .default(1)
    .describe('how alike reports of a story must be, against what is usual for the corpus; more makes smaller stories'),
  window: z.number().min(1).max(365).default(9).describe('days between two reports of one story at most'),
});
