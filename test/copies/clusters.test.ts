import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LINK_ONE } from '../../src/copies/average-link.js';
import { clusterPairs, missingPairs, noCluster, tiedComponents } from '../../src/copies/clusters.js';
import { components } from '../../src/copies/components.js';
import type { ExactPairs } from '../../src/copies/pair-list.js';
import { greedyAverageLink } from '../reference/average-link.js';
import { breadthFirstComponents } from '../reference/components.js';

interface Pair {
  a: number;
  b: number;
  /** 0 to 1. */
  similarity: number;
  tie: boolean;
}

function exactPairs(pairs: readonly Pair[]): ExactPairs {
  return {
    a: Uint32Array.from(pairs, ({ a }) => a),
    b: Uint32Array.from(pairs, ({ b }) => b),
    shared: new Uint32Array(pairs.length),
    similarity: Uint32Array.from(pairs, ({ similarity }) => Math.round(similarity * LINK_ONE)),
    tie: Uint8Array.from(pairs, ({ tie }) => (tie ? 1 : 0)),
  };
}

const ascending = (x: number, y: number): number => x - y;

function tiedIn(articles: number, pairs: readonly Pair[]): ReturnType<typeof tiedComponents> {
  const ties = pairs.filter(({ tie }) => tie);
  return tiedComponents(
    components(
      articles,
      Uint32Array.from(ties, ({ a }) => a),
      Uint32Array.from(ties, ({ b }) => b),
    ),
  );
}

/** Clusters as lists of articles, each ascending, the list by its first. */
function clustersOf(articles: number, pairs: readonly Pair[], cut = 0.5, before = ascending): number[][] {
  const { of, count } = clusterPairs(tiedIn(articles, pairs), exactPairs(pairs), new Uint32Array(articles).fill(1), cut, before);
  const clusters = Array.from({ length: count }, (): number[] => []);
  of.forEach((cluster, article) => {
    if (cluster !== noCluster) clusters[cluster]!.push(article);
  });
  return clusters.toSorted(([a], [b]) => a! - b!);
}

/** A few articles, each pair of them compared or not; a tie is a high similarity. */
const graphs = fc.integer({ min: 2, max: 12 }).chain((articles) =>
  fc.record({
    articles: fc.constant(articles),
    pairs: fc
      .array(fc.tuple(fc.nat(articles - 1), fc.nat(articles - 1), fc.constantFrom(0, 0.1, 0.3, 0.5, 0.6, 0.8, 0.9, 1)), { maxLength: 30 })
      .map((list) => {
        const seen = new Map<string, Pair>();
        for (const [x, y, similarity] of list)
          if (x !== y)
            seen.set(`${Math.min(x, y)} ${Math.max(x, y)}`, { a: Math.min(x, y), b: Math.max(x, y), similarity, tie: similarity >= 0.8 });
        return [...seen.values()];
      }),
  }),
);

describe('tiedComponents and missingPairs', () => {
  it('put together what is tied, and ask for exactly the pairs inside that were not compared', () => {
    fc.assert(
      fc.property(graphs, ({ articles, pairs }) => {
        const exact = exactPairs(pairs);
        const tied = tiedIn(articles, pairs);
        const ties = pairs.filter(({ tie }) => tie).map(({ a, b }) => [a, b] as const);
        const labels = breadthFirstComponents(articles, ties);
        const found = Array.from({ length: tied.starts.length - 1 }, (_, c) =>
          Array.from(tied.items.subarray(tied.starts[c], tied.starts[c + 1])).toSorted(ascending),
        );
        const expected = [...new Set(labels)]
          .map((label) => labels.flatMap((other, i) => (other === label ? [i] : [])))
          .filter((members) => members.length > 1);
        expect(found.toSorted(([a], [b]) => a! - b!)).toEqual(expected.toSorted(([a], [b]) => a! - b!));

        const missing = missingPairs(tied, exact);
        const asked = Array.from(missing.a, (a, i) => [Math.min(a, missing.b[i]!), Math.max(a, missing.b[i]!)].join(' ')).toSorted();
        const compared = new Set(pairs.map(({ a, b }) => `${a} ${b}`));
        const inside = expected.flatMap((members) => members.flatMap((a, i) => members.slice(i + 1).map((b) => `${a} ${b}`)));
        expect(asked).toEqual(inside.filter((pair) => !compared.has(pair)).toSorted());
      }),
      { seed: 5101, numRuns: 1000 },
    );
  });
});

