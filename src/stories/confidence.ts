/**
 * How sure the borders of a story are, 0 to 1.
 *
 * @param items articles in it, copies not counted
 * @param within the weakest mean affinity that joined its parts, against what was asked for: 1 or more
 * @param beyond the strongest mean affinity to anything else, against what was asked for: below 1
 */
export function confidenceOf(items: number, within: number, beyond: number): number {
  const apart = -Math.log(Math.max(beyond, 0.01));
  const together = items > 1 ? Math.log(Math.max(within, 1)) : 0;
  const score = items > 1 ? together + apart : apart;
  return Math.round((1 / (1 + Math.exp(-score))) * 1000) / 1000;
}
