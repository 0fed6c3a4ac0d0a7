import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strandsOf } from '../../src/separation/strands.js';
import type { StrandInput } from '../../src/separation/strands.js';

const quake = [
  'The earthquake destroyed four villages in the mountains and rescuers dug through rubble for survivors.',
  'Seismologists measured a magnitude of 6.8 and warned of aftershocks in the valley.',
  'Hospitals near the epicentre treated hundreds of injured people, rescuers said.',
];
const bank = [
  'The central bank raised its interest rate by a quarter of a point to curb inflation.',
  'Economists expect inflation to slow as borrowing costs rise and consumers spend less.',
  'Bond yields climbed after the bank hinted at another increase in the interest rate.',
];
const mixed = [quake[0]!, bank[0]!, quake[1]!, quake[2]!, bank[1]!, bank[2]!];
const parted = (input: Partial<StrandInput> & Pick<StrandInput, 'passages'>): ReturnType<typeof strandsOf> =>
  strandsOf({ assume: 'stitched', language: 'en', ...input });

describe('strandsOf', () => {
  it('parts two stories, and names them by their words', () => {
    const { labels, terms } = parted({ passages: mixed });
    expect(labels).toEqual([0, 1, 0, 0, 1, 1]);
    expect(terms[0]).toContain('rescuers');
    expect(terms[1]).toContain('inflation');
  });

  it('gives as many strands as are asked for', () => {
    for (const strands of [1, 2, 3, 6]) expect(new Set(parted({ passages: mixed, strands }).labels).size).toBe(strands);
    expect(new Set(parted({ passages: mixed, strands: 99 }).labels).size).toBe(6);
  });

  it('keeps passages of one source together, and those of two apart', () => {
    const sources = ['x', 'y', 'y', 'x', null, 'y'];
    const { labels, separable } = parted({ passages: mixed, sources });
    expect([labels[0], labels[3]]).toEqual([0, 0]);
    expect([labels[1], labels[2], labels[5]]).toEqual([1, 1, 1]);
    expect(separable).toEqual(separable.map(() => true));
  });

  it('lets sources of one event meet where their words do', () => {
    const sources = ['x', 'y', 'z', 'x', 'y', 'y'];
    expect(new Set(parted({ passages: mixed, sources }).labels).size).toBe(3);
    const met = parted({ passages: mixed, sources, mayMeet: (one, other) => one !== 'y' && other !== 'y' });
    expect(met.labels).toEqual([0, 1, 0, 0, 1, 1]);
    const unlike = parted({ passages: mixed, sources: ['x', 'y', null, null, null, null], mayMeet: () => true });
    expect(unlike.labels[0]).not.toBe(unlike.labels[1]);
  });

  it('keeps the sentences of a paragraph together, unless their sources differ', () => {
    const paragraphs = [0, 0, 0, 1, 1, 1];
    const { labels } = parted({ passages: mixed, paragraphs });
    expect(new Set(labels.slice(0, 3)).size).toBe(1);
    const told = parted({ passages: mixed, paragraphs, sources: ['x', 'y', null, null, null, null] }).labels;
    expect(told[0]).not.toBe(told[1]);
  });

  it('puts headings to the strand they say most of', () => {
    const passages = ['Inflation and interest rate', ...mixed];
    const { labels } = parted({ passages, asides: passages.map((_, i) => i === 0) });
    expect(labels[0]).toBe(labels[2]);
    expect(parted({ passages: ['Inflation'], asides: [true] }).labels).toEqual([0]);
  });

  it('hears what neighbours say', () => {
    const near = (article: number): { article: number; cosine: number }[] => [{ article, cosine: 0.6 }];
    const neighbours = [near(1), near(2), near(1), near(1), near(2), near(2)];
    expect(parted({ passages: mixed, neighbours }).labels).toEqual([0, 1, 0, 0, 1, 1]);
  });

  it('numbers strands in the order in which they begin, the same every time', () => {
    const words = fc.constantFrom(...quake, ...bank, 'No.', 'She said so.', '');
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (passages) => {
        const result = parted({ passages });
        expect(parted({ passages })).toEqual(result);
        expect(result.labels).toHaveLength(passages.length);
        expect(result.separable).toHaveLength(new Set(result.labels).size);
        expect(result.terms).toHaveLength(result.separable.length);
        expect(result.confidence).toBeGreaterThanOrEqual(0);
        expect(result.confidence).toBeLessThanOrEqual(1);
        let next = 0;
        for (const label of result.labels) {
          expect(label).toBeLessThanOrEqual(next);
          if (label === next) next++;
        }
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['nothing', [], []],
    ['one sentence', [quake[0]!], [0]],
    ['one word', ['Fire'], [0]],
    ['no words', ['…', '—'], undefined],
  ])('%s', (_, passages, labels) => {
    const result = parted({ passages });
    expect(result.labels).toHaveLength(passages.length);
    if (labels) expect(result.labels).toEqual(labels);
    expect(result.stitched).toBe(false);
  });

  it('the same sentence a hundred times', () => {
    const { labels } = parted({ passages: Array.from({ length: 100 }, () => quake[0]!) });
    expect(labels).toHaveLength(100);
    expect(new Set(labels).size).toBeLessThanOrEqual(2);
  });

  it('a language of which nothing is known, and one without spaces', () => {
    const cyrillic = ['Землетрясение разрушило деревни в горах.', 'Центральный банк повысил ставку.', 'Спасатели искали людей в горах.'];
    expect(parted({ passages: cyrillic, language: 'ru' }).labels).toHaveLength(3);
    const han = ['地震摧毁了四个村庄。', '中央银行提高了利率。', '救援人员在村庄搜寻。'];
    expect(parted({ passages: han, language: 'zh' }).labels).toHaveLength(3);
  });

  it('a page of more passages than are compared at once', () => {
    const passages = Array.from({ length: 900 }, (_, i) => `${mixed[i % 6]!} Item ${i}.`);
    const { labels } = parted({ passages });
    expect(labels).toHaveLength(900);
    for (let i = 6; i < 900; i++) expect(labels[i]).toBe(labels[i % 6]);
  });

  it('takes a genuine page for one where nothing is assumed', () => {
    expect(parted({ passages: quake, assume: 'unknown' }).labels).toEqual([0, 0, 0]);
  });
});
