import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createRandom } from '../../corpora/generator/random.js';
import type { Article } from '../../src/index.js';

/** Articles of a page, and paragraphs taken from each. */
const sources = 4;
const paragraphs = 3;

/** A page that was stitched, and the article of each of its paragraphs. */
export interface StitchedPage {
  id: string;
  text: string;
  reports: string[];
}

/** Pages stitched from paragraphs of a file's articles, shuffled; the same ones for the same seed. */
export async function stitchPages(file: string, articles: number, count: number, seed: number): Promise<StitchedPage[]> {
  const random = createRandom(seed, count);
  const plans = Array.from({ length: count }, () => Array.from({ length: sources }, () => random.below(articles)));
  const wanted = new Set(plans.flat());
  const picked = new Map<number, Article>();
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(file) })) {
    if (wanted.has(line)) picked.set(line, JSON.parse(text) as Article);
    line++;
  }
  return plans.map((plan, i) => {
    const parts = plan.flatMap((number) => {
      const { id, text } = picked.get(number)!;
      // The first says who reports, the last is furniture often.
      return text
        .split('\n\n')
        .slice(1, 1 + paragraphs)
        .map((part) => ({ id, part }));
    });
    for (let k = parts.length - 1; k > 0; k--) {
      const other = random.below(k + 1);
      [parts[k], parts[other]] = [parts[other]!, parts[k]!];
    }
    return { id: `page-${i}`, text: parts.map(({ part }) => part).join('\n\n'), reports: parts.map(({ id }) => id) };
  });
}
