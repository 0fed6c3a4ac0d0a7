import { describe, expect, it } from 'vitest';
import { contingency, labelsOf } from '../../src/evaluation/contingency.js';

describe('contingency', () => {
  it('counts what each gold cluster shares with each predicted one', () => {
    const table = contingency(Uint32Array.of(1, 0, 1, 1), Uint32Array.of(2, 2, 0, 2));
    expect(table).toEqual({
      total: 4,
      goldSizes: Float64Array.of(1, 3),
      predictedSizes: Float64Array.of(1, 0, 3),
      starts: Uint32Array.of(0, 1, 3),
      columns: Uint32Array.of(2, 2, 0),
      shared: Float64Array.of(1, 2, 1),
    });
  });

  it('leaves labels that nobody carries empty', () => {
    const table = contingency(Uint32Array.of(3), Uint32Array.of(1));
    expect([...table.goldSizes]).toEqual([0, 0, 0, 1]);
    expect([...table.starts]).toEqual([0, 0, 0, 0, 1]);
  });

  it('sums weights', () => {
    const table = contingency(Uint32Array.of(0, 0, 0), Uint32Array.of(0, 1, 0), [10, 5, 1]);
    expect([...table.shared]).toEqual([11, 5]);
    expect(table.total).toBe(16);
  });

  it('holds without items', () => {
    expect(contingency(new Uint32Array(0), new Uint32Array(0)).total).toBe(0);
  });

  it('refuses labels that do not pair up', () => {
    expect(() => contingency(Uint32Array.of(0), Uint32Array.of(0, 1))).toThrow(/1 gold labels, 2 predicted ones/);
    expect(() => contingency(Uint32Array.of(0), Uint32Array.of(0), [1, 2])).toThrow(/2 weights/);
  });
});

describe('labelsOf', () => {
  it('names keys in the order they appear', () => {
    expect([...labelsOf(['b', 'a', 'b', null, 'a'])]).toEqual([0, 1, 0, 2, 1]);
  });
});
