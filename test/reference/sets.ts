/** Members of both sets. */
export function sharedCount<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  let count = 0;
  for (const member of a) if (b.has(member)) count++;
  return count;
}

/** Shared members over the union; 0 where both are empty. */
export function exactJaccard<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const union = new Set([...a, ...b]).size;
  return union === 0 ? 0 : sharedCount(a, b) / union;
}

/** Shared members over the smaller set; 0 where it is empty. */
export function exactContainment<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const smaller = Math.min(a.size, b.size);
  return smaller === 0 ? 0 : sharedCount(a, b) / smaller;
}
