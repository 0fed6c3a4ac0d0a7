import type { Corpus } from '../corpus/corpus.js';
import type { Kernel } from '../kernel/kernel.js';
import type { Pool, RunOptions } from '../pool/pool.js';
import type { StageBase } from '../pool/stage-base.js';
import type { Turn } from '../pool/turn.js';
import type { PageSearch, SearchData } from './page-search.js';
import type { PageSuspect } from './page-suspects.js';
import { pageSuspects } from './page-suspects.js';
import { separatePage } from './separate.js';
import { signSuspects } from './sign-suspects.js';
import { stitchedAmong } from './stitched-pages.js';
import type { Separation } from './types.js';

export interface SeparateCorpusSettings {
  data: SearchData;
  search: PageSearch;
  /** The story of an article, where stories are known. */
  storyOf?: ((article: number) => string | undefined) | undefined;
  /** Ordinals of the articles that may be stitched, where they are known already. */
  pages?: readonly number[] | undefined;
  pool: Pool;
  onStage: (total: number) => RunOptions;
}

/**
 * The stitched pages of a corpus, in the order of date and id, with their sources from the same corpus.
 *
 * Every article is looked at by the passage index alone; those whose passages are found in two or more unrelated articles are taken apart
 * and judged. Copies and excerpts of one article are not stitching. Then come pages whose sources are not in the corpus: they show several
 * signs, and their words tell several stories.
 */
export async function separateCorpus(corpus: Corpus, settings: SeparateCorpusSettings): Promise<Separation[]> {
  const { data, search, storyOf } = settings;
  const compare = (a: number, b: number): number => data.ranks[a]! - data.ranks[b]!;
  const pages = settings.pages ?? (await pagesToSeparate(corpus, settings, compare));
  const known = new Set(pages);
  return pages.toSorted(compare).flatMap((ordinal) => {
    const page = corpus.article(ordinal);
    const outlet = data.outlets[ordinal]!;
    const unfit = (article: number): boolean =>
      data.dates[article]! > data.dates[ordinal]! || (outlet !== 0 && data.outlets[article] === outlet);
    const separation = separatePage(page, {
      assume: 'unknown',
      look: (text, passages) => search.search(text, passages, known, unfit),
      storyOf,
    });
    return separation.stitched ? [separation] : [];
  });
}

/** Articles whose passages are found in two or more unrelated others, and those that show several signs. */
async function pagesToSeparate(
  corpus: Corpus,
  settings: SeparateCorpusSettings,
  compare: (a: number, b: number) => number,
): Promise<number[]> {
  const ordinals = new Uint32Array(new SharedArrayBuffer(corpus.size * 4));
  ordinals.set([...corpus.ordinals()]);
  // Both looks are one stage to whoever waits.
  const run = settings.onStage(ordinals.length * 2);
  const { onTick } = run;
  const after = (sooner: number): RunOptions =>
    onTick === undefined ? run : { ...run, onTick: (done, bytes) => onTick(sooner + done, bytes, ordinals.length * 2) };
  const suspects = await suspectsOf(corpus, ordinals, settings, after(0));
  const found = stitchedAmong(suspects, (a, b) => settings.search.shareMuch(a, b), compare);
  return [...new Set([...found, ...(await signSuspectsOf(corpus, ordinals, settings, after(ordinals.length)))])];
}

function suspectsOf(
  corpus: Corpus,
  ordinals: Uint32Array<SharedArrayBuffer>,
  { data, pool }: SeparateCorpusSettings,
  run: RunOptions,
): Promise<PageSuspect[]> {
  return lookThrough(corpus, pool, 'pageSuspects', pageSuspects, { search: data, ordinals }, run);
}

function signSuspectsOf(
  corpus: Corpus,
  ordinals: Uint32Array<SharedArrayBuffer>,
  { data: { records, reading, items }, pool }: SeparateCorpusSettings,
  run: RunOptions,
): Promise<number[]> {
  return lookThrough(corpus, pool, 'signSuspects', signSuspects, { records, reading, items, ordinals }, run);
}

/** Looks at articles on all threads, and gathers what each of them finds. */
async function lookThrough<Job extends { ordinals: Uint32Array<SharedArrayBuffer> }, Found>(
  corpus: Corpus,
  pool: Pool,
  name: 'pageSuspects' | 'signSuspects',
  look: (job: Job, kernel: Kernel, turn: Turn) => Promise<Found[]>,
  job: Job,
  run: RunOptions,
): Promise<Found[]> {
  const { base, kernel } = corpus.parts;
  const { length } = job.ordinals;
  const shares = await pool.run<Job & StageBase, Found[]>(
    {
      name,
      run: (whole, turn) => look(whole, kernel, turn),
      control: kernel.shared.control,
      total: length,
      mostThreads: Math.min(Math.ceil(length / 64), kernel.mostThreads),
      describe: (i) => `article ${corpus.id(job.ordinals[i]!)}`,
    },
    { ...base, ...job },
    run,
  );
  return shares.flat();
}
