import { z } from 'zod';
import { MAX_SIGNATURE_VALUES } from './banding.js';

/** How copies are found. */
export interface CopiesOptions {
  /** Jaccard similarity of 5-word shingles from which two articles are copies, 0.1 to 1. Higher finds fewer and closer copies. Default 0.7. */
  threshold?: number | undefined;
  /** Containment of the shorter article from which two are copies, 0.1 to 1; 1 asks for every shingle. Default 0.8. */
  containment?: number | undefined;
  /** Mean similarity at which a group is cut, 0 to 1. Higher splits chains of copies more readily. Default 0.5. */
  cut?: number | undefined;
  /** Whether paragraphs that one outlet prints on many pages are left out when pages are compared. Default true. */
  furniture?: boolean | undefined;
}

/** How articles are sketched while they are loaded, which decides what can become a candidate. */
export interface SketchOptions {
  /** `samples`: shingles sampled by their hash. `bands`: MinHash signatures cut into bands. Default samples. */
  candidates?: 'samples' | 'bands' | undefined;
  /** Of `bands`: the Jaccard similarity at which bands and rows are aimed, 0.1 to 1. Default 0.7. */
  bandThreshold?: number | undefined;
  /** Of `bands`: values in a signature, 2 to 4096. Default 128. */
  permutations?: number | undefined;
  /** Of `bands`: what a false positive weighs against a false negative, each 0 to 1. Default 0.5 and 0.5. */
  falsePositiveWeight?: number | undefined;
  falseNegativeWeight?: number | undefined;
  /** Of `bands`: how many, given together with `rows`; the product is at most `permutations`. Default: chosen from the threshold. */
  bands?: number | undefined;
  rows?: number | undefined;
  /** Of `samples`: one shingle in so many is sampled, 1 to 1024. Lower finds fainter copies and takes more memory. Default 16. */
  sampling?: number | undefined;
}

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
