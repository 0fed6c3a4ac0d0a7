import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Clock } from './clock.js';
import type { Pair } from './pairs.js';
import { pairsWithin } from './pairs.js';

/** Proposes pairs of texts, given as lists of shingles, by their places. */
export type Engine = (shingles: readonly string[][], clock: Clock) => Pair[];

/** The engines, loaded from the folder of packages that they were installed to. */
export function nodeEngines(packages: string): Record<string, Engine> {
  const load = createRequire(join(packages, 'package.json'));
  return {
    minhash: (shingles, clock) => minhash(load('minhash') as MinhashModule, shingles, clock),
    talisman: (shingles, clock) => talisman(load('talisman/hash/minhash') as TalismanModule, shingles, clock),
  };
}

interface Signature {
  update: (token: string) => void;
}

interface MinhashModule {
  Minhash: new (options: { numPerm: number }) => Signature;
  LshIndex: new (options: { bandSize: number }) => { insert: (key: string, of: Signature) => void; query: (of: Signature) => string[] };
}

/** npm's minhash: a signature an article, and its index. */
function minhash({ Minhash, LshIndex }: MinhashModule, shingles: readonly string[][], clock: Clock): Pair[] {
  const signatures = clock.time('sketch', () =>
    shingles.map((tokens) => {
      const signature = new Minhash({ numPerm: 128 });
      for (const token of tokens) signature.update(token);
      return signature;
    }),
  );
  return clock.time('index', () => {
    const index = new LshIndex({ bandSize: 8 });
    for (const [place, signature] of signatures.entries()) index.insert(String(place), signature);
    return signatures.flatMap((signature, place) => index.query(signature).map((other): Pair => [place, Number(other)]));
  });
}

interface TalismanModule {
  (options: { hashes: number; rng: () => number }): unknown;
  binning: (options: { minhash: unknown; rows: number }, items: readonly string[][]) => number[][];
}

/** talisman: the bins of every text, a bin being a band's value. */
function talisman(module: TalismanModule, shingles: readonly string[][], clock: Clock): Pair[] {
  // Seeded (Numerical Recipes' generator), so that every run gives the same pairs.
  let state = 20151007;
  const rng = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const bins = clock.time('sketch', () => module.binning({ minhash: module({ hashes: 128, rng }), rows: 8 }, shingles));
  return clock.time('index', () => {
    const members = new Map<number, number[]>();
    for (const [place, own] of bins.entries()) {
      for (const bin of own) {
        const others = members.get(bin);
        if (others === undefined) members.set(bin, [place]);
        else others.push(place);
      }
    }
    return [...members.values()].flatMap(pairsWithin);
  });
}
