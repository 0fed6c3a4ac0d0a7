// Logistic regressions on one half of the labelled stories (AllSides with and without dates, ECB+). On the other half, of 551 articles said to be
// of their story at .70 to .90 .71 to .86 were, of 1,020 at .90 and more .98 (benchmarks/README.md). How large a story is, and what pulls at it from
// outside, add nothing.

const together = { constant: 1, slope: 3.3 };
const alone = { constant: -0.8, slope: 1.1 };
/** Pulls below this part of the cut all mean the same. */
const leastPull = 0.02;

/**
 * How likely it is, 0 to 1, that an article of a story reports what most of it report; of a story of one, that no other article reports it.
 *
 * @param items articles in it, copies not counted
 * @param within the weakest mean affinity that joined its parts, against what was asked for: 1 or more
 * @param beyond the strongest mean affinity to anything else, against what was asked for: below 1
 */
export function confidenceOf(items: number, within: number, beyond: number): number {
  const score =
    items > 1
      ? together.constant + together.slope * Math.log(Math.max(within, 1))
      : alone.constant - alone.slope * Math.log(Math.min(Math.max(beyond, leastPull), 1));
  return Math.round(1000 / (1 + Math.exp(-score))) / 1000;
}
