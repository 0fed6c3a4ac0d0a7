import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { Background } from '../../src/background/background.js';
import { wordStatistics } from '../../src/separation/word-statistics.js';
import type { WordStatistics } from '../../src/separation/page-bags.js';
import { readArticles } from '../../src/index.js';
import type { Article } from '../../src/index.js';
import { runProgram } from '../command-line.js';
import { halfBackground } from './half-background.js';
import { learn } from './learn.js';
import { sourcesOf } from './write.js';

const usage = `Fits what strands and verdict weigh, and writes it to src/separation/calibration.

Half of the archive makes a background (minutes; kept where --half says), the other half pages to learn from; beside them the labelled mixes and stories
of ../shared/data. --more names further archives, of other years and outlets than the background: without them the weights come out otherwise. Those that are
shipped were fitted with one of 2,066 pages of a British broadcaster of 2004 and 2005. The same files give the same bytes: --check compares them with the ones
that are there, and writes nothing.

  node dist/corpora/calibration/main.js [--half FILE] [--more FILE]... [--out src/separation/calibration] [--check]

Exit code 0: written, or the same, or skipped since there is no archive; 1: not the same; 2: wrong usage.
`;

const data = '../shared/data/';

const flags = {
  half: { type: 'string', default: 'out/half.background' },
  more: { type: 'string', multiple: true, default: [] as string[] },
  out: { type: 'string', default: 'src/separation/calibration' },
  check: { type: 'boolean', default: false },
} as const;

await runProgram(usage, flags, async (options) => {
  const archive = `${data}stream/articles.jsonl.gz`;
  if (!existsSync(archive)) {
    process.stderr.write(`skipped: there is no ${archive}\n`);
    return 0;
  }
  const articles = await allOf(archive);
  const known = articles.filter((_, i) => i % 2 === 0);
  if (!existsSync(options.half)) {
    mkdirSync(dirname(options.half), { recursive: true });
    writeFileSync(options.half, await halfBackground(known));
  }
  const half: WordStatistics = wordStatistics('eng', Background.from(readFileSync(options.half)));
  const more = await Promise.all(options.more.map(allOf));
  const calibration = await learn({ known, articles: articles.filter((_, i) => i % 2 === 1), half, data, more }, (line) => {
    process.stderr.write(`${line}\n`);
  });
  let changed = 0;
  for (const [name, text] of Object.entries(sourcesOf(calibration))) {
    const file = join(options.out, name);
    const source = await format(text, { ...(await resolveConfig(file)), filepath: file });
    if (!options.check) {
      writeFileSync(file, source);
      continue;
    }
    const same = readFileSync(file, 'utf8') === source;
    process.stderr.write(`${file} is ${same ? '' : 'not '}what is fitted\n`);
    if (!same) changed++;
  }
  return changed === 0 ? 0 : 1;
});

async function allOf(file: string): Promise<Article[]> {
  const articles: Article[] = [];
  for await (const article of readArticles(file)) articles.push(article);
  return articles;
}
