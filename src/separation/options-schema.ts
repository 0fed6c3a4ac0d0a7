import { z } from 'zod';

export const separateOptionsSchema = z.strictObject({
  strands: z.int().min(1).optional().describe('how many strands a page has, where that is known'),
  assume: z
    .enum(['stitched', 'unknown'])
    .default('unknown')
    .describe('stitched: part every page as well as can be; unknown: a page judged genuine is one strand'),
});
