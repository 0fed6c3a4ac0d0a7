import { createReadStream, createWriteStream, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createGunzip } from 'node:zlib';
import type { Separation } from '../../src/index.js';
import type { Outcome, Settings, Unfinished } from '../benchmark.js';
import type { Figure } from '../figures.js';
import { spreadOf } from '../figures.js';
import { articleCount, generateCorpus } from '../race/generated-corpus.js';
import type { GeneratedCorpus } from '../race/generated-corpus.js';
import { measureNode } from '../race/measured-process.js';
import { stitchPages } from './stitched-pages.js';
import type { StitchedPage } from './stitched-pages.js';

const pageRun = fileURLToPath(new URL('../page-run.js', import.meta.url));
const parseLines = fileURLToPath(new URL('../parse-lines.js', import.meta.url));

/** Where pages are looked for: files, gzipped or not, or a corpus to be generated; and what is allowed. */
export interface PageSet {
  name: string;
  corpus: string | GeneratedCorpus;
  /** Files of pages; of a generated corpus pages are stitched, so many. */
  pages: readonly string[] | number;
  /** Milliseconds a page, in the middle. */
  most?: number;
  /** Time to index with two threads, over reading and JSON.parse of the same file in one. */
  mostIndex?: number;
}

interface PageRun {
  articles: number;
  indexSeconds: number;
  milliseconds: number[];
  /** The lead of every copy: naming one of a group is naming all. */
  leads: Record<string, string>;
}

/** Share of the paragraphs of stitched pages whose article must be named: a fast wrong answer fails. */
const leastNamed = 0.95;

/** Takes pages apart one by one, against each corpus in a process of its own, with the index built and the program warm. */
export async function runPageSpeed(sets: readonly PageSet[], { folder, note }: Settings): Promise<Outcome | Unfinished> {
  mkdirSync(folder, { recursive: true });
  const scratch = mkdtempSync(join(tmpdir(), 'unstitch-pages-'));
  const figures: Figure[] = [];
  const rows: string[][] = [];
  const faults: string[] = [];
  try {
    for (const set of sets) {
      const files = typeof set.corpus === 'string' ? [set.corpus, ...(set.pages as readonly string[])] : [];
      const missing = files.find((file) => !existsSync(file));
      if (missing !== undefined) {
        note(`${set.name}: skipped: there is no ${missing}`);
        continue;
      }
      const { corpus, pages, stitched } = await prepare(set, folder, scratch);
      const out = join(scratch, 'separations.jsonl');
      const parsed = JSON.parse((await measureNode(parseLines, [corpus])).stdout) as { seconds: number };
      const measured = await measureNode(pageRun, [corpus, pages, '2', out]);
      const { articles, indexSeconds, milliseconds, leads } = JSON.parse(measured.stdout) as PageRun;
      const { median } = spreadOf(milliseconds);
      const named = stitched === undefined ? undefined : namedShare(stitched, out, leads);
      if (named !== undefined && named < leastNamed) {
        faults.push(`${set.name}: of the paragraphs ${named.toFixed(3)} were named, expected ${leastNamed}`);
      }
      if (set.most !== undefined) figures.push({ name: `a page, ${set.name}`, value: median, unit: 'ms', most: set.most });
      figures.push({
        name: `building the index, ${set.name} / reading and JSON.parse`,
        value: indexSeconds / parsed.seconds,
        unit: 'ratio',
        ...(set.mostIndex !== undefined && { most: set.mostIndex }),
      });
      rows.push([
        set.name,
        articles.toLocaleString('en'),
        `${median.toFixed(1)} ms`,
        `${milliseconds.toSorted((a, b) => a - b)[Math.floor(milliseconds.length * 0.95)]!.toFixed(1)} ms`,
        `${indexSeconds.toFixed(1)} s`,
        `${Math.round((measured.peakBytes ?? 0) / 1e6)} MB`,
        named === undefined ? '-' : named.toFixed(3),
      ]);
      note(`${set.name}: ${median.toFixed(1)} ms a page, index in ${indexSeconds.toFixed(1)} s`);
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  if (rows.length === 0) return { unfinished: 'skipped: none of its corpora is at hand' };
  const head = ['pages', 'articles', 'a page, median', '95th percentile', 'index, 2 threads', 'peak memory', 'sources named'];
  return { figures, tables: [{ title: 'One page at a time, index built and program warm', head, rows }], faults };
}

/** Puts a corpus and its pages into files. */
async function prepare({ corpus, pages }: PageSet, folder: string, scratch: string) {
  const pagesFile = join(scratch, 'pages.jsonl');
  if (typeof corpus !== 'string') {
    const { articles } = await generateCorpus(corpus, folder);
    const stitched = await stitchPages(articles, articleCount(corpus), pages as number, corpus.seed);
    writeFileSync(pagesFile, stitched.map(({ id, text }) => `${JSON.stringify({ id, text })}\n`).join(''));
    return { corpus: articles, pages: pagesFile, stitched };
  }
  writeFileSync(pagesFile, (pages as readonly string[]).map((file) => readFileSync(file, 'utf8')).join(''));
  if (!corpus.endsWith('.gz')) return { corpus, pages: pagesFile };
  const unpacked = join(scratch, 'articles.jsonl');
  await pipeline(createReadStream(corpus), createGunzip(), createWriteStream(unpacked));
  return { corpus: unpacked, pages: pagesFile };
}

/** Share of the paragraphs whose article, or a copy of it, is named for most of their passages. */
function namedShare(pages: readonly StitchedPage[], file: string, leads: Record<string, string>): number {
  const leadOf = (id: string): string => leads[id] ?? id;
  const separations = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Separation);
  let right = 0;
  let all = 0;
  for (const [i, { text, reports }] of pages.entries()) {
    let start = 0;
    for (const [n, part] of text.split('\n\n').entries()) {
      const inside = separations[i]!.passages.filter((passage) => passage.start >= start && passage.end <= start + part.length);
      start += part.length + 2;
      all++;
      if (inside.filter(({ source }) => source !== null && leadOf(source.article) === leadOf(reports[n]!)).length * 2 > inside.length)
        right++;
    }
  }
  return right / all;
}
