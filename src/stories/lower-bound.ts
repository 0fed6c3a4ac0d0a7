/** The first place in [from, to) of an ascending array whose value is not below `value`; `to` if there is none. */
export function lowerBound(values: Uint32Array | Float64Array, from: number, to: number, value: number): number {
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (values[middle]! < value) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The same, where it lies near `from`: in strides that double, then between the last two. */
export function gallop(values: Uint32Array, from: number, to: number, value: number): number {
  let stride = 1;
  let place = from;
  while (place < to && values[place]! < value) {
    from = place + 1;
    place += stride;
    stride *= 2;
  }
  return lowerBound(values, from, Math.min(place, to), value);
}
