import type { Copies } from '../copies/copies.js';
import { ArticleOrder } from '../copies/article-order.js';
import type { Corpus } from '../corpus/corpus.js';
import { UnstitchError } from '../errors.js';
import { record } from '../kernel/layout.js';

/** What is compared: one article for each copy group, and each article without a copy; in order of date, undated last, then of id. */
export interface Items {
  count: number;
  /** Ordinal of the article that stands for the item. */
  ordinals: Uint32Array;
  /** Milliseconds since 1970; NaN where there is no date. Ascending. */
  times: Float64Array;
  /** How many of them have a date: those come first. */
  dated: number;
  /** Hash of the outlet; 0 where none is named. */
  outlets: Uint32Array;
  /** Of items that stand for a copy group: the ordinals of all its articles, by date, then id. */
  members: Map<number, readonly number[]>;
}

/** @throws UnstitchError `invalid_option` where the copies are not of this corpus */
export function itemsOf(corpus: Corpus, copies: Copies): Items {
  const order = new ArticleOrder(corpus);
  const groups = new Map<number, readonly number[]>();
  const copied = new Uint8Array(corpus.parts.columns.count);
  for (const { lead, members } of copies) {
    const ordinals = members.map(({ id }) => ordinalOf(corpus, id));
    for (const ordinal of ordinals) copied[ordinal] = 1;
    const leading = ordinalOf(corpus, lead);
    copied[leading] = 0;
    groups.set(leading, Array.from(order.sorted(ordinals)));
  }
  const standing: number[] = [];
  for (const ordinal of corpus.ordinals()) if (copied[ordinal] === 0) standing.push(ordinal);
  const ordinals = order.sorted(standing);
  const times = Float64Array.from(ordinals, (ordinal) => corpus.date(ordinal) ?? Number.NaN);
  const { words } = corpus.parts.kernel.shared;
  const { records } = corpus.parts.columns;
  const outlets = ordinals.map((ordinal) => words[(words[records / 4 + ordinal]! + record.source) / 4]!);
  const members = new Map<number, readonly number[]>();
  ordinals.forEach((ordinal, item) => {
    const group = groups.get(ordinal);
    if (group !== undefined) members.set(item, group);
  });
  const firstUndated = times.findIndex((time) => Number.isNaN(time));
  return { count: ordinals.length, ordinals, times, dated: firstUndated < 0 ? ordinals.length : firstUndated, outlets, members };
}

function ordinalOf(corpus: Corpus, id: string): number {
  const ordinal = corpus.find(id);
  if (ordinal !== undefined) return ordinal;
  throw new UnstitchError(
    'invalid_option',
    `the copies name ${JSON.stringify(id)}, which is no article of the corpus; find them again with engine.copies`,
    { id },
  );
}
