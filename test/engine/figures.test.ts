import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generateArticles } from '../../corpora/generator/generate.js';
import type { Copies } from '../../src/copies/copies.js';
import type { Corpus } from '../../src/corpus/corpus.js';
import { readArticles } from '../../src/article/read.js';
import { foldedWords } from '../../src/text/fold.js';
import { testEngine } from '../support/engine.js';
import { groupOf } from '../support/groups.js';
import type { BrutePair } from '../reference/copies.js';
import { brutePairs } from '../reference/copies.js';

interface Articles {
  id: string;
  text: string;
}

const data = join(import.meta.dirname, '../../../shared/data');

/** Shares of the pairs that pass a test whose articles are in one group, or tied to each other before any grouping. */
class Recall {
  readonly #copies: Copies;
  readonly #groupOf: Map<string, string>;
  readonly #tied = new Set<string>();
  /** Of words, and of the id of every article: the first article of those words, by which all of them are known here. */
  readonly #firstOf = new Map<string, string>();
  readonly #pairs: readonly BrutePair[];

  constructor(articles: readonly Articles[], corpus: Corpus, copies: Copies) {
    this.#copies = copies;
    this.#groupOf = groupOf(copies.groups);
    this.#pairs = brutePairs(articles);
    for (const { id, text } of articles) {
      const words = foldedWords(text).join(' ');
      const first = this.#firstOf.get(words) ?? id;
      this.#firstOf.set(words, first);
      this.#firstOf.set(id, first);
    }
    const { a, b, tie } = copies.pairs;
    const wordsOf = (ordinal: number): string => this.#firstOf.get(corpus.id(ordinal))!;
    for (let i = 0; i < a.length; i++) if (tie[i] === 1) this.#tied.add(key(wordsOf(a[i]!), wordsOf(b[i]!)));
  }

  together({ a, b }: BrutePair): boolean {
    const group = this.#groupOf.get(a);
    return group !== undefined && group === this.#groupOf.get(b);
  }

  grouped(test: (pair: BrutePair) => boolean): { pairs: number; recall: number } {
    const wanted = this.#pairs.filter(test);
    return { pairs: wanted.length, recall: wanted.filter((pair) => this.together(pair)).length / wanted.length };
  }

  tied(test: (pair: BrutePair) => boolean): number {
    const wanted = this.#pairs.filter(test);
    const firsts = wanted.map(({ a, b }) => [this.#firstOf.get(a)!, this.#firstOf.get(b)!] as const);
    return firsts.filter(([a, b]) => a === b || this.#tied.has(key(a, b))).length / wanted.length;
  }

  /** Share of the pairs within groups that are like by neither measure. */
  unlike(): number {
    const like = new Set(
      this.#pairs.filter(({ jaccard, containment }) => jaccard >= 0.5 || containment >= 0.6).map(({ a, b }) => key(a, b)),
    );
    let all = 0;
    let unlike = 0;
    for (const { members } of this.#copies.groups) {
      for (const [i, one] of members.entries()) {
        for (const other of members.slice(i + 1)) {
          all++;
          if (!like.has(key(one.id, other.id))) unlike++;
        }
      }
    }
    return unlike / all;
  }

  /** Members whose figures are not those of brute force. */
  wrongFigures(): string[] {
    const exact = new Map(this.#pairs.map((pair) => [key(pair.a, pair.b), pair]));
    const wrong: string[] = [];
    for (const { members } of this.#copies.groups) {
      for (const { id, relation, via, jaccard, containment } of members) {
        if (relation === 'lead') continue;
        const pair = exact.get(key(id, via));
        const right = pair !== undefined && Math.abs(pair.jaccard - jaccard) <= 1e-6 && Math.abs(pair.containment - containment) <= 1e-6;
        if (!right) wrong.push(`${id} via ${via}: ${jaccard}, ${containment}, not ${pair?.jaccard}, ${pair?.containment}`);
      }
    }
    return wrong;
  }
}

function key(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

const long = ({ smaller }: BrutePair): boolean => smaller >= 8;

describe('2,000 generated articles, a third of them copies, against brute force', () => {
  const articles = [...generateArticles({ count: 2000, seed: 0xf19, copies: 0.3, words: 180 })].map(({ article }) => article);

  it.each(['samples', 'bands'] as const)('from %s', { timeout: 300_000 }, async (candidates) => {
    const engine = await testEngine();
    const corpus = await engine.load(articles, { candidates });
    const copies = await engine.copies(corpus);
    const recall = new Recall(articles, corpus, copies);
    expect(recall.wrongFigures()).toEqual([]);
    const near = recall.grouped(({ jaccard }) => jaccard >= 0.8);
    expect(near.pairs).toBeGreaterThan(500);
    expect(near.recall).toBeGreaterThanOrEqual(candidates === 'samples' ? 0.999 : 0.99);
    expect(recall.grouped(({ jaccard }) => jaccard >= 0.7).recall).toBeGreaterThanOrEqual(candidates === 'samples' ? 0.99 : 0.96);
    expect(recall.unlike()).toBeLessThan(0.02);
    // A signature of fixed length does not promise to find a short part of a long text.
    if (candidates === 'bands') return;
    expect(recall.tied((pair) => pair.containment >= 0.8 && long(pair))).toBeGreaterThanOrEqual(0.99);
    expect(recall.grouped((pair) => pair.containment >= 0.8 && long(pair)).recall).toBeGreaterThanOrEqual(0.97);
  });
});

describe.skipIf(!existsSync(data))('real articles (skipped where ../shared/data is absent)', () => {
  it('wire openings with known copies: all of them are found, with the figures of brute force', { timeout: 300_000 }, async () => {
    const paths = [join(data, 'copies/mccormick-1000.jsonl.gz')];
    const articles: Articles[] = [];
    for await (const { id, text } of readArticles(paths)) articles.push({ id, text });
    const known = readFileSync(join(data, 'copies/mccormick-1000.pairs.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    const engine = await testEngine();
    const corpus = await engine.load(readArticles(paths));
    const copies = await engine.copies(corpus);
    const groups = groupOf(copies.groups);
    for (const pair of known) {
      const [a, b] = Object.values(pair as Record<string, string>);
      expect(groups.get(a!), `${a} and ${b}`).toBeDefined();
      expect(groups.get(a!)).toBe(groups.get(b!));
    }
    expect(new Recall(articles, corpus, copies).wrongFigures()).toEqual([]);
  });

  it(
    'reports on some fifty events, some of them copied: every pair, its figures, and no stranger among them',
    { timeout: 300_000 },
    async () => {
      const paths = [join(data, 'stories/ecbplus.jsonl.gz')];
      const articles: Articles[] = [];
      for await (const { id, text } of readArticles(paths)) articles.push({ id, text });
      const engine = await testEngine();
      const corpus = await engine.load(readArticles(paths));
      const copies = await engine.copies(corpus);
      const recall = new Recall(articles, corpus, copies);
      expect(recall.wrongFigures()).toEqual([]);
      expect(recall.grouped(({ jaccard }) => jaccard >= 0.7)).toMatchObject({ recall: 1 });
      expect(recall.tied((pair) => pair.containment >= 0.8 && long(pair))).toBe(1);
      expect(recall.unlike()).toBe(0);
    },
  );
});
