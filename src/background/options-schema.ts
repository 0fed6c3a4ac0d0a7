import { z } from 'zod';

export const backgroundOptionsSchema = z.strictObject({
  fewest: z.int().min(1).max(1000).default(2).describe('articles a term must occur in to be kept'),
});
