import type { Run } from './contest.js';

/** What must hold of the completed answers of an engine, whatever its speed. */
export interface ContestExpected {
  /** Least share of the planted copies that are in their lead's group. */
  found: number;
  /** Greatest share of grouped articles that are in a group of another family. */
  strangers: number;
}

/**
 * What is wrong with completed answers, in words: planted copies missed, strangers in groups, or not the same bytes from every round.
 *
 * @param expectedOf by runner
 */
export function findContestFaults(runs: readonly Run[], expectedOf: (runner: string) => ContestExpected): string[] {
  const digests = new Map<string, string>();
  return runs.flatMap(({ runner, round, completed, flags }) => {
    if (flags !== undefined) return [];
    const { found, planted, strangers, grouped, digest } = completed;
    const expected = expectedOf(runner);
    const name = `${runner}, round ${round + 1}`;
    const [least, most] = [Math.ceil(expected.found * planted), Math.floor(expected.strangers * grouped)];
    const faults: string[] = [];
    if (found < least) faults.push(`${name}: ${found} of ${planted} planted copies found, expected ${least} or more`);
    if (strangers > most)
      faults.push(`${name}: ${strangers} of ${grouped} grouped articles with another family, expected ${most} or fewer`);
    if ((digests.get(runner) ?? digest) !== digest) faults.push(`${name}: other bytes than in a round before it`);
    digests.set(runner, digest);
    return faults;
  });
}
