/** The first place in [from, to) of an ascending array whose value is not below `value`; `to` if there is none. */
export function lowerBound(values: Uint32Array | Float64Array, from: number, to: number, value: number): number {
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (values[middle]! < value) from = middle + 1;
    else to = middle;
  }
  return from;
}
