import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createGunzip } from 'node:zlib';
import type { Outcome, Settings, Unfinished } from '../benchmark.js';
import { measureNode } from '../race/measured-process.js';
import type { StoriesTaken } from './speed-figures.js';
import { speedFigures, speedTable } from './speed-figures.js';

const commandLine = fileURLToPath(new URL('../../src/cli/main.js', import.meta.url));
const parseLines = fileURLToPath(new URL('../parse-lines.js', import.meta.url));

/** A gzipped corpus, and the greatest ratio of times that will do. */
export interface SpeedSet {
  file: string;
  most: number;
  rounds: number;
}

/** Runs `unstitch stories` as a whole process, with two threads and with one, in turns with reading and parsing of the same file. */
export async function runSpeed(
  { file, most, rounds: usual }: SpeedSet,
  { folder, note, rounds = usual }: Settings,
): Promise<Outcome | Unfinished> {
  if (!existsSync(file)) return { unfinished: `skipped: there is no ${file}` };
  mkdirSync(folder, { recursive: true });
  const outputs = mkdtempSync(join(tmpdir(), 'unstitch-stories-'));
  const articlesFile = join(folder, 'stories-speed.jsonl');
  const out = join(outputs, 'stories.jsonl');
  const taken: StoriesTaken[] = [];
  const digests = new Set<string>();
  let articles = 0;
  try {
    await pipeline(createReadStream(file), createGunzip(), createWriteStream(articlesFile));
    for (let round = 0; round < rounds; round++) {
      const parsed = JSON.parse((await measureNode(parseLines, [articlesFile])).stdout) as { seconds: number; articles: number };
      articles = parsed.articles;
      const stories = async (threads: number) => {
        const measured = await measureNode(commandLine, ['stories', articlesFile, '--threads', String(threads), '--out', out]);
        digests.add(createHash('sha256').update(readFileSync(out)).digest('hex'));
        return measured;
      };
      taken.push({ parse: parsed.seconds, two: await stories(2), one: await stories(1) });
      const { parse, two, one } = taken.at(-1)!;
      note(
        `round ${round + 1}: ${parse.toFixed(3)} s to parse, ${two.seconds.toFixed(3)} s with 2 threads, ${one.seconds.toFixed(3)} s with 1`,
      );
    }
    const corpus = { articles, bytes: statSync(articlesFile).size };
    return {
      figures: speedFigures(taken, corpus, most),
      tables: [speedTable(taken, corpus)],
      faults: digests.size === 1 ? [] : [`${digests.size} different outputs of one corpus`],
    };
  } finally {
    rmSync(outputs, { recursive: true, force: true });
    rmSync(articlesFile, { force: true });
  }
}
