import { describe, expect, it } from 'vitest';
import { tables } from '../../src/kernel/layout.js';
import { SharedMemory } from '../../src/kernel/memory.js';

const page = 65_536;

/** Whether `bytes` bytes at `at` are all zero. */
function isClear({ bytes }: SharedMemory, at: number, length: number): boolean {
  return bytes.subarray(at, at + length).every((byte) => byte === 0);
}

describe('SharedMemory', () => {
  it('hands out what nobody else has, behind the tables, aligned and clear', () => {
    const shared = SharedMemory.create();
    const other = SharedMemory.attach(shared.memory);
    const taken: [number, number][] = [];
    for (const [i, bytes] of [1, 8, 9, 1000, page, page + 1, 300_000, 5_000_000, 7].entries()) {
      const from = i % 2 === 0 ? shared : other;
      taken.push([from.takePages(bytes), bytes], [from.take(bytes), bytes]);
    }
    for (const [at, bytes] of taken) {
      expect(at).toBeGreaterThanOrEqual(tables.end);
      expect(at % 8).toBe(0);
      expect(isClear(shared, at, bytes)).toBe(true);
      shared.bytes.fill(1, at, at + bytes);
    }
    const ordered = taken.toSorted(([x], [y]) => x - y);
    for (const [i, [at, bytes]] of ordered.entries()) expect(at + bytes).toBeLessThanOrEqual(ordered[i + 1]?.[0] ?? Infinity);
  });

  it('is seen by whoever is attached to it', () => {
    const shared = SharedMemory.create();
    const other = SharedMemory.attach(shared.memory);
    const at = shared.takePages(100);
    shared.bytes[at + 50] = 7;
    expect(other.bytes[at + 50]).toBe(7);
  });

  it('that is full is an error that says what to do, and no more', () => {
    const shared = SharedMemory.create();
    const size = shared.bytes.length;
    expect(() => shared.takePages(size)).toThrow(expect.objectContaining({ code: 'capacity', details: { limitBytes: size } }));
  });

  it('gives back what was taken since a mark, clear again', () => {
    const shared = SharedMemory.create();
    const other = SharedMemory.attach(shared.memory);
    const kept = shared.takePages(page);
    const mark = shared.mark();
    const lost = [shared.takePages(3 * page), other.takePages(2 * page)];
    for (const at of lost) shared.bytes.fill(1, at, at + 2 * page);
    shared.release(mark);
    const again = shared.takePages(6 * page);
    expect(again).toBe(kept + page);
    expect(isClear(shared, again, 6 * page)).toBe(true);
  });

  it('can be filled and given back without end', () => {
    const shared = SharedMemory.create();
    for (let round = 0; round < 6; round++) {
      const mark = shared.mark();
      // Five times this is more than there is.
      shared.takePages(900_000_000);
      shared.release(mark);
    }
    const mark = shared.mark();
    expect(() => shared.takePages(5_000_000_000)).toThrow(expect.objectContaining({ code: 'capacity' }));
    shared.release(mark);
    expect(shared.takePages(page)).toBeGreaterThan(0);
  });

  it('recycles what was temporary, clear again, and only then', () => {
    const shared = SharedMemory.create();
    shared.reserveTemporary(4 * 1024 * 1024);
    const temporary = [shared.takeTemporary(1000), shared.takeTemporary(2_000_000), shared.takeTemporary(1000)];
    const before = shared.takePages(page);
    for (const at of temporary) shared.bytes.fill(1, at, at + 1000);
    expect(temporary.every((at) => at < before)).toBe(true);
    // More than was set apart comes from elsewhere.
    expect(shared.takeTemporary(8 * 1024 * 1024)).toBeGreaterThan(before);
    shared.recycle();
    const again = shared.takePages(4 * 1024 * 1024);
    expect(again).toBeLessThan(before);
    expect(isClear(shared, again, 4 * 1024 * 1024)).toBe(true);
    expect(shared.takePages(page)).toBeGreaterThan(before);
  });
});
