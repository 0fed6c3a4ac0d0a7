import { ArticleOrder } from './article-order.js';
import { ArticleReader } from '../corpus/article-reader.js';
import type { Corpus } from '../corpus/corpus.js';
import { run } from '../kernel/layout.js';
import type { Pool, RunOptions } from '../pool/pool.js';
import type { CandidateJob, CandidateList } from './candidates.js';
import { candidates, joinCandidates } from './candidates.js';
import { Copies } from './copies.js';
import { clusterPairs, missingPairs, tiedComponents } from './clusters.js';
import type { Furniture, FurnitureJob, Suspects } from './furniture.js';
import { learnFurniture, suspects } from './furniture.js';
import type { Numbered } from './groups.js';
import { layGroups, numberOf } from './groups.js';
import type { CopiesSettings } from './options.js';
import type { VerifySettings } from './pair-list.js';
import { arrangePairs, componentsOf, joinPairs, verifyPairs, writePairs } from './pair-list.js';
import { sketchFingerprint } from './sketching.js';
import type { CopyCounts } from './types.js';

/** A key that more articles than this share makes a star of pairs, not all of them. */
const mostInFull = 8;
/** Percent of the sampled shingles that a copy is expected to share, from which two articles are compared. */
const leastShared = 25;
/** Shingles (12 words) that an excerpt must have. */
export const fewestContained = 8;

/** Told when a part of the search begins: its name, and how many things it has to do. */
export type OnStage = (stage: 'furniture' | 'candidates' | 'verification' | 'groups', total: number) => RunOptions;

/** Finds the copies of a corpus: candidates from the sketches, exact figures of each, and groups of verified pairs. */
export async function findCopies(corpus: Corpus, settings: CopiesSettings, pool: Pool, onStage: OnStage): Promise<Copies> {
  const furniture = settings.furniture ? await furnitureOf(corpus, pool, onStage) : undefined;
  const { shared } = corpus.parts.kernel;
  // A corpus may be searched any number of times: what a search takes, it gives back.
  const mark = shared.mark();
  try {
    return await search(corpus, settings, furniture, pool, onStage);
  } finally {
    shared.release(mark);
  }
}

async function search(
  corpus: Corpus,
  settings: CopiesSettings,
  furniture: Furniture | undefined,
  pool: Pool,
  onStage: OnStage,
): Promise<Copies> {
  const proposed = await candidatesOf(corpus, furniture, pool, onStage);
  const { kernel } = corpus.parts;
  const { shared } = kernel;
  const arranged = arrangePairs(corpus, proposed.pairs, proposed.count);
  const { ordinals, numbers } = arranged;
  const verification: VerifySettings = {
    corpus,
    pool,
    furniture,
    thresholds: { jaccard: settings.threshold, containment: settings.containment, fewestContained },
    sizes: shared.takePages(ordinals.length * 4),
    run: onStage('verification', proposed.count),
  };
  const first = await verifyPairs(arranged, verification);
  const tied = tiedComponents(componentsOf(kernel, arranged, ordinals.length));
  const unseen = writePairs(corpus, ordinals, missingPairs(tied, first));
  const second = await verifyPairs(unseen, { ...verification, run: onStage('groups', unseen.count) });
  const pairs = joinPairs(first, second);

  const order = new ArticleOrder(corpus);
  const before = (x: number, y: number): number => order.compare(ordinals[x]!, ordinals[y]!);
  const articles: Numbered = {
    ordinals,
    sizes: verification.sizes,
    twins: listTwins(corpus),
    numbers,
  };
  const weights = new Uint32Array(ordinals.length).fill(1);
  for (const twin of articles.twins) weights[numberOf(corpus, numbers, twin)]!++;
  const clusters = clusterPairs(tied, pairs, weights, settings.cut, before);
  const groups = layGroups(corpus, articles, clusters, pairs, settings.threshold);
  const counts: CopyCounts = {
    articles: corpus.size,
    exact: articles.twins.length,
    candidates: proposed.count,
    verified: first.tie.reduce((sum, tie) => sum + tie, 0),
    groups: groups.starts.length - 1,
    grouped: groups.members.length,
    furniture: furniture?.count ?? 0,
  };
  const parameters = { ...settings, fingerprint: sketchFingerprint(corpus.parts.sketching) };
  const byOrdinal = {
    ...pairs,
    a: pairs.a.map((number) => ordinals[number]!),
    b: pairs.b.map((number) => ordinals[number]!),
  };
  return new Copies(corpus, groups, counts, parameters, byOrdinal);
}

