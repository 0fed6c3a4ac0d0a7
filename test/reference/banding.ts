/** The bands and rows of src/copies/banding.ts by brute force: every pair, both areas summed over thousands of thin strips. */
export function bruteForceBanding(
  threshold: number,
  values: number,
  falsePositiveWeight: number,
  falseNegativeWeight: number,
): { bands: number; rows: number; cost: number; runnerUp: number } {
  const costs: { bands: number; rows: number; cost: number }[] = [];
  for (let bands = 1; bands <= values; bands++) {
    for (let rows = 1; bands * rows <= values; rows++) {
      const curve = (s: number): number => 1 - (1 - s ** rows) ** bands;
      const falsePositive = area(curve, 0, threshold);
      const falseNegative = area((s) => 1 - curve(s), threshold, 1);
      costs.push({ bands, rows, cost: falsePositiveWeight * falsePositive + falseNegativeWeight * falseNegative });
    }
  }
  costs.sort((one, other) => one.cost - other.cost);
  return { ...costs[0]!, runnerUp: costs[1]?.cost ?? Infinity };
}

/** The area under a curve, by midpoints. */
function area(curve: (s: number) => number, from: number, to: number): number {
  const strips = 2000;
  const width = (to - from) / strips;
  let sum = 0;
  for (let strip = 0; strip < strips; strip++) sum += curve(from + (strip + 0.5) * width);
  return sum * width;
}
