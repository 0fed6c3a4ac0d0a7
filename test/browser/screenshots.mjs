// Takes the pictures of the README: `npm run screenshots` clusters the shipped corpus and opens its report in Chromium.
// pngquant, where it is installed (apt-get install pngquant), makes them small; the fonts are those of the machine.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { differencesOf } from '../../dist/src/text/differences.js';
import { browserPath, browserRemedy, startBrowser } from '../../dist/benchmarks/report/browser.js';

const folder = fileURLToPath(new URL('screenshots/', import.meta.url));
const command = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url));
const corpus = fileURLToPath(new URL('../../corpora/wire/articles.jsonl', import.meta.url));
/** Bytes a picture may have in the repository. */
const most = 150_000;

if (browserPath === undefined) throw new Error(browserRemedy);
const results = mkdtempSync(join(tmpdir(), 'unstitch-screenshots-'));
const browser = await startBrowser();
try {
  execFileSync(process.execPath, [command, 'cluster', corpus, '--out', results, '--format', 'json'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  mkdirSync(folder, { recursive: true });
  for (const { name, place, before, height, colours } of pictures()) {
    const page = await browser.newPage({ viewport: { width: 1200, height }, colorScheme: colours });
    await page.goto(pathToFileURL(join(results, 'report.html')).href + place);
    await before?.(page);
    const file = join(folder, `${name}.png`);
    await page.screenshot({ path: file });
    await page.close();
    spawnSync('pngquant', ['--force', '--skip-if-larger', '--strip', '--speed', '1', '--output', file, '64', file]);
    const { size } = statSync(file);
    process.stdout.write(`${name}: ${Math.round(size / 1000)} kB\n`);
    if (size > most) throw new Error(`${file} has ${size} bytes, more than ${most}; install pngquant`);
  }
} finally {
  await browser.close();
  rmSync(results, { recursive: true, force: true });
}

/** What is shown, by the results: the largest story, the copy that was changed most, and the stitched page with most passages. */
function pictures() {
  const lines = (name) =>
    readFileSync(join(results, name), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));
  const largest = (items, sizeOf) => items.reduce((best, item) => (sizeOf(item) > sizeOf(best) ? item : best));
  const story = largest(lines('stories.jsonl'), ({ articles }) => articles.length);
  const texts = new Map(
    readFileSync(corpus, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
      .map(({ id, text }) => [id, text]),
  );
  const near = lines('copies.jsonl').flatMap(({ group, members }) =>
    members.filter(({ relation }) => relation === 'near').map((member) => ({ group, ...member })),
  );
  const changes = ({ id, via }) => differencesOf(texts.get(via), texts.get(id)).filter((step) => step[0] > 0 && step[1] !== '').length;
  const pair = largest(near, changes);
  const { article, passages } = largest(lines('separations.jsonl'), ({ passages }) => passages.length);
  const changed = passages.findIndex(({ source }) => source !== null && source.overlap < 1);
  const toPair = (page) => page.locator('#pair').evaluate((section) => section.scrollIntoView());
  return [
    { name: 'overview', place: '', height: 1000, colours: 'light' },
    { name: 'story', place: `#story-${story.story}`, height: 900, colours: 'light' },
    { name: 'copy', place: `#group-${pair.group}?member=${encodeURIComponent(pair.id)}`, before: toPair, height: 720, colours: 'light' },
    { name: 'stitched', place: `#page-${encodeURIComponent(article)}?passage=${changed + 1}`, height: 980, colours: 'dark' },
  ];
}
