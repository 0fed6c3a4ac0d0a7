// node library-run.js file|objects ARTICLES THREADS OUT: finds copies by the library and prints the seconds from the call of load to the groups.
import { createReadStream, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Article } from '../src/index.js';
import { createEngine, readArticles } from '../src/index.js';

const [input, file, threads, out] = process.argv.slice(2) as [string, string, string, string];

// Objects are made beforehand: where a caller's articles come from is not the library's time. Both runs hold them, so that both have the
// same work with memory.
const articles: Article[] = [];
for await (const line of createInterface({ input: createReadStream(file) })) articles.push(JSON.parse(line) as Article);

// oxlint-disable-next-line typescript/require-await
async function* iterate(): AsyncGenerator<Article> {
  yield* articles;
}

await using engine = await createEngine({ threads: Number(threads) });
const begun = performance.now();
const corpus = await engine.load(input === 'file' ? readArticles(file) : iterate());
const { groups } = await engine.copies(corpus);
const seconds = (performance.now() - begun) / 1000;
writeFileSync(out, groups.map((group) => `${JSON.stringify(group)}\n`).join(''));
process.stdout.write(JSON.stringify({ seconds }));
