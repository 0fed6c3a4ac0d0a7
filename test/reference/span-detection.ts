import type { Reuse } from '../../src/evaluation/separation/span-detection.js';

/** Precision, recall and granularity of Potthast et al. (2010), of one page, from sets of single characters. */
export function slowSpanDetection(
  planted: readonly Reuse[],
  detected: readonly Reuse[],
): { precision: number; recall: number; granularity: number } {
  const found = planted.filter((run) => detected.some((detection) => detects(detection, run)));
  return {
    precision: mean(detected.map((detection) => covered(detection, planted))),
    recall: mean(planted.map((run) => covered(run, detected))),
    granularity: mean(found.map((run) => detected.filter((detection) => detects(detection, run)).length)),
  };
}

function characters(run: Reuse): Set<string> {
  const all = new Set<string>();
  for (const side of ['page', 'source'] as const) {
    for (const { start, end } of run[side]) for (let at = start; at < end; at++) all.add(`${side} ${at}`);
  }
  return all;
}

function meets(one: Reuse, other: Reuse, side: 'page' | 'source'): boolean {
  const theirs = characters({ ...other, [side === 'page' ? 'source' : 'page']: [] });
  return [...characters({ ...one, [side === 'page' ? 'source' : 'page']: [] })].some((character) => theirs.has(character));
}

function detects(one: Reuse, other: Reuse): boolean {
  return one.article === other.article && meets(one, other, 'page') && meets(one, other, 'source');
}

function covered(run: Reuse, others: readonly Reuse[]): number {
  const own = characters(run);
  const theirs = new Set(others.filter((other) => detects(run, other)).flatMap((other) => [...characters(other)]));
  return own.size === 0 ? 0 : [...own].filter((character) => theirs.has(character)).length / own.size;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
