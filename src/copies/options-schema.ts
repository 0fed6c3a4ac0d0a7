import { z } from 'zod';
import { MAX_SIGNATURE_VALUES } from './banding.js';

const share = z.number().min(0.1).max(1);
const weight = z.number().min(0).max(1);

export const copiesOptionsSchema = z.strictObject({
  threshold: share.default(0.7).describe('Jaccard similarity from which two articles are copies'),
  containment: share.default(0.8).describe('share of the shorter text from which it is an excerpt'),
  cut: z.number().min(0).max(1).default(0.5).describe('mean similarity at which a group is cut'),
  furniture: z.boolean().default(true).describe('leave out what one outlet prints on many pages'),
});

export const sketchOptionsSchema = z.strictObject({
  candidates: z.enum(['samples', 'bands']).default('samples').describe('where candidate pairs come from'),
  bandThreshold: share.default(0.7).describe('of bands: the similarity they are aimed at'),
  permutations: z.int().min(2).max(MAX_SIGNATURE_VALUES).default(128).describe('of bands: values in a signature'),
  falsePositiveWeight: weight.default(0.5).describe('of bands: what a false positive weighs'),
  falseNegativeWeight: weight.default(0.5).describe('of bands: what a false negative weighs'),
  bands: z.int().min(1).optional().describe('of bands: how many (with --rows)'),
  rows: z.int().min(1).optional().describe('of bands: signature values in each'),
  sampling: z.int().min(1).max(1024).default(16).describe('of samples: one shingle in so many'),
});
