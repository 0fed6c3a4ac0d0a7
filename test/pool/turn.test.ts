import { describe, expect, it } from 'vitest';
import { control } from '../../src/kernel/layout.js';
import { Turn } from '../../src/pool/turn.js';

const words = (): Int32Array<SharedArrayBuffer> => new Int32Array(new SharedArrayBuffer(1024));

describe('Turn', () => {
  it('hands out everything once, whoever asks', () => {
    const shared = words();
    const turns = [0, 1, 2].map((thread) => new Turn(shared, thread));
    const claimed: number[] = [];
    for (let i = 0; ; i++) {
      const first = turns[i % 3]!.claim(10, 3);
      if (first < 0) break;
      claimed.push(first);
    }
    expect(claimed).toEqual([0, 3, 6, 9]);
    expect(turns.map((turn) => turn.claim(10))).toEqual([-1, -1, -1]);
  });

  it('of nothing hands out nothing', () => {
    expect(new Turn(words(), 0).claim(0)).toBe(-1);
  });

  it('shows what each thread works on while it does, counted from 1', () => {
    const shared = words();
    const turn = new Turn(shared, 5);
    turn.claim(9);
    turn.finish(1, 2048);
    expect(shared[control.working + 5]).toBe(0);
    turn.claim(9);
    expect(shared[control.working + 5]).toBe(2);
    expect([shared[control.done], shared[control.kilobytes]]).toEqual([1, 2]);
  });

  it('hands out no more once the stage is called off, or claims are stopped', () => {
    const shared = words();
    const turn = new Turn(shared, 0);
    expect([turn.aborted, turn.claim(9)]).toEqual([false, 0]);
    Atomics.store(shared, control.abort, 1);
    expect([turn.aborted, turn.claim(9)]).toEqual([true, -1]);
    const other = new Turn(words(), 0);
    other.stopClaims();
    expect([other.aborted, other.claim(9)]).toEqual([false, -1]);
  });

  it('pauses where it was told how to', async () => {
    expect(new Turn(words(), 0).pause()).toBeUndefined();
    let paused = 0;
    await new Turn(words(), 0, () => Promise.resolve(void paused++)).pause();
    expect(paused).toBe(1);
  });
});
