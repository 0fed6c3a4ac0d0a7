import type { AlikePair } from './all-pairs.js';
import { alikePairs, containmentOf, jaccardOf } from './all-pairs.js';
import type { ExactTexts } from './exact-shingles.js';
import { sharedMembers } from './exact-shingles.js';
import type { Verdict, Verdicts } from './verdicts.js';

/** How many of the pairs of one kind were found. */
export interface RecallRow {
  /** Which pairs: `J >= .8`. */
  pairs: string;
  all: number;
  proposed: number;
  verified: number;
  grouped: number;
}

export interface RecallFigures {
  rows: RecallRow[];
  /** By ranges of similarity. */
  bands: RecallRow[];
  /** Pairs in one group, and those of them with Jaccard < .5 and containment < .6. */
  groupedPairs: number;
  unlikePairs: number;
  /** The greatest difference between a reported figure and the exact one. */
  figureError: number;
  /** Pairs of which the engine's number of shared shingles is not the exact one. */
  wrongCounts: number;
  /** Why pairs that should have been found were not: numbers, and a few pairs each. */
  misses: Map<string, Miss[]>;
}

export interface Miss extends AlikePair {
  /** Shingles of the two. */
  sizes: [number, number];
}

/** Bands are reported from here on. */
const lowest = 0.5;
/** Shingles below which the engine asks more of an excerpt than containment. */
const smallest = 8;

interface Judged extends Miss {
  verdict: Verdict;
}

type Test = (pair: Judged) => boolean;

const rowTests: readonly (readonly [string, Test])[] = [
  ['J >= .8', ({ jaccard }) => jaccard >= 0.8],
  ['J >= .7', ({ jaccard }) => jaccard >= 0.7],
  ['C >= .8', ({ containment }) => containment >= 0.8],
  ['C >= .8, J < .7', ({ jaccard, containment }) => containment >= 0.8 && jaccard < 0.7],
  ['C >= .8, J < .2', ({ jaccard, containment }) => containment >= 0.8 && jaccard < 0.2],
  ['C >= .8, the smaller of under 8 shingles', ({ containment, sizes }) => containment >= 0.8 && Math.min(...sizes) < smallest],
];

const edges = [0.5, 0.6, 0.7, 0.8, 0.9, 1];

function bandTests(): [string, Test][] {
  const within = (name: string, figure: (pair: Judged) => number, also: Test): [string, Test][] =>
    edges.map((from, i) => {
      const to = edges[i + 1] ?? Infinity;
      const label = to === Infinity ? `${name} = 1` : `${name} ${from} to ${to}`;
      return [label, (pair) => figure(pair) >= from && figure(pair) < to && also(pair)];
    });
  return [
    ...within(
      'J',
      ({ jaccard }) => jaccard,
      () => true,
    ),
    ...within(
      'C',
      ({ containment }) => containment,
      ({ jaccard }) => jaccard < lowest,
    ).map(([label, test]): [string, Test] => [`${label}, J < .5`, test]),
  ];
}

function countRow(label: string, pairs: readonly Judged[], test: Test): RecallRow {
  const row: RecallRow = { pairs: label, all: 0, proposed: 0, verified: 0, grouped: 0 };
  for (const pair of pairs) {
    if (!test(pair)) continue;
    row.all++;
    if (pair.verdict.proposed) row.proposed++;
    if (pair.verdict.verified) row.verified++;
    if (pair.verdict.grouped) row.grouped++;
  }
  return row;
}

/** Why a pair with Jaccard >= .7 or containment >= .8 is not verified, or not in one group; `undefined` where all is well. */
function reasonFor({ verdict, jaccard, sizes }: Judged): string | undefined {
  const { compared, proposed, verified, grouped } = verdict;
  if (verified && grouped) return undefined;
  if (verified) return 'parted by grouping';
  const kept = grouped ? ', grouped all the same' : '';
  const short = jaccard < 0.7 && Math.min(...sizes) < smallest ? 'short and contained: ' : '';
  if (!compared) return `${short}not proposed${kept}`;
  if (!proposed) return `${short}not proposed, compared in its component, no tie${kept}`;
  return `${short}proposed, but no tie (furniture)${kept}`;
}

/** Holds the engine's verdicts against brute force. */
export function measureRecall({ sets }: ExactTexts, verdicts: Verdicts): RecallFigures {
  const pairs = alikePairs(sets, lowest).map((pair): Judged => {
    const sizes: [number, number] = [sets[pair.a]!.length, sets[pair.b]!.length];
    return { ...pair, sizes, verdict: verdicts.of(pair.a, pair.b) };
  });
  const misses = new Map<string, Miss[]>();
  for (const pair of pairs) {
    if (pair.jaccard < 0.7 && pair.containment < 0.8) continue;
    const reason = reasonFor(pair);
    if (reason === undefined) continue;
    const list = misses.get(reason);
    if (list === undefined) misses.set(reason, [pair]);
    else list.push(pair);
  }
  return {
    rows: rowTests.map(([label, test]) => countRow(label, pairs, test)),
    bands: bandTests().map(([label, test]) => countRow(label, pairs, test)),
    ...groupFigures(sets, verdicts),
    ...reportedFigures(sets, verdicts),
    misses,
  };
}

function groupFigures(sets: readonly Uint32Array[], verdicts: Verdicts): { groupedPairs: number; unlikePairs: number } {
  let groupedPairs = 0;
  let unlikePairs = 0;
  for (const group of verdicts.groups) {
    for (let i = 0; i < group.length; i++) {
      for (let j = i + 1; j < group.length; j++) {
        const a = sets[group[i]!]!;
        const b = sets[group[j]!]!;
        const shared = sharedMembers(a, b);
        groupedPairs++;
        if (jaccardOf(a.length, b.length, shared) < 0.5 && containmentOf(a.length, b.length, shared) < 0.6) unlikePairs++;
      }
    }
  }
  return { groupedPairs, unlikePairs };
}

function reportedFigures(sets: readonly Uint32Array[], verdicts: Verdicts): { figureError: number; wrongCounts: number } {
  let figureError = 0;
  for (const { place, via, member } of verdicts.members) {
    const a = sets[place]!;
    const b = sets[via]!;
    const shared = sharedMembers(a, b);
    const errors = [member.jaccard - jaccardOf(a.length, b.length, shared), member.containment - containmentOf(a.length, b.length, shared)];
    figureError = Math.max(figureError, ...errors.map(Math.abs));
  }
  const wrong = verdicts.compared.filter(({ a, b, shared }) => shared !== sharedMembers(sets[a]!, sets[b]!));
  return { figureError, wrongCounts: wrong.length };
}
