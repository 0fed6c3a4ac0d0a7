import { ArticleReader } from '../corpus/article-reader.js';
import type { Corpus } from '../corpus/corpus.js';
import { run } from '../kernel/layout.js';
import type { Pool, RunOptions } from '../pool/pool.js';
import type { CandidateJob, CandidateList } from './candidates.js';
import { candidates, joinCandidates } from './candidates.js';
import { Copies } from './copies.js';
import type { TiedComponents } from './clusters.js';
import { clusterPairs, missingPairs, tiedComponents } from './clusters.js';
import type { Furniture, FurnitureJob, Suspects } from './furniture.js';
import { learnFurniture, suspects } from './furniture.js';
import type { GroupSettings, ToldGroup } from './groups.js';
import { ArticleOrder, tellGroup, withTwins } from './groups.js';
import type { CopiesSettings } from './options.js';
import type { ExactPairs, VerifySettings } from './pair-list.js';
import { arrangePairs, joinPairs, verifyPairs, writePairs } from './pair-list.js';
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
  const { kernel, columns } = corpus.parts;
  const verification: VerifySettings = {
    corpus,
    pool,
    furniture,
    thresholds: { jaccard: settings.threshold, containment: settings.containment, fewestContained },
    sizes: kernel.shared.takePages(columns.count * 4),
    run: onStage('verification', proposed.count),
  };
  const { ordinals, a, b, order } = arrangePairs(corpus, proposed.pairs, proposed.count);
  const first: ExactPairs = { a, b, ...(await verifyPairs(proposed.pairs, order, proposed.count, verification)) };
  const tied = tiedComponents(ordinals.length, first);
  const missing = missingPairs(tied, first);
  const unseen = writePairs(corpus, ordinals, missing);
  const grouping = onStage('groups', missing.a.length);
  const figures = await verifyPairs(unseen.pairs, unseen.order, missing.a.length, { ...verification, run: grouping });
  const pairs = joinPairs(first, { a: Uint32Array.from(missing.a), b: Uint32Array.from(missing.b), ...figures });

  const sizes = kernel.shared.words.slice(verification.sizes / 4, verification.sizes / 4 + columns.count);
  const twins = twinsOf(corpus);
  const groups = groupsOf(corpus, settings, { ordinals, sizes, twins }, pairs, tied);
  const counts: CopyCounts = {
    articles: corpus.size,
    exact: twins.count,
    candidates: proposed.count,
    verified: first.tie.reduce((sum, tie) => sum + tie, 0),
    groups: groups.count,
    grouped: groups.articles,
    furniture: furniture?.count ?? 0,
  };
  const parameters = { ...settings, fingerprint: sketchFingerprint(corpus.parts.sketching) };
  return new Copies(groups.tell, counts, parameters, groups.pairs);
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

/** Groups that are told one by one: all of them at once take more memory than all that they are made from. */
function groupsOf(
  corpus: Corpus,
  settings: CopiesSettings,
  { ordinals, sizes, twins: { lists: twins } }: { ordinals: Uint32Array; sizes: Uint32Array; twins: Twins },
  numbered: ExactPairs,
  tied: TiedComponents,
): { pairs: ExactPairs; count: number; articles: number; tell: () => Generator<ToldGroup, void, undefined> } {
  const { words } = corpus.parts.kernel.shared;
  const order = new ArticleOrder(corpus);
  const twinsOf = (article: number): readonly number[] => twins.get(article) ?? [article];
  const weightOf = (number: number): number => twinsOf(ordinals[number]!).length;
  const before = (x: number, y: number): number => order.compare(ordinals[x]!, ordinals[y]!);
  const clusters = clusterPairs(tied, numbered, weightOf, settings.cut, before);
  for (const { articles } of clusters) for (let i = 0; i < articles.length; i++) articles[i] = ordinals[articles[i]!]!;
  const pairs: ExactPairs = {
    ...numbered,
    a: numbered.a.map((number) => ordinals[number]!),
    b: numbered.b.map((number) => ordinals[number]!),
  };
  const clustered = new Uint8Array(corpus.parts.columns.count);
  for (const { articles } of clusters) for (const article of articles) clustered[article] = 1;
  for (const article of twins.keys()) if (clustered[article] === 0) clusters.push({ articles: [article], ties: [] });

  const { twins: twinColumn } = corpus.parts.columns;
  const group: GroupSettings = {
    corpus,
    order,
    pairs,
    twinsOf,
    sizeOf: (article) => sizes[article]!,
    ownerOf: (article) => words[twinColumn / 4 + article]!,
    threshold: settings.threshold,
  };
  const byLead = new Map(clusters.map((cluster) => [order.lead(withTwins(cluster.articles, twinsOf)), cluster]));
  const leads = order.inOrder([...byLead.keys()]).articles;
  const articles = clusters.reduce((sum, cluster) => sum + cluster.articles.reduce((n, article) => n + twinsOf(article).length, 0), 0);
  return {
    pairs,
    count: leads.length,
    articles,
    *tell() {
      for (const [i, lead] of leads.entries()) yield tellGroup(`c${i + 1}`, lead, byLead.get(lead)!, group);
    },
  };
}

/** Articles of the same words: lists by the one of each that is compared, those alone left out, and how many are not compared. */
interface Twins {
  lists: Map<number, number[]>;
  count: number;
}

function twinsOf(corpus: Corpus): Twins {
  const { kernel, columns } = corpus.parts;
  const { call, shared } = kernel;
  const listed = shared.takePages(columns.count * 4);
  const count = call.listTwins(columns.count, columns.twins, listed);
  const lists = new Map<number, number[]>();
  for (const article of shared.words.subarray(listed / 4, listed / 4 + count)) {
    const compared = shared.words[columns.twins / 4 + article]!;
    const list = lists.get(compared);
    if (list === undefined) lists.set(compared, [compared, article]);
    else list.push(article);
  }
  return { lists, count };
}
