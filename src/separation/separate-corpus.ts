import type { Corpus } from '../corpus/corpus.js';
import type { Pool, RunOptions } from '../pool/pool.js';
import type { StageBase } from '../pool/stage-base.js';
import type { PageSearch, SearchData } from './page-search.js';
import type { PageSuspect, PageSuspectJob } from './page-suspects.js';
import { pageSuspects } from './page-suspects.js';
import { separatePage } from './separate.js';
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
 * and judged. Copies and excerpts of one article are not stitching.
 */
export async function separateCorpus(corpus: Corpus, settings: SeparateCorpusSettings): Promise<Separation[]> {
  const { data, search, storyOf } = settings;
  const compare = (a: number, b: number): number => data.ranks[a]! - data.ranks[b]!;
  const stitched =
    settings.pages?.toSorted(compare) ?? stitchedAmong(await suspectsOf(corpus, settings), (a, b) => search.shareMuch(a, b), compare);
  return stitched.flatMap((ordinal) => {
    const page = corpus.article(ordinal);
    const outlet = data.outlets[ordinal]!;
    const unfit = (article: number): boolean =>
      data.dates[article]! > data.dates[ordinal]! || (outlet !== 0 && data.outlets[article] === outlet);
    const separation = separatePage(page, {
      assume: 'unknown',
      look: (text, passages) => search.search(text, passages, [ordinal, ...stitched], unfit),
      storyOf,
    });
    return separation.confidence >= 0.5 ? [separation] : [];
  });
}

async function suspectsOf(corpus: Corpus, { data, pool, onStage }: SeparateCorpusSettings): Promise<PageSuspect[]> {
  const { parts } = corpus;
  const ordinals = new Uint32Array(new SharedArrayBuffer(corpus.size * 4));
  ordinals.set([...corpus.ordinals()]);
  const job: PageSuspectJob & StageBase = { ...parts.base, search: data, ordinals };
  const shares = await pool.run<PageSuspectJob & StageBase, PageSuspect[]>(
    {
      name: 'pageSuspects',
      run: (job, turn) => pageSuspects(job, parts.kernel, turn),
      control: parts.kernel.shared.control,
      total: ordinals.length,
      mostThreads: Math.min(Math.ceil(ordinals.length / 64), parts.kernel.mostThreads),
      describe: (i) => `article ${corpus.id(ordinals[i]!)}`,
    },
    job,
    onStage(ordinals.length),
  );
  return shares.flat();
}
