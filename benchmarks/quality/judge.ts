import type { AlikePair } from '../recall/all-pairs.js';
import { containmentOf, jaccardOf } from '../recall/all-pairs.js';
import { sharedMembers } from '../recall/exact-shingles.js';
import type { Found } from './bands.js';
import { containmentBands, copyBands, countBand, jaccardBands, together } from './bands.js';
import { countUnlike } from './groups.js';

/** A corpus, with all that is exactly known of it. */
export interface Known {
  name: string;
  ids: readonly string[];
  sets: readonly Uint32Array[];
  /** All pairs with containment of .5 or more. */
  pairs: readonly AlikePair[];
  /** Planted copies, by place. */
  planted: readonly { copy: number; lead: number; kind: string }[];
}

/** What groups came to on one corpus. */
export interface Judgement {
  corpus: string;
  /** By the labels of all bands. */
  bands: Readonly<Record<string, Found>>;
  /** By kind of edit: planted copies that are alike by the thresholds still, and those of them in one group with what they were made from. */
  edits: Readonly<Record<string, Found>>;
  pairs: number;
  unlike: number;
}

/** Holds groups against what is known. @param groupOf see readGroups */
export function judge({ name, sets, pairs, planted }: Known, groupOf: Int32Array): Judgement {
  const bands = [...copyBands, ...jaccardBands, ...containmentBands];
  const edits: Record<string, Found> = {};
  for (const { copy, lead, kind } of planted) {
    if (!isCopy(sets[copy]!, sets[lead]!)) continue;
    const count = (edits[kind] ??= { all: 0, found: 0 });
    count.all++;
    if (together(groupOf, copy, lead)) count.found++;
  }
  return {
    corpus: name,
    bands: Object.fromEntries(bands.map((band) => [band.label, countBand(band, pairs, groupOf)])),
    edits,
    ...countUnlike(groupOf, sets),
  };
}

function isCopy(a: Uint32Array, b: Uint32Array): boolean {
  const shared = sharedMembers(a, b);
  return jaccardOf(a.length, b.length, shared) >= 0.7 || containmentOf(a.length, b.length, shared) >= 0.8;
}
