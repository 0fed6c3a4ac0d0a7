import type { Random } from './random.js';

/** A place in the corpus: a base article of its own, or a copy of the base article of ordinal `lead`. */
export type Place = { readonly kind: 'base'; readonly copies: number } | { readonly kind: 'copy'; readonly lead: number };

const SMALLEST = 2;
const LARGEST = 30;

/** Weights of the family sizes 2 to 30: 1 / size^2, a heavy tail with a mean of 4.9. */
const sizes = Array.from({ length: LARGEST - SMALLEST + 1 }, (_, i) => i + SMALLEST);
const totalWeight = sizes.reduce((sum, size) => sum + 1 / (size * size), 0);
const meanCopies = sizes.reduce((sum, size) => sum + (size - 1) / (size * size), 0) / totalWeight;

function drawSize(random: Random): number {
  let rest = (random.bits() / 4294967296) * totalWeight;
  for (const size of sizes) {
    rest -= 1 / (size * size);
    if (rest < 0) return size;
  }
  return LARGEST;
}

/** How far behind its lead a copy may stand in the corpus, in articles. */
const REACH = 4096;

/** Takes the copies of the next ordinal that has any; none when nothing is due within reach. */
function takeNext(due: number[][], ordinal: number): number[] {
  for (let ahead = 1; ahead < REACH; ahead++) {
    const arrivals = due[(ordinal + ahead) % REACH] as number[];
    if (arrivals.length > 0) return arrivals.splice(0);
  }
  return [];
}

/**
 * Deals the ordinals of a corpus to base articles and their copies, in order and in bounded memory: a family's copies are
 * scattered over the articles that follow its lead.
 *
 * @param count number of places
 * @param share of all places that hold copies, 0 to 0.9
 */
export function* planFamilies(count: number, share: number, random: Random): Generator<Place> {
  const chance = share / ((1 - share) * meanCopies);
  /** Leads by the ordinal modulo REACH at which a copy of them is due. */
  const due: number[][] = Array.from({ length: REACH }, () => []);
  /** Leads whose copies are due now or were crowded out before. */
  const waiting: number[] = [];
  let promised = 0;
  for (let ordinal = 0; ordinal < count; ordinal++) {
    const arrivals = due[ordinal % REACH] as number[];
    waiting.push(...arrivals.splice(0));
    const places = count - ordinal;
    // The last places belong to the copies still promised, due or not.
    if (waiting.length === 0 && promised >= places) waiting.push(...takeNext(due, ordinal));
    const lead = waiting.shift();
    if (lead !== undefined) {
      promised--;
      yield { kind: 'copy', lead };
      continue;
    }
    const room = places - 1 - promised;
    const copies = Math.min(room, share > 0 && random.chance(chance) ? drawSize(random) - 1 : 0);
    for (let i = 0; i < copies; i++) {
      const gap = 1 + random.below(Math.min(REACH - 1, places - 1));
      (due[(ordinal + gap) % REACH] as number[]).push(ordinal);
    }
    promised += copies;
    yield { kind: 'base', copies };
  }
}
