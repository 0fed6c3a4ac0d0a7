import type { Figure } from '../figures.js';
import type { Table } from '../tables.js';
import type { Band, Found } from './bands.js';
import { addFound, containmentBands, copyBands, jaccardBands } from './bands.js';
import type { Judgement } from './judge.js';
import type { EngineQuality } from './run-quality.js';

const share = ({ all, found }: Found): string => (all === 0 ? '' : (found / all).toFixed(3));

const nothing: Found = { all: 0, found: 0 };

function bandOf(judgements: readonly Judgement[], label: string): Found {
  return addFound(judgements.map(({ bands }) => bands[label] ?? nothing));
}

function editOf(judgements: readonly Judgement[], kind: string): Found {
  return addFound(judgements.map(({ edits }) => edits[kind] ?? nothing));
}

function unlikeOf(judgements: readonly Judgement[]): Found {
  return addFound(judgements.map(({ pairs, unlike }) => ({ all: pairs, found: unlike })));
}

/** A row a band, a column an engine. */
function bandTable(title: string, head: string, bands: readonly Band[], engines: readonly EngineQuality[]): Table {
  const rows = bands.map(({ label }) => {
    const { all } = bandOf(engines[0]!.completed, label);
    return [label, all.toLocaleString('en'), ...engines.map(({ completed }) => share(bandOf(completed, label)))];
  });
  return { title, head: [head, 'pairs', ...engines.map(({ name }) => name)], rows: rows.filter(([, all]) => all !== '0') };
}

/** A row a kind of edit; kinds of fewer copies than `fewest`, and what is done by several edits, are summed up in a last row. */
function editTable(title: string, engines: readonly EngineQuality[], fewest = 20): Table {
  const first = engines[0]!.completed;
  const kinds = [...new Set(first.flatMap(({ edits }) => Object.keys(edits)))].toSorted();
  const single = kinds.filter((kind) => !kind.includes('+') && editOf(first, kind).all >= fewest);
  const others = kinds.filter((kind) => !single.includes(kind));
  const row = (label: string, of: readonly string[]): string[] => {
    const found = engines.map(({ completed }) => addFound(of.map((kind) => editOf(completed, kind))));
    return [label, found[0]!.all.toLocaleString('en'), ...found.map(share)];
  };
  return {
    title,
    head: ['edit', 'copies', ...engines.map(({ name }) => name)],
    rows: [...single.map((kind) => row(kind, [kind])), ...(others.length === 0 ? [] : [row('several of them', others)])],
  };
}

/** A row an engine: what is a copy by the thresholds, and what should not be in one group. */
function summaryTable(title: string, engines: readonly EngineQuality[]): Table {
  const cells = (judgements: readonly Judgement[]): string[] => {
    if (judgements.length === 0) return ['', '', ''];
    return [...copyBands.map(({ label }) => share(bandOf(judgements, label))), share(unlikeOf(judgements))];
  };
  const labels = copyBands.map(({ label }) => label);
  return {
    title,
    head: ['engine', ...labels, 'unlike pairs', ...labels.map((label) => `alone: ${label}`), 'alone: unlike pairs'],
    rows: engines.map(({ name, completed, alone }) => [name, ...cells(completed), ...cells(alone)]),
  };
}

function corpusTable(title: string, engines: readonly EngineQuality[]): Table {
  const corpora = engines[0]!.completed.map(({ corpus }) => corpus);
  const rows = corpora.flatMap((corpus, i) =>
    copyBands.map(({ label }) => {
      const found = engines.map(({ completed }) => completed[i]!.bands[label]!);
      return [`${corpus}, ${label}`, found[0]!.all.toLocaleString('en'), ...found.map(share)];
    }),
  );
  return { title, head: ['corpus', 'pairs', ...engines.map(({ name }) => name)], rows };
}

/** @param engines at least one; the tables count on the first for what there is */
export function qualityTables(engines: readonly EngineQuality[]): Table[] {
  return [
    summaryTable(
      'Share of all pairs that stand in one group, and share of unlike pairs (J < .5 and C < .6) among those in groups; "alone": chains of the engine\'s own pairs, unverified',
      engines,
    ),
    bandTable('Share in one group, by Jaccard similarity', 'Jaccard', jaccardBands, engines),
    bandTable('Share in one group, by containment', 'containment', containmentBands, engines),
    editTable(
      'Share of planted copies in one group with what they were made from, by edit, of those still alike (J >= .7 or C >= .8)',
      engines,
    ),
    corpusTable('Share in one group, by corpus', engines),
  ];
}

/** Figures of the first engine, with their bounds, and of the others without. */
export function qualityFigures(
  engines: readonly EngineQuality[],
  bounds: { jaccard: number; containment: number; unlike: number },
): Figure[] {
  return engines.flatMap(({ name, completed }, i): Figure[] => {
    const value = ({ all, found }: Found, none: number): number => (all === 0 ? none : found / all);
    const bound = <Bound extends object>(of: Bound): Bound | object => (i === 0 ? of : {});
    const [jaccard, containment] = copyBands.map(({ label }) => value(bandOf(completed, label), 1)) as [number, number];
    return [
      { name: `${name}: pairs with Jaccard >= .7 in one group`, value: jaccard, unit: 'share', ...bound({ least: bounds.jaccard }) },
      {
        name: `${name}: pairs with containment >= .8 in one group`,
        value: containment,
        unit: 'share',
        ...bound({ least: bounds.containment }),
      },
      { name: `${name}: unlike pairs in groups`, value: value(unlikeOf(completed), 0), unit: 'share', ...bound({ most: bounds.unlike }) },
    ];
  });
}
