/** What is left of the likeness of two articles that were published so many days apart, never more of those further apart; in between, by proportion. */
const decay = [1, 0.85, 0.6, 0.45, 0.3, 0.3, 0.2, 0.2, 0.2, 0.2];
/** Of a pair of which one has no date: its words alone must speak. */
const undated = 0.5;
/** Of a pair from one outlet, which reports an event once, as a rule, and words its reports alike. */
const sameOutlet = 0.5;

export const dayMilliseconds = 86_400_000;

/**
 * How much the dates of two articles leave of their likeness, 0 to 1.
 *
 * @param milliseconds from one to the other; NaN where one has no date
 * @param window days from which on nothing is left; the usual decay (9 days) is stretched to it
 */
export function timeFactor(milliseconds: number, window: number): number {
  if (Number.isNaN(milliseconds)) return undated;
  const days = Math.abs(milliseconds) / dayMilliseconds;
  if (days >= window + 1) return 0;
  const place = (days * (decay.length - 1)) / window;
  const before = Math.min(Math.floor(place), decay.length - 1);
  const after = Math.min(before + 1, decay.length - 1);
  return decay[before]! + (decay[after]! - decay[before]!) * (place - before);
}

/** How much the outlets of two articles leave of their likeness; 0 is an outlet that is not named. */
export function outletFactor(a: number, b: number): number {
  return a !== 0 && a === b ? sameOutlet : 1;
}
