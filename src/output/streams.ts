import { fstatSync, writeSync } from 'node:fs';
import type { OutputHandle } from './files.js';

/** Standard output or standard error of this process, as something to write bytes to. Closing it does nothing: it is not ours. */
export function streamHandle(name: 'stdout' | 'stderr'): OutputHandle {
  return { write: (bytes) => writeStream(process[name], bytes), close: () => Promise.resolve() };
}

/**
 * Writes all of the bytes to standard output or standard error; settles when they are taken.
 *
 * Where the stream is a file, Node hands its bytes to the system once and does not look how many it took: on a disk that is nearly full, the
 * rest would be lost without an error. Hence a loop of our own, at the same place in the file, which the stream and we share.
 */
export async function writeStream(stream: NodeJS.WriteStream & { fd: number }, bytes: Uint8Array): Promise<void> {
  if (isFile(stream.fd)) {
    for (let at = 0; at < bytes.length;) at += writeSync(stream.fd, bytes, at);
    return;
  }
  await new Promise<void>((resolve, reject) => {
    stream.write(bytes, (error) => (error === null || error === undefined ? resolve() : reject(error)));
  });
}

function isFile(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isFile();
  } catch {
    return false;
  }
}
