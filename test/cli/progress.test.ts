import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ProgressLine } from '../../src/cli/progress.js';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

function watcher(watching: boolean) {
  const notes: string[] = [];
  const line = new ProgressLine({
    print: () => Promise.resolve(),
    note: (text) => void notes.push(text),
    watching,
    looking: false,
    width: 80,
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
