import { describe, expect, it } from 'vitest';
import type { Figure } from '../../benchmarks/figures.js';
import { isMet, showBound, showValue, spreadOf } from '../../benchmarks/figures.js';

describe('spreadOf', () => {
  it('takes the middle value, of an even number the mean of the middle two', () => {
    expect(spreadOf([5, 1, 3])).toEqual({ median: 3, min: 1, max: 5 });
    expect(spreadOf([10, 4, 2, 1])).toEqual({ median: 3, min: 1, max: 10 });
    expect(spreadOf([7])).toEqual({ median: 7, min: 7, max: 7 });
  });

  it('leaves the values in their order', () => {
    const values = [3, 1, 2];
    spreadOf(values);
    expect(values).toEqual([3, 1, 2]);
  });

  it('refuses to be asked of nothing', () => {
    expect(() => spreadOf([])).toThrow(RangeError);
  });
});

describe('isMet', () => {
  const figure = (value: number, bounds: Partial<Figure>): Figure => ({ name: 'f', value, unit: 'ratio', ...bounds });

  it.each([
    [figure(0.6, { most: 0.6 }), true],
    [figure(0.61, { most: 0.6 }), false],
    [figure(0.99, { least: 0.99 }), true],
    [figure(0.98, { least: 0.99 }), false],
    [figure(123, {}), true],
    [figure(Number.NaN, { most: 1 }), false],
  ])('%j: %s', (figure, met) => {
    expect(isMet(figure)).toBe(met);
  });
});

describe('showing', () => {
  it('rounds by unit', () => {
    expect(showValue(154_600_000, 'bytes')).toBe('155 MB');
    expect(showValue(0.99949, 'share')).toBe('0.9995');
    expect(showValue(0.51234, 'ratio')).toBe('0.512');
    expect(showValue(4.9e-7, 'error')).toBe('4.9e-7');
    expect(showValue(0, 'error')).toBe('0');
  });

  it('names the bounds there are', () => {
    expect(showBound({ name: 'f', value: 1, unit: 'bytes', most: 220e6 })).toBe('at most 220 MB');
    expect(showBound({ name: 'f', value: 1, unit: 'share', least: 0.5, most: 0.75 })).toBe('at most 0.75, at least 0.5');
    expect(showBound({ name: 'f', value: 1, unit: 'ratio' })).toBe('');
  });
});
