import { editions } from './editions.js';
import { events, longReads } from './authored/index.js';
import { outlets } from './outlets.js';
import { buildWireCorpus } from './world-corpus.js';

const lines = (records: readonly unknown[]): string => records.map((record) => JSON.stringify(record) + '\n').join('');

const COUNTS = /(<!-- counts -->\n)[\s\S]*?(<!-- \/counts -->)/;

/** The list of counts in corpora/README.md. */
function countTable(): string {
  const { articles, copies, stories, separations } = buildWireCorpus();
  const relations = copies.flatMap((group) => group.relations);
  const relationCount = (relation: string): number => relations.filter((one) => one.relation === relation).length;
  const mixes = separations.filter(({ kind }) => kind !== 'genuine');
  const rows: (readonly [string, string | number])[] = [
    ['articles', articles.length],
    ['sources (agencies and outlets)', Object.keys(outlets).length],
    ['events', events.length],
    ['reports and briefs in their own words', events.reduce((sum, { reports, briefs }) => sum + reports.length + briefs.length, 0)],
    ['genuine long pages on several matters', longReads.length],
    ['editions: a report printed again', editions.length],
    [
      'of them exact / near / excerpt / expansion',
      ['exact', 'near', 'excerpt', 'expansion'].map((relation) => relationCount(relation)).join(' / '),
    ],
    ['copy groups', copies.length],
    ['stories', new Set(stories.flatMap(({ story }) => story ?? [])).size],
    ['stitched pages', mixes.length],
    ['passages on them', mixes.reduce((sum, { units }) => sum + units.length, 0)],
    ['words', articles.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)],
  ];
  return rows.map(([what, count]) => `- ${what}: ${count}`).join('\n');
}

/**
 * Every generated file with its content, by its path below corpora/. `read` gives the file as it stands: only the list of
 * counts in the README is generated, its prose is kept.
 */
export function renderFiles(read: (path: string) => string): Map<string, string> {
  const { articles, copies, stories, separations } = buildWireCorpus();
  const readme = read('README.md');
  if (!COUNTS.test(readme)) throw new Error('corpora/README.md has no <!-- counts --> section');
  return new Map([
    ['wire/articles.jsonl', lines(articles)],
    ['wire/copies.gold.jsonl', lines(copies)],
    ['wire/stories.gold.jsonl', lines(stories)],
    ['wire/separation.gold.jsonl', lines(separations)],
    ['README.md', readme.replace(COUNTS, (_match, open: string, close: string) => `${open}\n${countTable()}\n\n${close}`)],
  ]);
}
