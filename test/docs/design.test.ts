import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chooseBanding, collisionProbability } from '../../src/copies/banding.js';
import { sketchOptionsSchema } from '../../src/copies/options-schema.js';
import { shingleWidth } from '../../src/copies/sketching.js';

const root = join(import.meta.dirname, '..', '..');
const design = readFileSync(join(root, 'DESIGN.md'), 'utf8');

/** A constant of the kernel or of the search, from its source. */
function constant(file: string, name: string): number {
  const found = new RegExp(`const ${name}(?:: \\w+)? = ([\\d._]+);`).exec(readFileSync(join(root, 'src', file), 'utf8'))?.[1];
  if (found === undefined) throw new Error(`no constant ${name} in ${file}`);
  return Number(found.replaceAll('_', ''));
}

/** The cells of the table between `<!-- name:begin -->` and `<!-- name:end -->`, without its head. */
function table(name: string): string[][] {
  const [, inside = ''] = new RegExp(`<!-- ${name}:begin -->(.*?)<!-- ${name}:end -->`, 's').exec(design) ?? [];
  const rows = inside.trim().split('\n').slice(2);
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** As the page writes shares: without the zero in front. */
const shown = (share: number, digits: number): string => share.toFixed(digits).replace(/^0/, '');

/** Simpson's rule. */
function area(curve: (s: number) => number, from: number, to: number): number {
  const steps = 2000;
  const width = (to - from) / steps;
  let sum = curve(from) + curve(to);
  for (let i = 1; i < steps; i++) sum += curve(from + i * width) * (i % 2 === 1 ? 4 : 2);
  return (sum * width) / 3;
}

/** The probability that fewer than `needed` of `shingles` are sampled at `rate`. */
function missed(shingles: number, needed: number, rate: number): number {
  let sum = 0;
  for (let taken = 0; taken < needed; taken++) {
    let ways = 1;
    for (let i = 0; i < taken; i++) ways *= (shingles - i) / (i + 1);
    sum += ways * rate ** taken * (1 - rate) ** (shingles - taken);
  }
  return sum;
}

const sketchWidth = constant('kernel/assembly/shingles.ts', 'SKETCH_WIDTH');

describe('DESIGN.md', () => {
  const bands = table('bands');

  test('has a table of bands', () => expect(bands.map(([threshold]) => threshold)).toContain('0.7'));

  test.each(bands)('bands for a threshold of %s', (threshold, banding, falsePositive, falseNegative, ...probabilities) => {
    const at = Number(threshold);
    const { bands, rows } = chooseBanding({ threshold: at });
    const curve = (s: number): number => collisionProbability(s, bands, rows);
    expect(banding).toBe(`${bands} x ${rows}`);
    expect(falsePositive).toBe(shown(area(curve, 0, at), 4));
    expect(falseNegative).toBe(
      shown(
        area((s) => 1 - curve(s), at, 1),
        4,
      ),
    );
    expect(probabilities).toStrictEqual([0.5, 0.6, 0.7, 0.8, 0.9].map((s) => shown(curve(s), 3)));
  });

  const samples = table('samples');

  test('has a table of samples', () => expect(samples.length).toBeGreaterThan(3));

  const sampling = sketchOptionsSchema.shape.sampling.parse(undefined);
  const surviving = constant('kernel/assembly/pairs.ts', 'SURVIVING');
  const fewExpected = constant('kernel/assembly/pairs.ts', 'FEW_EXPECTED');
  const leastShared = constant('copies/find.ts', 'leastShared');

  test.each(samples)('how often an excerpt of %s words is found', (words, verbatim, changed) => {
    const count = Number(words);
    const expected = (surviving * count) / sampling;
    const needed = expected < fewExpected ? 1 : Math.max(Math.floor((expected * leastShared) / 100), 2);
    const found = (shingles: number): string => shown(1 - missed(shingles, needed, 1 / sampling), 4);
    const shingles = count - (sketchWidth - 1);
    const changes = Math.floor((0.2 * (count - (shingleWidth - 1))) / shingleWidth);
    expect([verbatim, changed]).toStrictEqual([found(shingles), found(shingles - sketchWidth * changes)]);
  });

  test.each(table('constants'))('%s', (_, number, name = '', file = '') => {
    expect(Number(number)).toBe(constant(file.replaceAll('`', ''), name.replaceAll('`', '')));
  });

  test('says how long an article must be for them', () => {
    const least = constant('kernel/assembly/samples.ts', 'FEWEST') * sampling + sketchWidth - 1;
    expect(design.replaceAll(/\s+/g, ' ')).toContain(`For one of ${least} words or more`);
  });
});
