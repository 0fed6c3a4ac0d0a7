/** A stream of known length that takes part in a merge. */
export interface Share<T> {
  readonly count: number;
  readonly items: Iterator<T>;
}

/**
 * Mixes streams evenly by their lengths, so that each is spread over the whole: the stream that lags most behind its share
 * comes next, the first of equals before the others.
 */
export function* mergeEvenly<T>(shares: readonly Share<T>[]): Generator<T> {
  const taken = shares.map(() => 0);
  for (;;) {
    let next = -1;
    let least = Infinity;
    shares.forEach((share, i) => {
      const progress = ((taken[i] as number) + 0.5) / share.count;
      if ((taken[i] as number) < share.count && progress < least) {
        least = progress;
        next = i;
      }
    });
    const share = shares[next];
    if (share === undefined) return;
    taken[next] = (taken[next] as number) + 1;
    const { done, value } = share.items.next();
    if (done !== true) yield value;
  }
}
