// node page-run.js ARTICLES PAGES THREADS OUT: makes a corpus ready, takes every page apart three times, writes the separations of the last time
// to OUT and prints the leads of copies and the times: seconds to index, and milliseconds a page without the first time.
import { readFileSync, writeFileSync } from 'node:fs';
import type { Article, Separation } from '../src/index.js';
import { createEngine, readArticles } from '../src/index.js';

const [file, pagesFile, threads, out] = process.argv.slice(2) as [string, string, string, string];
const rounds = 3;

const pages = readFileSync(pagesFile, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Article);
await using engine = await createEngine({ threads: Number(threads) });
const corpus = await engine.load(readArticles(file));
const copies = await engine.copies(corpus);
const begun = performance.now();
await engine.separate({ id: 'first', text: 'Nothing is known of it.' }, { corpus, copies });
const indexSeconds = (performance.now() - begun) / 1000;

const milliseconds: number[] = [];
let separations: Separation[] = [];
for (let round = 0; round < rounds; round++) {
  separations = [];
  for (const page of pages) {
    const from = performance.now();
    separations.push(await engine.separate(page, { corpus, assume: 'stitched' }));
    if (round > 0) milliseconds.push(performance.now() - from);
  }
}
writeFileSync(out, separations.map((separation) => `${JSON.stringify(separation)}\n`).join(''));
const leads = Object.fromEntries(copies.groups.flatMap(({ lead, members }) => members.map(({ id }) => [id, lead])));
process.stdout.write(JSON.stringify({ articles: corpus.size, indexSeconds, milliseconds, leads }));
