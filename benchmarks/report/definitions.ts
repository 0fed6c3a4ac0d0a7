import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Benchmark, Outcome, Settings, Unfinished } from '../benchmark.js';
import type { Figure } from '../figures.js';
import { spreadOf } from '../figures.js';
import type { GeneratedCorpus } from '../race/generated-corpus.js';
import { generateCorpus } from '../race/generated-corpus.js';
import { measureNode } from '../race/measured-process.js';
import type { Table } from '../tables.js';
import { browserPath, browserRemedy, startBrowser } from './browser.js';
import type { PageTimes } from './measure-page.js';
import { measurePage } from './measure-page.js';

const command = fileURLToPath(new URL('../../src/cli/main.js', import.meta.url));
const wire = 'corpora/wire/articles.jsonl';

/** A seed with nothing up its sleeve: the day of the page that this project began with. */
const seed = 20151007;

interface ReportDefinition {
  corpus: GeneratedCorpus;
  /** How often each page is opened. */
  rounds: number;
  /** Greatest values; none at small sizes. */
  bounds: { bytes?: number; wireBytes?: number; firstPaint?: number; filter?: number };
}

/** Parts of headlines that are in many articles, in some and in one. */
const words = ['bank', 'er', 'minister', 'ost tr', 'said a no such word'];

const full: ReportDefinition = {
  corpus: { name: 'mixed-25000', mixed: 25_000, seed, planted: 3_111 },
  rounds: 5,
  bounds: { bytes: 15e6, wireBytes: 1.5e6, firstPaint: 5, filter: 5 },
};
const small: ReportDefinition = { corpus: { name: 'mixed-1000', mixed: 1_000, seed, planted: 151 }, rounds: 1, bounds: {} };

const measure =
  ({ corpus, rounds, bounds }: ReportDefinition) =>
  async ({ folder, note, rounds: asked }: Settings): Promise<Outcome | Unfinished> => {
    if (browserPath === undefined) return { unfinished: browserRemedy };
    const { articles } = await generateCorpus(corpus, folder);
    const pages = [
      { name: `${corpus.mixed!.toLocaleString('en')} articles`, input: articles, report: '', times: [] as PageTimes[] },
      { name: 'the wire corpus', input: wire, report: '', times: [] as PageTimes[] },
    ];
    for (const page of pages) {
      const out = join(folder, `report-${pages.indexOf(page)}`);
      note(`clustering ${page.input}`);
      await measureNode(command, ['cluster', page.input, '--out', out, '--format', 'json']);
      page.report = join(out, 'report.html');
    }
    const browser = await startBrowser();
    try {
      for (let round = 0; round < (asked ?? rounds); round++) {
        for (const page of pages) page.times.push(await measurePage(browser, page.report, words));
      }
    } finally {
      await browser.close();
    }
    const [large, little] = pages as [(typeof pages)[number], (typeof pages)[number]];
    const median = (page: typeof large, of: 'firstPaint' | 'filter'): number => spreadOf(page.times.map((times) => times[of])).median;
    const ratio = (of: 'firstPaint' | 'filter', name: string): Figure => ({
      name: `${name}, ${large.name} / ${little.name}`,
      value: median(large, of) / median(little, of),
      unit: 'ratio',
      ...(bounds[of] === undefined ? {} : { most: bounds[of] }),
    });
    return {
      figures: [
        {
          name: `report of ${large.name}`,
          value: statSync(large.report).size,
          unit: 'bytes',
          ...(bounds.bytes === undefined ? {} : { most: bounds.bytes }),
        },
        {
          name: `report of ${little.name}`,
          value: statSync(little.report).size,
          unit: 'bytes',
          ...(bounds.wireBytes === undefined ? {} : { most: bounds.wireBytes }),
        },
        ratio('firstPaint', 'time to the first paint'),
        ratio('filter', 'time to the answer of a filter'),
      ],
      tables: [timesTable(pages)],
      faults: pages.flatMap((page) => findSurprises(page.name, page.times, expectedCounts(page.input))),
    };
  };

/** How many articles of a corpus have each of the words in headline, outlet or id. */
function expectedCounts(input: string): number[] {
  const searchable = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const haystacks = readFileSync(input, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { id: string; title?: string; source?: string })
    .map(({ id, title = '', source = '' }) => searchable(`${title} ${source} ${id}`));
  return words.map((query) => haystacks.filter((haystack) => query.split(' ').every((word) => haystack.includes(word))).length);
}

function findSurprises(name: string, times: readonly PageTimes[], expected: readonly number[]): string[] {
  return times
    .filter(({ found }) => found.some((count, i) => count !== expected[i]))
    .map(({ found }) => `${name}: ${found.join(', ')} articles found, expected ${expected.join(', ')}`);
}

function timesTable(pages: readonly { name: string; report: string; times: readonly PageTimes[] }[]): Table {
  const shown = (times: readonly PageTimes[], of: 'firstPaint' | 'ready' | 'firstFilter' | 'filter'): string =>
    spreadOf(times.map((page) => page[of])).median.toFixed(0);
  return {
    title: `milliseconds in Chromium (medians of ${pages[0]!.times.length} rounds)`,
    head: ['report of', 'MB', 'first paint', 'ready', 'first filter', 'later filters, the longest'],
    rows: pages.map(({ name, report, times }) => [
      name,
      (statSync(report).size / 1e6).toFixed(2),
      shown(times, 'firstPaint'),
      shown(times, 'ready'),
      shown(times, 'firstFilter'),
      shown(times, 'filter'),
    ]),
  };
}

export const reportBenchmarks: readonly Benchmark[] = [
  {
    name: 'report',
    about: 'how large the report is, when it first shows something and how fast its filters answer, in a browser',
    minutes: 2,
    run: measure(full),
    smoke: measure(small),
  },
];
