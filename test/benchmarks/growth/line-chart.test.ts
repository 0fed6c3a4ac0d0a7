import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineChart, spread } from '../../../benchmarks/growth/line-chart.js';

const lines = [
  { name: 'a', points: [[10, 1], [100, 10], [1000, 100]] as const },
  { name: 'b & <c>', points: [[10, 2], [1000, 20]] as const },
]; // prettier-ignore
const chart = { title: 'Time', x: 'articles', y: 'seconds', lines };

/** Places of the corners of the nth line. */
function corners(svg: string, n: number): [number, number][] {
  const [, points = ''] = [...svg.matchAll(/<polyline points="([^"]+)"/g)][n]!;
  return points.split(' ').map((point) => point.split(',').map(Number) as [number, number]);
}

describe('lineChart', () => {
  const svg = lineChart(chart);

  it('is logarithmic in both directions: equal factors are equal distances', () => {
    const [[x0, y0], [x1, y1], [x2, y2]] = corners(svg, 0) as [[number, number], [number, number], [number, number]];
    expect(x1 - x0).toBeCloseTo(x2 - x1, 0);
    expect(y0 - y1).toBeCloseTo(y1 - y2, 0);
    expect(x0).toBeLessThan(x1);
    expect(y0).toBeGreaterThan(y1);
  });

  it('keeps every line inside the plot', () => {
    const positive = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(positive, positive), { minLength: 1, maxLength: 5 }), (points) => {
        for (const [x, y] of corners(lineChart({ ...chart, lines: [{ name: 'a', points }] }), 0)) {
          expect(x).toBeGreaterThanOrEqual(64);
          expect(x).toBeLessThanOrEqual(520);
          expect(y).toBeGreaterThanOrEqual(40);
          expect(y).toBeLessThanOrEqual(352);
        }
      }),
    );
  });

  it('names its lines, whatever letters are in the names', () => {
    expect(svg).toContain('>b &amp; &lt;c&gt;</text>');
    expect(svg).not.toContain('<c>');
  });

  it('follows the reader’s scheme and is the same every time', () => {
    expect(svg).toContain('prefers-color-scheme:dark');
    expect(lineChart(chart)).toBe(svg);
  });

  it('is there even of nothing', () => {
    expect(lineChart({ ...chart, lines: [] })).toContain('</svg>');
  });
});

describe('spread', () => {
  it('keeps names apart and in order, inside the plot as long as there is room', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 40, max: 352, noNaN: true }), { maxLength: 15 }), (wanted) => {
        const placed = spread(wanted);
        const order = wanted.map((_, i) => i).toSorted((a, b) => wanted[a]! - wanted[b]! || a - b);
        for (const [n, i] of order.entries()) {
          expect(placed[i]).toBeGreaterThanOrEqual(39);
          expect(placed[i]).toBeLessThanOrEqual(352);
          if (n > 0) expect(placed[i]! - placed[order[n - 1]!]!).toBeGreaterThanOrEqual(16 - 1e-9);
        }
      }),
    );
  });

  it('moves nothing that has room', () => {
    expect(spread([300, 100, 200])).toEqual([300, 100, 200]);
  });
});
