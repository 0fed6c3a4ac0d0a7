import type { Article } from '../article/article.js';
import { applied } from '../text/differences.js';
import { differencesView } from './differences-view.js';
import type { Explanation } from './explanation.js';
import { figureRows, groupSentence, storySentence, verdictSentence } from './explanation.js';
import type { Paint } from './paint.js';
import { painter } from './paint.js';
import { printable } from './printable.js';
import type { Terminal } from './terminal.js';
import { clipped, wrapped } from './wrap.js';

const widestLine = 100;
const narrowest = 30;
/** Below this containment what differs is everything, and what is the same says more. */
const fewestInCommon = 0.2;
/** Shared runs that are shown. */
const mostRuns = 8;
/** Shared words that are shown. */
const mostTerms = 14;
/** Lines of differences that are shown; --format json has all. */
const mostLines = 60;

/** An explanation to read: the verdict first, then the figures, the furniture, the groups, and what differs word by word. */
export function explanationView(explanation: Explanation, terminal: Pick<Terminal, 'width' | 'colours'>): string {
  const { a, b, verdict, compared, differences } = explanation;
  const paint = painter(terminal);
  const width = Math.max(Math.min(terminal.width, widestLine), narrowest);
  const said = (text: string): string[] => (text === '' ? [] : wrapped(printable(text), width));
  const lines = [
    ...[a, b].map((article) => clipped(nameOf(article), width)),
    '',
    ...said(verdictSentence(explanation)).map((line) => paint(['bold', verdict.tied ? 'green' : 'yellow'], line)),
    ...said(groupSentence(explanation)),
    ...said(storySentence(explanation)),
    ...(verdict.tied || compared ? [] : said('The search did not compare them: they have too few sampled runs of seven words in common.')),
    '',
    ...table([
      ['', 'first', 'second', 'shared'],
      ...figureRows('', verdict.whole),
      ...(verdict.own === undefined ? [] : figureRows(' without furniture', verdict.own)),
    ]),
    ...termLines(explanation, width),
    ...furnitureLines(verdict.furniture, width),
    '',
    ...(verdict.whole.containment < fewestInCommon ? commonLines(explanation, width, paint) : differenceLines(explanation, width, paint)),
  ];
  if (applied(a.text, differences) === a.text) lines.push('The texts are the same to the letter.');
  return `${lines.join('\n')}\n`;
}

function nameOf({ id, source, publishedAt, title }: Article): string {
  return printable([id, source, publishedAt?.slice(0, 10), title].filter((part) => part !== undefined).join('  '));
}

/** Words in both, as many as two lines hold. */
function termLines({ terms }: Explanation, width: number): string[] {
  if (terms.length === 0) return [];
  return [
    '',
    ...wrapped(
      printable(
        `Words in both: ${terms
          .slice(0, mostTerms)
          .map(({ term }) => term)
          .join(', ')}`,
      ),
      width,
    ).slice(0, 2),
  ];
}

function furnitureLines({ a, b }: { a: string[]; b: string[] }, width: number): string[] {
  const list = (name: string, paragraphs: readonly string[]): string[] =>
    paragraphs.length === 0
      ? []
      : ['', `Furniture of the ${name}, learned from its outlet:`, ...paragraphs.map((text) => clipped(`  ${printable(text)}`, width))];
  return [...list('first', a), ...list('second', b)];
}

function commonLines({ runs }: Explanation, width: number, paint: Paint): string[] {
  if (runs.length === 0) return ['They have no five words in a row in common.'];
  const heading = paint('bold', 'What they have in common, five words in a row or more');
  const rest = runs.length > mostRuns ? [paint('dim', `  … ${runs.length - mostRuns} more; --format json has all`)] : [];
  return [heading, ...runs.slice(0, mostRuns).map((run) => clipped(`  ${run}`, width)), ...rest];
}

function differenceLines({ a, differences }: Explanation, width: number, paint: Paint): string[] {
  const heading = paint('bold', 'From the first to the second, word by word');
  const lines = differencesView(a.text, differences, width, paint);
  if (lines.length <= mostLines) return [heading, ...lines];
  return [
    heading,
    ...lines.slice(0, mostLines),
    paint('dim', `… ${lines.length - mostLines} lines more; --format json has all differences`),
  ];
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]! + 2)))
      .join('')
      .trimEnd(),
  );
}
