import type { Copies } from '../copies/copies.js';
import { ArticleOrder } from '../copies/article-order.js';
import type { Corpus } from '../corpus/corpus.js';
import type { Pool, RunOptions } from '../pool/pool.js';
import { buildPassageIndex } from './build-index.js';
import { vectorLengths } from './neighbours.js';
import type { SearchData } from './page-search.js';

/** Makes a corpus ready to be searched for the sources of passages. */
export async function prepareSearch(
  corpus: Corpus,
  copies: Copies | undefined,
  pool: Pool,
  onStage: (total: number) => RunOptions,
): Promise<SearchData> {
  const { columns, reading, items } = corpus.parts;
  const leads = leadsOf(corpus, copies);
  const index = await buildPassageIndex(corpus, leads, pool, onStage);
  const ranks = new Uint32Array(new SharedArrayBuffer(columns.count * 4));
  for (const [rank, article] of new ArticleOrder(corpus).sorted([...corpus.ordinals()]).entries()) ranks[article] = rank;
  const dates = new Float64Array(new SharedArrayBuffer(columns.count * 8)).fill(Number.NaN);
  const outlets = new Uint32Array(new SharedArrayBuffer(columns.count * 4));
  for (const ordinal of corpus.ordinals()) {
    dates[ordinal] = corpus.date(ordinal) ?? Number.NaN;
    outlets[ordinal] = corpus.outlet(ordinal);
  }
  return { index, dates, outlets, records: columns.records, reading, items, leads, ranks, lengths: vectorLengths(index, columns.count) };
}

/** By ordinal, the lead of the copy group that an article belongs to as an exact or near copy; the article itself for all others. */
function leadsOf(corpus: Corpus, copies: Copies | undefined): Uint32Array<SharedArrayBuffer> {
  const leads = new Uint32Array(new SharedArrayBuffer(corpus.parts.columns.count * 4));
  for (let i = 0; i < leads.length; i++) leads[i] = i;
  for (const { lead, members } of copies ?? []) {
    const first = corpus.find(lead);
    if (first === undefined) continue;
    for (const { id, relation } of members) {
      const member = relation === 'exact' || relation === 'near' ? corpus.find(id) : undefined;
      if (member !== undefined) leads[member] = first;
    }
  }
  return leads;
}
