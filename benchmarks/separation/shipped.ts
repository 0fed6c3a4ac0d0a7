import { evaluateSeparation } from '../../src/evaluation/separation/evaluate-separation.js';
import { readGoldPages } from '../../src/evaluation/separation/pages.js';
import { createEngine, readArticles } from '../../src/index.js';
import type { Outcome } from '../benchmark.js';
import { predictedOf } from './mixes.js';

const wire = 'corpora/wire/';

/** Takes the shipped stitched pages apart with the shipped corpus: a few seconds, and an answer that is known. */
export async function runShipped(): Promise<Outcome> {
  const gold = await readGoldPages(`${wire}separation.gold.jsonl`);
  const engine = await createEngine({ threads: 0 });
  try {
    const corpus = await engine.load(readArticles(`${wire}articles.jsonl`));
    const predicted = [];
    for (const { id, text } of gold) predicted.push(predictedOf(await engine.separate({ id, text: text! }, { corpus, assume: 'unknown' })));
    const copies = (await engine.copies(corpus)).groups.map(({ members }) => members.map(({ id }) => id));
    const { attribution, verdict } = evaluateSeparation(gold, predicted, { copies });
    const faults: string[] = [];
    if (verdict.stitched.said !== 1) faults.push(`of the stitched pages ${verdict.stitched.said} were called so, expected all`);
    if (verdict.genuine.said !== 0) faults.push(`of the genuine pages ${verdict.genuine.said} were called stitched, expected none`);
    return {
      figures: [{ name: 'sources named right', value: attribution.sourced.right ?? 0, unit: 'share', least: 0.95 }],
      tables: [],
      faults,
    };
  } finally {
    await engine.close();
  }
}