/** The furniture of each corpus that was searched: what it is learned from gives way to other columns once it is known. */
const learned = new WeakMap<Corpus, Furniture | undefined>();

/** What a search of the corpus has learned to be furniture; `undefined` if nothing, or before the first search. */
export function learnedFurniture(corpus: Corpus): Furniture | undefined {
  return learned.get(corpus);
}

async function furnitureOf(corpus: Corpus, pool: Pool, onStage: OnStage): Promise<Furniture | undefined> {
  const { base, columns, items, kernel, paragraphMask, paragraphTables, reading } = corpus.parts;
  const { runs, runCount } = columns;
  if (paragraphTables.length === 0) return undefined;
  if (learned.has(corpus)) return learned.get(corpus);
  const found = await pool.run<FurnitureJob & typeof base, Suspects>(
    {
      name: 'suspects',
      run: (job, turn) => suspects(job, kernel, turn),
      control: kernel.shared.control,
      total: runCount,
      mostThreads: Math.min(Math.ceil(columns.count / 65_536), kernel.mostThreads),
      describe: (index) => `the paragraphs of articles from ${corpus.id(kernel.shared.words[runs / 4 + index * run.words + run.base]!)} on`,
    },
    { ...base, columns, paragraphTables, paragraphMask },
    onStage('furniture', runCount),
  );
  const reader = new ArticleReader(kernel, reading, items, columns.records);
  try {
    const furniture = learnFurniture(kernel, reader, found);
    learned.set(corpus, furniture);
    kernel.shared.recycle();
    return furniture;
  } finally {
    reader.close();
  }
}

async function candidatesOf(
  corpus: Corpus,
  furniture: Furniture | undefined,
  pool: Pool,
  onStage: OnStage,
): Promise<{ pairs: number; count: number }> {
  const { base, columns, kernel, sketching } = corpus.parts;
  const mark = kernel.shared.mark();
  const lists = await pool.run<CandidateJob & typeof base, CandidateList>(
    {
      name: 'candidates',
      run: (job, turn) => candidates(job, kernel, turn),
      control: kernel.shared.control,
      total: 64,
      mostThreads: Math.min(Math.ceil(columns.count / 4096), kernel.mostThreads),
      describe: (index) => `part ${index} of the sketches`,
    },
    { ...base, columns, mostInFull, furniture },
    onStage('candidates', 64),
  );
  // Articles that share one band are candidates, however many bands there are.
  const { pairs, count } = joinCandidates(kernel, columns, lists, sketching.bands > 0 ? 0 : leastShared, sketching.bound / 2 ** 32);
  // One pair in five is kept: what the others took is given back, and serves the verification.
  const { shared } = kernel;
  const kept = shared.words.slice(pairs / 4, pairs / 4 + count * 2);
  shared.release(mark);
  const place = shared.takePages(kept.byteLength);
  shared.words.set(kept, place / 4);
  return { pairs: place, count };
}

/** Ordinals of the articles that have the same words as another, which is compared for them. */
function listTwins(corpus: Corpus): Uint32Array {
  const { kernel, columns } = corpus.parts;
  const { call, shared } = kernel;
  const listed = shared.takePages(columns.count * 4);
  const count = call.listTwins(columns.count, columns.twins, listed);
  return shared.words.slice(listed / 4, listed / 4 + count);
}
