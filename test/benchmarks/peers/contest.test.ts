import { describe, expect, it } from 'vitest';
import type { Run } from '../../../benchmarks/peers/contest.js';
import { byRunner, completingSeconds, medianOf, ownSeconds } from '../../../benchmarks/peers/contest.js';
import { findContestFaults } from '../../../benchmarks/peers/contest-faults.js';
import type { Entry } from '../../../benchmarks/peers/contest-tables.js';
import {
  advantages,
  contestPoints,
  flagTable,
  partTable,
  ratioOf,
  shortTable,
  wholeTable,
} from '../../../benchmarks/peers/contest-tables.js';
import { peers } from '../../../benchmarks/peers/peers.js';
import type { GroupCheck } from '../../../benchmarks/race/planted-check.js';

const check = (changes: Partial<GroupCheck> = {}): GroupCheck => ({
  groups: 5,
  grouped: 100,
  found: 90,
  planted: 100,
  strangers: 0,
  falsePairs: 0,
  digest: 'd',
  ...changes,
});

const run = (runner: string, round: number, seconds: number, changes: Partial<Run> = {}): Run => ({
  runner,
  round,
  seconds,
  cpuSeconds: seconds * 2,
  peakBytes: 100e6,
  completed: check(),
  ...changes,
});

const peer = peers[0]!;
const ofPeer = {
  alone: check({ found: 80, falsePairs: 7 }),
  pairs: 1234,
  phases: { read: 1, shingle: 2, sketch: 3, index: 4, verify: 5, group: 6 },
};

const entry = (runs: readonly Run[], changes: Partial<Entry> = {}): Entry => ({
  runs: { runner: runs[0]!.runner, rounds: runs },
  version: '',
  articles: 1000,
  scale: 1,
  bytes: 2e6,
  ...changes,
});

describe('runs', () => {
  it('are sorted by runner, and have a median', () => {
    const all = [run('a', 0, 3), run('b', 0, 9), run('a', 1, 1), run('a', 2, 2)];
    const [b, a] = byRunner(all, ['b', 'a', 'c']);
    expect([b!.runner, a!.runner]).toEqual(['b', 'a']);
    expect(medianOf(a!, ({ seconds }) => seconds)).toEqual({ median: 2, min: 1, max: 3 });
    expect(medianOf(a!, ({ pairs }) => pairs)).toBeUndefined();
  });

  it('have a part of the library and a part of its user', () => {
    const one = run('a', 0, 30, ofPeer);
    expect(ownSeconds(one)).toBe(7);
    expect(completingSeconds(one)).toBe(11);
  });
});

describe('findContestFaults', () => {
  const expected = (): { found: number; strangers: number } => ({ found: 0.9, strangers: 0.01 });

  it('finds nothing wrong with right answers', () => {
    expect(findContestFaults([run('a', 0, 1), run('a', 1, 1), run('b', 0, 1, { completed: check({ digest: 'e' }) })], expected)).toEqual(
      [],
    );
  });

  it('asks nothing of what only flags', () => {
    const flags = { flagged: 1, right: 1, families: 9 };
    expect(findContestFaults([run('a', 0, 1, { completed: check({ found: 0 }), flags })], expected)).toEqual([]);
  });

  it.each([
    [{ found: 89 }, 'a, round 2: 89 of 100 planted copies found, expected 90 or more'],
    [{ strangers: 2 }, 'a, round 2: 2 of 100 grouped articles with another family, expected 1 or fewer'],
    [{ digest: 'e' }, 'a, round 2: other bytes than in a round before it'],
  ])('%j', (changes, fault) => {
    expect(findContestFaults([run('a', 0, 1), run('a', 1, 1, { completed: check(changes) })], expected)).toEqual([fault]);
  });
});

describe('tables of a contest', () => {
  const own = entry([run('Unstitch', 0, 1), run('Unstitch', 1, 2)]);
  const slower = entry([run('datasketch', 0, 10, ofPeer), run('datasketch', 1, 40, ofPeer)], { version: '2.0.0', peer });
  const sliced = entry([run('minhash', 0, 0.5, ofPeer), run('minhash', 1, 1, ofPeer)], { articles: 100, scale: 10, bytes: 2e5, peer });

  it('hold everybody against the first, round by round', () => {
    expect(ratioOf(slower, own)).toBe(15);
    expect(ratioOf(sliced, own)).toBe(5);
  });

  it('say in what a peer is better', () => {
    expect(advantages(slower, own)).toEqual([]);
    const better = entry([run('x', 0, 0.5, { peakBytes: 1, completed: check({ found: 95 }) })]);
    expect(advantages(better, own)).toEqual(['time', 'CPU', 'memory', 'found']);
    expect(advantages(sliced, own)).toEqual([]);
  });

  it('show those too that did not take part', () => {
    const { head, rows } = wholeTable('t', [own, slower, sliced], [{ peer, version: '9', why: 'not set up' }]);
    expect(rows.map(([name]) => name)).toEqual(['Unstitch', 'datasketch 2.0.0', 'minhash (100 articles, time x 10)', 'datasketch 9']);
    for (const row of rows) expect(row).toHaveLength(head.length);
    expect(rows[1]).toEqual(['datasketch 2.0.0', '25', '10 to 40', '15', '40', '0.1', '50', '100', '5', '90 of 100', '10', '0', 'nothing']);
    expect(rows[2]!.slice(1, 7)).toEqual(['7.50', '5.00 to 10', '5.00', '133', '0.3', '15']);
    expect(rows[3]!.slice(0, 2)).toEqual(['datasketch 9', 'not set up']);
  });

  it('show what a library does itself', () => {
    const { head, rows } = partTable('t', [own, slower]);
    expect(rows).toEqual([
      ['datasketch 2.0.0', peer.part, '7.00', '143', '1.00', '2.00', '11', '1,234', '80 of 100', '20', '7', peer.leaves],
    ]);
    expect(rows[0]).toHaveLength(head.length);
  });

  it('say of whom there is one round', () => {
    const once = entry([run('x', 0, 1, ofPeer)], { peer: { ...peer, once: true }, scale: 2 });
    expect(wholeTable('t', [own, once], []).rows[1]![0]).toBe('x (1,000 articles, time x 2, one round)');
  });

  it('show apart what only flags', () => {
    const flagging = entry([run('rensa, Rho', 0, 10, { ...ofPeer, flags: { flagged: 12, right: 10, families: 40 } })], { peer });
    const { head, rows } = flagTable('t', [own, flagging]);
    expect(rows).toEqual([['rensa, Rho', peer.part, '7.00', '143', '10', '10 of 40', '2']]);
    expect(head).toHaveLength(7);
  });

  it('are short where room is short, without slices', () => {
    expect(shortTable('t', [own, slower, sliced]).rows).toEqual([
      ['Unstitch', '1.50', '1', '667', '100', '90.0 %', '0'],
      ['datasketch 2.0.0', '25', '15', '40', '100', '90.0 %', '0'],
    ]);
  });

  it('leave points for charts, without slices', () => {
    expect(contestPoints([own, sliced])).toEqual([{ series: 'Unstitch', articles: 1000, seconds: 1.5, peakBytes: 100e6 }]);
  });
});
