import { createEngine } from '../../src/engine.js';
import type { CopiesOptions, SketchOptions } from '../../src/copies/options.js';
import type { RecallArticles } from './corpora.js';
import { containmentOf, jaccardOf } from './all-pairs.js';
import { exactTexts, sharedMembers } from './exact-shingles.js';
import type { ExactTexts } from './exact-shingles.js';
import type { RecallFigures } from './recall.js';
import { measureRecall } from './recall.js';
import { Verdicts } from './verdicts.js';

export interface CorpusRecall extends RecallFigures {
  articles: number;
  /** By kind of edit: planted copies whose text is still a copy of its lead by the thresholds, and how far those came. */
  planted: { kind: string; all: number; copies: number; verified: number; grouped: number }[];
}

/**
 * Runs the engine on a corpus, and brute force beside it.
 *
 * @throws Error where the engine sets articles aside or takes other texts to be equal than brute force does
 */
export async function measureCorpus(
  { articles, planted }: RecallArticles,
  options: CopiesOptions & SketchOptions = {},
  inspect?: (verdicts: Verdicts, exact: ExactTexts) => void,
): Promise<CorpusRecall> {
  const exact = exactTexts(articles.map(({ text }) => text));
  await using engine = await createEngine();
  const { corpus, copies } = await engine.cluster(articles, options);
  const twins = exact.firstAlike.filter((first, place) => first !== place).length;
  if (corpus.size !== articles.length)
    throw new Error(`${articles.length - corpus.size} articles were set aside: ${corpus.rejects[0]?.message}`);
  if (copies.counts.exact !== twins)
    throw new Error(`${copies.counts.exact} articles were taken for equal to one before them, expected ${twins}`);
  const ids = articles.map(({ id }) => id);
  const verdicts = new Verdicts(ids, exact.firstAlike, corpus, copies);
  inspect?.(verdicts, exact);
  return { articles: articles.length, planted: byKind(planted, ids, exact, verdicts), ...measureRecall(exact, verdicts) };
}

function byKind(
  planted: RecallArticles['planted'],
  ids: readonly string[],
  { sets }: ExactTexts,
  verdicts: Verdicts,
): CorpusRecall['planted'] {
  const places = new Map(ids.map((id, place) => [id, place]));
  const kinds = new Map<string, CorpusRecall['planted'][number]>();
  for (const { id, lead, kind } of planted) {
    const row = kinds.get(kind) ?? { kind, all: 0, copies: 0, verified: 0, grouped: 0 };
    kinds.set(kind, row);
    row.all++;
    const a = places.get(id)!;
    const b = places.get(lead)!;
    const shared = sharedMembers(sets[a]!, sets[b]!);
    const [m, n] = [sets[a]!.length, sets[b]!.length];
    if (jaccardOf(m, n, shared) < 0.7 && containmentOf(m, n, shared) < 0.8) continue;
    const { verified, grouped } = verdicts.of(a, b);
    row.copies++;
    if (verified) row.verified++;
    if (grouped) row.grouped++;
  }
  return [...kinds.values()].toSorted((x, y) => (x.kind < y.kind ? -1 : 1));
}
