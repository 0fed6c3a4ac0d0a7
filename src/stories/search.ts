import type { Corpus } from '../corpus/corpus.js';
import type { Pool, RunOptions } from '../pool/pool.js';
import type { Items } from './items.js';

/** Told when a part of the search begins: its name, and how many things it has to do. */
export type OnStage = (stage: 'terms' | 'frequencies' | 'vectors' | 'pairs' | 'stories', total: number) => RunOptions;

/** What a search for stories works on. */
export interface Search {
  corpus: Corpus;
  pool: Pool;
  onStage: OnStage;
  items: Items;
}
