import { open, mkdir, realpath, rename, rm, stat } from 'node:fs/promises';

/** What writing needs of a file system, so that a test can put one in its place that fails. */
export interface OutputFiles {
  /** What a path leads to, links followed; `free` if nothing is there. */
  kind(path: string): Promise<'free' | 'file' | 'folder' | 'device'>;
  /** The path that a link leads to, or the path itself. */
  resolve(path: string): Promise<string>;
  makeFolder(path: string): Promise<void>;
  open(path: string): Promise<OutputHandle>;
  rename(from: string, to: string): Promise<void>;
  /** No error if nothing is there. */
  remove(path: string): Promise<void>;
}

export interface OutputHandle {
  /** Writes all of the bytes, after those written before. */
  write(bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

/** The file system of the machine. */
export const diskFiles: OutputFiles = {
  async kind(path) {
    try {
      const there = await stat(path);
      return there.isFile() ? 'file' : there.isDirectory() ? 'folder' : 'device';
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'free';
      throw error;
    }
  },
  resolve: (path) => realpath(path).catch(() => path),
  async makeFolder(path) {
    await mkdir(path, { recursive: true });
  },
  async open(path) {
    const handle = await open(path, 'w');
    return { write: (bytes) => handle.writeFile(bytes), close: () => handle.close() };
  },
  rename,
  remove: (path) => rm(path, { force: true }),
};
