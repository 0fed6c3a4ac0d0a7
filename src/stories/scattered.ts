/** A number below `below` that looks drawn by lot and is always the same. */
export function scattered(n: number, below: number): number {
  let h = Math.imul(n + 1, 0x9e37_79b1);
  h = Math.imul(h ^ (h >>> 15), 0x85eb_ca6b);
  return Math.floor((((h ^ (h >>> 13)) >>> 0) / 2 ** 32) * below);
}
