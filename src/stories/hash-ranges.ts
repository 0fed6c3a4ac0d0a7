/** Hashes of terms, parted by their upper bits, so that whoever counts one range of them reads a row of each part. In shared memory. */
export interface RangedHashes {
  /** Range by range; each hash turns into its term's code when the terms are numbered. */
  hashes: Uint32Array;
  /** Where each range begins; one entry more than ranges. */
  ranges: Uint32Array;
  /** Of each term, in the order in which they were given: where its hash stands. */
  places: Uint16Array | Uint32Array;
}

/**
 * Parts hashes into ranges; those of one range keep their order.
 *
 * @param rangeBits upper bits that say which range a hash is of, 1 to 16
 */
export function byRange(given: Uint32Array, rangeBits: number): RangedHashes {
  const shift = 32 - rangeBits;
  const { length } = given;
  const ranges = new Uint32Array(new SharedArrayBuffer((2 ** rangeBits + 1) * 4));
  const hashes = new Uint32Array(new SharedArrayBuffer(length * 4));
  const places = length <= 65_536 ? new Uint16Array(new SharedArrayBuffer(length * 2)) : new Uint32Array(new SharedArrayBuffer(length * 4));
  for (let i = 0; i < length; i++) ranges[(given[i]! >>> shift) + 1]!++;
  for (let range = 1; range < ranges.length; range++) ranges[range]! += ranges[range - 1]!;
  // Filling moves every start to the next range's: they are moved back then.
  for (let i = 0; i < length; i++) {
    const hash = given[i]!;
    const place = ranges[hash >>> shift]!++;
    hashes[place] = hash;
    places[i] = place;
  }
  ranges.copyWithin(1, 0, ranges.length - 1);
  ranges[0] = 0;
  return { hashes, ranges, places };
}
