import { changed, readSource } from '../corpus/block-reader.js';
import type { Corpus } from '../corpus/corpus.js';
import { OpenFiles } from '../corpus/files.js';
import type { Source } from '../corpus/sources.js';
import type { Sink } from './atomic.js';

/** Records that follow each other in a file are read and written together, up to this many bytes. */
const runBytes = 1024 * 1024;

/** A stretch of a file that holds whole records, without the line end of the last. */
interface Run {
  source: Source;
  from: number;
  to: number;
}

/**
 * Writes the records of a corpus's articles in reading order, all but those in `dropped`, their bytes as they were read. A page is written
 * as the JSON record that stands for it.
 *
 * @throws UnstitchError `input_changed`, `output_failed`; the signal's own reason on abort
 */
export async function writeRemaining(corpus: Corpus, dropped: ReadonlySet<string>, sink: Sink, signal: AbortSignal): Promise<void> {
  const files = new OpenFiles();
  try {
    for (const piece of pieces(corpus, dropped)) {
      await sink.write(typeof piece === 'string' ? piece : readRun(files, piece));
      await sink.write('\n');
      signal.throwIfAborted();
    }
  } finally {
    files.close();
  }
}

function* pieces(corpus: Corpus, dropped: ReadonlySet<string>): Generator<Run | string, void, undefined> {
  const { sources } = corpus.parts.reading;
  let run: Run | undefined;
  for (const ordinal of corpus.ordinals()) {
    if (dropped.size > 0 && dropped.has(corpus.id(ordinal))) continue;
    const { source: number, offset, length } = corpus.place(ordinal);
    const source = sources[number]!;
    // One byte between two records is the line feed; more would be a record that is left out, or a blank line.
    if (run?.source === source && offset === run.to + 1 && offset + length - run.from <= runBytes) {
      run.to = offset + length;
      continue;
    }
    if (run !== undefined) yield run;
    run = { source, from: offset, to: offset + length };
    if (source.kind === 'page') {
      yield JSON.stringify(corpus.article(ordinal));
      run = undefined;
    }
  }
  if (run !== undefined) yield run;
}

function readRun(files: OpenFiles, { source, from, to }: Run): Uint8Array {
  const bytes = new Uint8Array(to - from);
  if (readSource(files, source, bytes, 0, bytes.length, from) < bytes.length) throw changed(source);
  return bytes;
}
