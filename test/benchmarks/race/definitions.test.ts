import { describe, expect, it } from 'vitest';
import { races } from '../../../benchmarks/race/definitions.js';
import { articleCount } from '../../../benchmarks/race/generated-corpus.js';

const all = races.flatMap(({ full, small }) => [full, small]);

describe('definitions', () => {
  it.each(all)('$name: its figures and runners name what is there', ({ corpora, runners, figures }) => {
    const runnerNames = runners.map(({ name }) => name);
    const corpusNames = corpora.map(({ name }) => name);
    expect(new Set(runnerNames).size).toBe(runners.length);
    for (const { of, to } of figures) expect(runnerNames).toEqual(expect.arrayContaining([of, to ?? of]));
    for (const { corpus } of runners) expect(corpusNames).toContain(corpus);
  });

  it.each(all)('$name: corpora of one name are one corpus, and none is planted with more copies than it has room for', ({ corpora }) => {
    for (const corpus of corpora) {
      expect(articleCount(corpus)).toBeGreaterThan(corpus.planted);
      for (const other of all.flatMap(({ corpora }) => corpora)) if (other.name === corpus.name) expect(other).toEqual(corpus);
    }
  });

  it.each(races.map(({ small }) => small))('$name bounds no time: small runs check answers', ({ figures }) => {
    for (const { most, least } of figures) expect([most, least]).toEqual([undefined, undefined]);
  });
});
