import { rmSync } from 'node:fs';
import { open, mkdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { standingFor } from './standing.js';
import { streamHandle } from './streams.js';

/** What writing needs of a file system, so that a test can put one in its place that fails. */
export interface OutputFiles {
  /** What a path leads to, links followed; `free` if nothing is there, `device` for whatever must be written where it is. */
  kind(path: string): Promise<'free' | 'file' | 'folder' | 'device'>;
  /** The path that a link leads to, or the path itself. */
  resolve(path: string): Promise<string>;
  makeFolder(path: string): Promise<void>;
  /** A new file, or an old one emptied. */
  open(path: string): Promise<OutputHandle>;
  /** What is a `device`, to write behind what it may hold already. */
  openDevice(path: string): Promise<OutputHandle>;
  /** Says that a file is going to be renamed or removed, so that it is not left behind if the process ends before. */
  expect?(path: string): void;
  rename(from: string, to: string): Promise<void>;
  /** No error if nothing is there. */
  remove(path: string): Promise<void>;
}

export interface OutputHandle {
  /** Writes all of the bytes, after those written before. */
  write(bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

/** Files that are to be removed if the process ends before they were renamed or removed. */
const unfinished = new Set<string>();

function removeUnfinished(): void {
  for (const path of unfinished) rmSync(path, { force: true });
}

/** The file system of the machine. */
export const diskFiles: OutputFiles = {
  async kind(path) {
    const there = await stat(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (there?.isDirectory() === true) return 'folder';
    if (there?.isFile() === false || (await standingFor(path)) !== undefined) return 'device';
    return there === undefined ? 'free' : 'file';
  },
  resolve: (path) => realpath(path).catch(() => path),
  async makeFolder(path) {
    await mkdir(path, { recursive: true });
  },
  open: (path) => opened(path, 'w'),
  async openDevice(path) {
    const standing = await standingFor(path);
    return standing === 'stdout' || standing === 'stderr' ? streamHandle(standing) : opened(path, 'a');
  },
  expect(path) {
    // Also where nobody has the time to wait: a second Ctrl-C ends the process at once.
    if (unfinished.size === 0) process.on('exit', removeUnfinished);
    unfinished.add(path);
  },
  async rename(from, to) {
    await rename(from, to);
    forget(from);
  },
  async remove(path) {
    await rm(path, { force: true });
    forget(path);
  },
};

function forget(path: string): void {
  if (unfinished.delete(path) && unfinished.size === 0) process.off('exit', removeUnfinished);
}

async function opened(path: string, flags: 'w' | 'a'): Promise<OutputHandle> {
  const handle = await open(path, flags);
  return { write: (bytes) => handle.writeFile(bytes), close: () => handle.close() };
}
