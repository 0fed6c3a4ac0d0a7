import { readGrouping } from '../../src/evaluation/read-grouping.js';
import { evaluateStories } from '../../src/evaluation/stories/evaluate-stories.js';
import type { Article, Engine } from '../../src/index.js';
import { createEngine } from '../../src/index.js';
import type { Outcome, Unfinished } from '../benchmark.js';
import type { Figure } from '../figures.js';
import type { Table } from '../tables.js';
import type { StorySet } from './story-sets.js';
import { articlesOf, missingOf } from './story-sets.js';
import type { Labelled } from './views.js';
import { drawn, halfOf, ofOutlets, ofYear, pressed, shortened, withOthers } from './views.js';

/** A corpus made of a labelled set, of another size, span or length. */
export interface View {
  name: string;
  set: StorySet;
  /** Articles, in whole stories drawn by lot; all where absent. */
  articles?: number;
  /** How many such draws; 1 where absent. */
  draws?: number;
  /** Words to which texts are cut. */
  words?: number;
  /** Of the articles without a label so many, drawn by lot; all where absent. */
  others?: number;
  /** Articles of that year alone. */
  year?: number;
  /** Articles of so many outlets alone, those with most. */
  outlets?: number;
  /** Days into which the beginnings of stories are pressed; what lies between the articles of one stays. */
  days?: number;
  /** Without a background of the language. */
  alone?: true;
}

/** What the threshold is multiplied by: 1 is as shipped. */
const multiples = [0.5, 0.63, 0.8, 1, 1.25, 1.6, 2];

interface Judged {
  view: View;
  articles: number;
  cut: number;
  /** BCubed F1 at each of the multiples. */
  f1: number[];
}

/**
 * Whether the threshold means the same everywhere: BCubed F1 of each view as shipped, beside what other thresholds would give; and whether
 * confidence is what it says.
 *
 * @param most how much may be lost against the best multiple, in the mean of all views
 */
export async function runCalibration(
  views: readonly View[],
  confident: readonly StorySet[],
  most: number,
  note: (line: string) => void,
): Promise<Outcome | Unfinished> {
  const engine = await createEngine({ threads: 2 });
  try {
    const judged: Judged[] = [];
    for (const view of views) {
      const missing = missingOf(view.set);
      if (missing === undefined) judged.push(await judge(engine, view));
      else note(`${view.name}: skipped: there is no ${missing}`);
    }
    if (judged.length === 0) return { unfinished: 'skipped: none of its sets is at hand' };
    const lost = judged.map(({ f1 }) => Math.max(...f1) - f1[multiples.indexOf(1)]!);
    const figures: Figure[] = [
      {
        name: 'BCubed F1 lost against the best threshold, mean',
        value: lost.reduce((sum, one) => sum + one, 0) / lost.length,
        unit: 'share',
        most,
      },
      { name: 'the same, most', value: Math.max(...lost), unit: 'share' },
    ];
    const tables = [viewsTable(judged)];
    const sets = confident.filter((set) => missingOf(set) === undefined);
    if (sets.length > 0) tables.push(await confidenceTable(engine, sets));
    return { figures, tables, faults: [] };
  } finally {
    await engine.close();
  }
}

async function labelled(set: StorySet): Promise<Labelled[]> {
  const gold = await readGrouping(set.gold ?? set.file, { label: 'story' });
  const labels = new Map(gold.kind === 'labels' ? gold.articles.map(({ id, label }) => [id, label]) : []);
  const found: Labelled[] = [];
  for await (const article of articlesOf(set)) found.push({ article, story: labels.get(article.id) ?? undefined });
  return found;
}

async function judge(engine: Engine, view: View): Promise<Judged> {
  const { set, articles: most, draws = 1, words, days, others, year, outlets, alone } = view;
  let all = await labelled(set);
  if (others !== undefined) all = withOthers(all, others);
  if (year !== undefined) all = ofYear(all, year);
  if (outlets !== undefined) all = ofOutlets(all, outlets);
  if (days !== undefined) all = pressed(all, days);
  if (words !== undefined) all = shortened(all, words);
  const judged: Judged = { view, articles: 0, cut: 0, f1: multiples.map(() => 0) };
  for (let draw = 1; draw <= draws; draw++) {
    const some = most === undefined ? all : drawn(all, most, draw);
    const gold = {
      kind: 'labels',
      articles: some.flatMap(({ article: { id }, story }) => (story === undefined ? [] : [{ id, label: story }])),
    } as const;
    const corpus = await engine.load(some.map(({ article }): Article => article));
    const copies = await engine.copies(corpus);
    for (const [i, threshold] of multiples.entries()) {
      const stories = await engine.stories(corpus, { copies, threshold, ...(alone === true ? { background: 'none' } : {}) });
      const groups = Array.from(stories, ({ articles }) => ({ members: articles }));
      judged.f1[i]! += (evaluateStories(gold, { kind: 'groups', groups }, { samples: 2 }).measures.bcubedF1?.value ?? 0) / draws;
      if (threshold === 1) judged.cut += stories.parameters.cut / draws;
    }
    judged.articles += some.length / draws;
    await corpus.close();
  }
  return judged;
}

function viewsTable(judged: readonly Judged[]): Table {
  return {
    title: 'BCubed F1 at multiples of the threshold; 1 is as shipped',
    head: ['articles', 'how many', 'cut', ...multiples.map((multiple) => `x ${multiple}`)],
    rows: judged.map(({ view, articles, cut, f1 }) => [
      view.name,
      Math.round(articles).toLocaleString('en'),
      cut.toFixed(3),
      ...f1.map((value) => (value === Math.max(...f1) ? `**${value.toFixed(3)}**` : value.toFixed(3))),
    ]),
  };
}

const steps = [0, 0.7, 0.8, 0.9, 0.95, 1.001];

/** What stories say of themselves, against the labels: the half of the sets that confidence was not fitted on. */
async function confidenceTable(engine: Engine, sets: readonly StorySet[]): Promise<Table> {
  const sums = steps.map(() => ({ articles: 0, said: 0, right: 0 }));
  for (const set of sets) {
    const some = halfOf(await labelled(set), 1);
    const labels = new Map(some.map(({ article, story }) => [article.id, story]));
    const corpus = await engine.load(some.map(({ article }): Article => article));
    for (const { articles, confidence } of await engine.stories(corpus)) {
      if (articles.length < 2) continue;
      const tally = new Map<string | undefined, number>();
      for (const id of articles) tally.set(labels.get(id), (tally.get(labels.get(id)) ?? 0) + 1);
      const sum = sums[steps.findIndex((step) => confidence < step) - 1]!;
      sum.articles += articles.length;
      sum.said += confidence * articles.length;
      sum.right += Math.max(...tally.values());
    }
    await corpus.close();
  }
  return {
    title: 'Confidence of stories of several articles, on the half of the sets that it was not fitted on',
    head: ['said', 'articles', 'said, mean', 'of their story'],
    rows: sums.flatMap(({ articles, said, right }, i) =>
      articles === 0
        ? []
        : [
            [
              `${steps[i]!.toFixed(2)} to ${Math.min(steps[i + 1]!, 1).toFixed(2)}`,
              articles.toLocaleString('en'),
              (said / articles).toFixed(3),
              (right / articles).toFixed(3),
            ],
          ],
    ),
  };
}
