import { z } from 'zod';
import { defaultMaxTextBytes } from './article/judge.js';
import type { Reject } from './article/rejects.js';
import { Background } from './background/background.js';
import type { Embed } from './stories/embedding.js';
import { feedOptionsSchema, storiesOptionsSchema } from './stories/options-schema.js';
import { backgroundOptionsSchema } from './background/options-schema.js';
import { MAX_SIGNATURE_VALUES } from './copies/banding.js';
import { copiesOptionsSchema, sketchOptionsSchema } from './copies/options-schema.js';
import { Copies } from './copies/copies.js';
import { Corpus } from './corpus/corpus.js';
import type { Progress } from './engine.js';
import { maxThreads } from './kernel/layout.js';
import { separateOptionsSchema } from './separation/options-schema.js';
import type { CorpusStory } from './separation/types.js';

// Apart from engine.ts so that no type of a dependency reaches the public declarations.

const isIterable = (value: unknown): boolean => typeof value === 'object' && value !== null && Symbol.iterator in value;

export const engineOptionsSchema = z.strictObject({
  threads: z.int().min(0).max(maxThreads).optional().describe('threads that work at once; 0 runs in process'),
});

const callOptionsSchema = z.strictObject({
  signal: z.instanceof(AbortSignal).optional(),
  onProgress: z.custom<(progress: Progress) => void>((value) => typeof value === 'function', 'expected a function').optional(),
});

export const loadOptionsSchema = sketchOptionsSchema.extend({
  ...callOptionsSchema.shape,
  maxTextBytes: z
    .int()
    .min(1)
    .max(32 * 1024 * 1024)
    .default(defaultMaxTextBytes),
  strict: z.boolean().default(false),
  onReject: z.custom<(reject: Reject) => void>((value) => typeof value === 'function', 'expected a function').optional(),
});

const backgroundSchema = z
  .custom<Background | 'none'>(
    (value) => value === 'none' || value instanceof Background,
    "expected a Background (from engine.background or Background.from), or 'none'",
  )
  .optional();

export const copiesCallSchema = copiesOptionsSchema.extend(callOptionsSchema.shape);
export const backgroundCallSchema = backgroundOptionsSchema.extend(callOptionsSchema.shape);
export const storiesCallSchema = storiesOptionsSchema.extend({
  ...callOptionsSchema.shape,
  stitched: z.custom<Iterable<string>>((value) => isIterable(value), 'expected ids of articles').optional(),
  copies: z.custom<Copies>((value) => value instanceof Copies, 'expected what engine.copies returned').optional(),
  embed: z.custom<Embed>((value) => typeof value === 'function', 'expected a function that gives a vector for each text').optional(),
  background: backgroundSchema,
});
export const followCallSchema = feedOptionsSchema.extend({
  ...loadOptionsSchema.pick({ maxTextBytes: true, strict: true, onReject: true }).shape,
  background: backgroundSchema,
});
export const signaturesCallSchema = callOptionsSchema.extend({
  permutations: z.int().min(2).max(MAX_SIGNATURE_VALUES).default(128).describe('values in a signature'),
});

export const separateCallSchema = separateOptionsSchema.extend({
  ...callOptionsSchema.shape,
  corpus: z.instanceof(Corpus).optional(),
  copies: z.instanceof(Copies).optional(),
  stories: z.custom<Iterable<CorpusStory>>(isIterable, 'expected the result of engine.stories').optional(),
  without: z.custom<Iterable<string>>((value) => isIterable(value), 'expected ids of articles').optional(),
  background: z
    .custom<Background>((value) => value instanceof Background, 'expected a Background, from engine.background or Background.from')
    .optional(),
});

export const separationsCallSchema = separateCallSchema
  .pick({ copies: true, stories: true, signal: true, onProgress: true })
  .extend({ pages: z.custom<Iterable<string>>((value) => isIterable(value), 'expected ids of articles').optional() });
