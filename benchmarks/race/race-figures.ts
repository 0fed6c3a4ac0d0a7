import type { Figure, Spread } from '../figures.js';
import { spreadOf } from '../figures.js';
import type { GroupCheck } from './planted-check.js';
import type { Taken } from './programs.js';

export type Measure = 'seconds' | 'cpuSeconds' | 'peakBytes' | 'secondsAnArticle';

/** A figure to be reported: what `of` took, over what `to` took if there is one. */
export interface FigureDefinition extends Omit<Figure, 'value'> {
  measure: Measure;
  /** Names of runners. */
  of: string;
  to?: string;
}

/** What must hold of every answer, whatever the speed. */
export interface Expected {
  /** Least share of the planted copies that are in their lead's group. */
  found: number;
  /** Greatest share of grouped articles that are in a group of another family. */
  strangers: number;
}

/** What one runner did in all rounds. */
export interface RunnerResult {
  name: string;
  corpus: string;
  articles: number;
  bytes: number;
  rounds: Taken[];
  /** Of each round, where groups were written. */
  checks: GroupCheck[];
}

/** The spread of one measure over the rounds; `undefined` where it was not taken. */
export function measureOf({ rounds }: RunnerResult, measure: Exclude<Measure, 'secondsAnArticle'>): Spread | undefined {
  const values = rounds.flatMap((round) => round[measure] ?? []);
  return values.length === 0 ? undefined : spreadOf(values);
}

/**
 * The median over the rounds. Of a ratio it is the median of the rounds' own ratios, since the two of one round ran side by side.
 *
 * @throws RangeError where a runner is not there or did not take that measure
 */
export function toFigure({ measure, of, to, ...figure }: FigureDefinition, runners: readonly RunnerResult[]): Figure {
  const values = (name: string): number[] => {
    const runner = runners.find((runner) => runner.name === name);
    if (runner === undefined) throw new RangeError(`figure "${figure.name}": there is no runner "${name}"`);
    return runner.rounds.map((round) => {
      const value = measure === 'secondsAnArticle' ? round.seconds / runner.articles : round[measure];
      if (value === undefined) throw new RangeError(`figure "${figure.name}": ${measure} of "${name}" was not taken`);
      return value;
    });
  };
  const below = to === undefined ? undefined : values(to);
  return { ...figure, value: spreadOf(values(of).map((value, round) => value / (below?.[round] ?? 1))).median };
}

/** What is wrong with the answers, in words: planted copies missed, strangers in groups, or not the same bytes from every run on a corpus. */
export function findFaults(runners: readonly RunnerResult[], expected: Expected): string[] {
  const faults: string[] = [];
  const digests = new Map<string, string>();
  for (const { name, corpus, checks } of runners) {
    for (const [round, { found, planted, strangers, grouped, digest }] of checks.entries()) {
      const run = `${name}, round ${round + 1}`;
      const [least, most] = [Math.ceil(expected.found * planted), Math.floor(expected.strangers * grouped)];
      if (found < least) faults.push(`${run}: ${found} of ${planted} planted copies found, expected ${least} or more`);
      if (strangers > most)
        faults.push(`${run}: ${strangers} of ${grouped} grouped articles with another family, expected ${most} or fewer`);
      const other = digests.get(corpus) ?? digest;
      if (other !== digest) faults.push(`${run}: other bytes than from a run before it on the same corpus`);
      digests.set(corpus, other);
    }
  }
  return faults;
}