describe('clusterPairs', () => {
  it('is average link inside each component, parted where no chain of ties holds it', () => {
    fc.assert(
      fc.property(graphs, fc.constantFrom(0, 0.3, 0.5, 0.7), ({ articles, pairs }, cut) => {
        const expected: number[][] = [];
        const labels = breadthFirstComponents(
          articles,
          pairs.filter(({ tie }) => tie).map(({ a, b }) => [a, b] as const),
        );
        for (const label of new Set(labels)) {
          const members = labels.flatMap((other, i) => (other === label ? [i] : []));
          if (members.length === 1) continue;
          const n = members.length;
          const similarity = new Uint32Array(n * n);
          for (const { a, b, similarity: s } of pairs) {
            const [i, j] = [members.indexOf(a), members.indexOf(b)];
            if (i >= 0 && j >= 0) similarity[i * n + j] = similarity[j * n + i] = Math.round(s * LINK_ONE);
          }
          const links = n === 2 ? [0, 0] : greedyAverageLink(n, similarity, new Uint32Array(n).fill(1), Math.round(cut * LINK_ONE));
          const within = pairs.filter(
            ({ a, b, tie }) => tie && members.includes(a) && members.includes(b) && links[members.indexOf(a)] === links[members.indexOf(b)],
          );
          const parts = breadthFirstComponents(
            n,
            within.map(({ a, b }) => [members.indexOf(a), members.indexOf(b)] as const),
          );
          for (const part of new Set(parts)) expected.push(members.filter((_, i) => parts[i] === part));
        }
        const clusters = expected.filter((members) => members.length > 1).toSorted(([a], [b]) => a! - b!);
        expect(clustersOf(articles, pairs, cut)).toEqual(clusters);
      }),
      { seed: 5102, numRuns: 1000 },
    );
  });

  it('gives every cluster a verified tie for each of its members', () => {
    fc.assert(
      fc.property(graphs, ({ articles, pairs }) => {
        for (const members of clustersOf(articles, pairs)) {
          const inside = pairs.filter(({ a, b, tie }) => tie && members.includes(a) && members.includes(b));
          const touched = new Set(inside.flatMap(({ a, b }) => [a, b]));
          expect([...touched].toSorted(ascending)).toEqual(members);
        }
      }),
      { seed: 5103, numRuns: 500 },
    );
  });

  it('ties the articles of a component too large to be compared in full to those with the most ties', () => {
    // Two stars of 400, their centres tied to each other: more than the 512 that are linked.
    const pairs: Pair[] = [{ a: 0, b: 1, similarity: 0.8, tie: true }];
    for (let i = 2; i < 800; i++) pairs.push({ a: i % 2, b: i, similarity: 0.9, tie: true });
    const clusters = clustersOf(800, pairs);
    // The first centre takes the other with it; what was tied to that one has nobody left.
    expect(clusters.map((members) => members.length)).toEqual([401]);
    expect(clusters[0]?.every((article) => article % 2 === 0 || article === 1)).toBe(true);
  });

  it('does so in the same way whatever the numbers of the articles', () => {
    const pairs: Pair[] = [];
    for (let i = 0; i < 600; i++) for (const step of [1, 2, 3]) pairs.push({ a: i, b: (i + step) % 600, similarity: 0.9, tie: true });
    const names = Array.from({ length: 600 }, (_, i) => (i * 7) % 600);
    const renamed = pairs.map((pair) => ({ ...pair, a: names[pair.a]!, b: names[pair.b]! }));
    const original = Array.from({ length: 600 }, () => 0);
    names.forEach((name, i) => (original[name] = i));
    const found = clustersOf(600, renamed, 0.5, (x, y) => original[x]! - original[y]!);
    const back = found.map((members) => members.map((name) => original[name]!).toSorted(ascending)).toSorted(([a], [b]) => a! - b!);
    expect(back).toEqual(clustersOf(600, pairs));
  });
});
