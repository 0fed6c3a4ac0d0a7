import { createHash } from 'node:crypto';
import { blocksOf } from './blocks.js';
import type { Selection } from './index-of.js';
import { selectFor } from './index-of.js';
import { embeddedJson, Markup, markup } from './markup.js';
import { overview } from './overview.js';
import { PAGE_PROGRAM, PAGE_STYLE } from './page.generated.js';
import type { ReportResults } from './results.js';

/** Bytes that the page may have. What does not fit is left to the JSON lines beside it, and the page says so. */
const mostReportBytes = 14_500_000;
/** The index's share of them; what it leaves, the texts may have. */
const indexShare = 0.5;

/**
 * The results of a run as one page of HTML that needs nothing else: its style, its program and its data are in it, and its content security
 * policy lets no more run or load. Articles are text in it, whatever they say.
 *
 * Made piece by piece, so that a large page is never in memory as a whole. The same results give the same bytes.
 *
 * @param mostBytes The size that it may have, 500,000 or more.
 * @throws UnstitchError what reading articles throws
 */
export function* reportHtml(results: ReportResults, mostBytes = mostReportBytes): Generator<string, void, undefined> {
  const selection = selectFor(results, mostBytes * indexShare);
  const opening = `${head(selection).source}${overview(selection).source}${closing(results, selection).source}`;
  const index = embeddedJson(selection.index);
  yield opening;
  yield `<script type="application/json" id="data-index">${index}</script>\n`;
  const used = Buffer.byteLength(opening) + Buffer.byteLength(index) + PAGE_PROGRAM.length;
  yield* blocksOf(selection, results.articles, mostBytes - used - 10_000);
  yield `<script>${PAGE_PROGRAM}</script>\n</body>\n</html>\n`;
}

function head({ index: { totals }, counts }: Selection): Markup {
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(PAGE_PROGRAM)}'`,
    `style-src '${hashOf(PAGE_STYLE)}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  const link = (view: string, name: string, count: number | null): Markup | false =>
    count !== null &&
    markup`<li>
      <a href="#${view}">${name} <span class="count">${count.toLocaleString('en')}</span></a>
    </li>`;
  return markup`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>Unstitch: what ${totals.articles.toLocaleString('en')} articles have in common</title>
        ${new Markup(`<style>${PAGE_STYLE}</style>`)}
      </head>
      <body>
        <a class="skip" href="#main">Skip to the content</a>
        <header>
          <p class="masthead"><a href="#overview">Unstitch</a></p>
          <nav aria-label="Report">
            <ul>
              <li><a href="#overview" aria-current="page">Overview</a></li>
              ${link('stories', 'Stories', totals.stories === null ? null : counts.shared)}${link('groups', 'Copies', totals.groups)}${link('pages', 'Stitched pages', totals.pages)}${link('articles', 'Articles', totals.articles)}
            </ul>
          </nav>
          <form id="search" role="search" aria-label="All articles">
            <input type="search" name="q" aria-label="Search all articles" placeholder="Search all articles" />
          </form>
          <button type="button" id="theme" hidden>Colours</button>
        </header>
        <main id="main" tabindex="-1">
          <noscript><p class="none">Without JavaScript this page shows its overview only; the JSON lines beside it have everything.</p></noscript>
          <div id="home">
`;
}

function closing({ version, rejected, parameters, stories, separations }: ReportResults, { index: { totals } }: Selection): Markup {
  const files = [
    'copies.jsonl',
    stories === undefined ? '' : 'stories.jsonl',
    separations === undefined ? '' : 'separations.jsonl',
    'rejected.jsonl',
    'summary.json',
  ];
  const said = Object.entries(parameters).map(([name, value]) => `${name} ${String(value)}`);
  return markup`</div>
<div id="place" hidden></div>
</main>
<footer>
<p>Made by unstitch ${version} of ${totals.articles.toLocaleString('en')} articles${rejected > 0 && `; ${rejected.toLocaleString('en')} records were set aside`}. The same in full, for programs: ${files
    .filter((file) => file !== '')
    .flatMap((file, i) => [
      i === 0 ? '' : ', ',
      markup`<a href="${file}">${file}</a>`,
    ])}.${said.length > 0 && ` Parameters: ${said.join(', ')}.`} Times are UTC.</p>
</footer>
`;
}

/** The hash by which a policy lets an inline element in. */
function hashOf(source: string): string {
  return `sha256-${createHash('sha256').update(source).digest('base64')}`;
}
