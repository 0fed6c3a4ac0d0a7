import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ProgressLine } from '../../src/cli/progress.js';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

function watcher(watching: boolean, noteWidth = 80) {
  const notes: string[] = [];
  const line = new ProgressLine({
    print: () => Promise.resolve(),
    note: (text) => void notes.push(text),
    watching,
    looking: false,
    width: 80,
    noteWidth,
    colours: false,
  });
  return { line, notes };
}

test('draws over one line, ten times a second at most, and takes it away', () => {
  const { line, notes } = watcher(true);
  for (let done = 0; done <= 10; done++) {
    vi.advanceTimersByTime(60);
    line.onProgress({ stage: 'read', done, total: 10, bytes: done * 3_000_000 });
  }
  vi.advanceTimersByTime(100);
  line.onProgress({ stage: 'groups', done: 0, total: 0, bytes: 0 });
  line.clear();
  line.clear();
  const erase = '\r\u001b[2K';
  expect(notes).toStrictEqual([
    `${erase}read  10 %  3 MB  0.1 s`,
    `${erase}read  30 %  9 MB  0.2 s`,
    `${erase}read  50 %  15 MB  0.4 s`,
    `${erase}read  70 %  21 MB  0.5 s`,
    `${erase}read  90 %  27 MB  0.6 s`,
    `${erase}groups  0.8 s`,
    erase,
  ]);
});

test('draws nothing where nobody watches', () => {
  const { line, notes } = watcher(false);
  vi.advanceTimersByTime(1000);
  line.onProgress({ stage: 'read', done: 1, total: 2, bytes: 1 });
  line.clear();
  expect(notes).toStrictEqual([]);
});

test('tells rate and time left once a stage has run for a second, and fits into a narrow terminal', () => {
  const { line, notes } = watcher(true);
  line.onProgress({ stage: 'read', done: 0, total: 100, bytes: 0 });
  vi.advanceTimersByTime(2000);
  line.onProgress({ stage: 'read', done: 20, total: 100, bytes: 50_000_000 });
  vi.advanceTimersByTime(100);
  line.onProgress({ stage: 'verification', done: 0, total: 300_000, bytes: 0 });
  vi.advanceTimersByTime(1500);
  line.onProgress({ stage: 'verification', done: 15_000, total: 1_200_000, bytes: 0 });
  expect(notes.map((note) => note.slice(5))).toStrictEqual([
    'read  20 %  50 MB  25 MB/s  8 s left  2.0 s',
    'verification  0 %  2.1 s',
    'verification  1 %  10,000/s  1 min 59 s left  3.6 s',
  ]);
  const narrow = watcher(true, 14);
  vi.advanceTimersByTime(100);
  narrow.line.onProgress({ stage: 'read', done: 1, total: 2, bytes: 3_000_000 });
  expect(narrow.notes).toStrictEqual(['\r\u001b[2Kread  50 %…']);
});
