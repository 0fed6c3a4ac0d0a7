import { existsSync } from 'node:fs';
import { readGoldPages } from '../../src/evaluation/separation/pages.js';
import { createEngine, readArticles } from '../../src/index.js';
import type { Article, Engine } from '../../src/index.js';
import { Pool } from '../../src/pool/pool.js';
import type { WordStatistics } from '../../src/separation/page-bags.js';
import { PageSearch } from '../../src/separation/page-search.js';
import { prepareSearch } from '../../src/separation/prepare.js';
import { wordStatistics } from '../../src/separation/word-statistics.js';
import { chooseBound, fitPairs } from './fit-pairs.js';
import type { PairModels } from './fit-pairs.js';
import { fitSeparable, fitStitched, judge } from './fit-verdict.js';
import type { JudgedExample } from './fit-verdict.js';
import type { LearningPage } from './mixes.js';
import { genuinePages, mixesOf, sameEventMixes } from './mixes.js';
import { comparePage, forgetful } from './pages.js';
import type { ComparedPage, Look } from './pages.js';
import { separableBound, stitchedBound } from './verdict-bounds.js';
import type { Calibration } from './write.js';

/** What there is to learn from. */
export interface Lessons {
  /** Articles that the background of half of the archive is made of, and the others. */
  known: readonly Article[];
  articles: readonly Article[];
  half: WordStatistics;
  /** The folder of labelled mixes and stories. */
  data: string;
  /** Archives that no background is made of. */
  more: readonly (readonly Article[])[];
}

/** The labelled mixes are few, and the only ones that others made. */
const weightOfLabelled = 3;
/**
 * The archive is all neighbours of the mixes made of it; a corpus has fewer of a page's. Chosen on the labelled mixes (.855 .820 .684 .655 to .861 .821 .684
 * .659), and no worse on wire copy that took no part (.923 .844 to .925 .846).
 */
const lift = 0.15;
/** Pages of which little is known are few here, and all the more often taken for stitched. */
const weightOfForgotten = 4;
const count = { mixes: 800, ofMore: 300, genuine: 1200, genuineOfMore: 1000 } as const;
/** Mixes made of a small archive: so many an article. */
const mixesAnArticle = 0.6;

/** Fits everything. */
export async function learn(lessons: Lessons, note: (line: string) => void): Promise<Calibration> {
  const { known, articles, half, data, more } = lessons;
  const shipped = wordStatistics('eng');
  const labelled = await labelledMixes(`${data}separation/`);
  const mixes = mixesOf(articles, count.mixes, 2, half);
  const others = more.map((archive) => mixesOf(archive, count.ofMore, 5, shipped));

  const engine = await createEngine();
  const compared: ComparedPage[] = [];
  try {
    const add = async (
      pages: readonly LearningPage[],
      corpus: AsyncIterable<Article> | readonly Article[],
      statistics: WordStatistics,
      weight = 1,
    ): Promise<void> => {
      const { look, close } = await lookInto(engine, corpus);
      compared.push(...pages.flatMap((page) => comparePage(page, { statistics, look, weight }) ?? []));
      await close();
      note(`${compared.length} mixes compared`);
    };
    await add(mixes, [...known, ...articles], half);
    if (labelled.length > 0) await add(labelled, readArticles(`${data}separation/corpus.jsonl`), shipped, weightOfLabelled);
    for (const [i, pages] of others.entries()) await add(pages, more[i]!, shipped);
  } finally {
    await engine.close();
  }
  const pairModels = { alone: fitPairs(compared, false), withNeighbours: fitPairs(compared, true) };
  const withNeighbours = chooseBound(compared, pairModels.withNeighbours);
  const bounds = {
    alone: chooseBound(compared, pairModels.alone),
    withNeighbours: { ...withNeighbours, level: withNeighbours.level + lift },
  };
  note(`pairs fitted, bounds ${JSON.stringify(bounds)}`);

  const examples: JudgedExample[] = compared.map((page) => judge(page, pairModels.alone));
  const judged = judgeInto(examples, pairModels.alone);
  judged(genuinePages(articles.slice(0, count.genuine), 77), () => half);
  for (const archive of more) judged(genuinePages(archive.slice(0, count.genuineOfMore), 78), () => shipped);
  const less = [0.25, 0.5, 0.75];
  const forgetting = (page: LearningPage, i: number): WordStatistics => forgetful(half, page, less[i % less.length]!, i + 1);
  judged(mixes.slice(0, count.mixes / 2), forgetting);
  judged(genuinePages(articles.slice(0, count.genuine / 4), 79), forgetting, weightOfForgotten);
  const reported = await stories(`${data}stories/allsides.jsonl.gz`);
  judged(genuinePages([...reported.values()].flat(), 81), () => shipped);
  judged(sameEventMixes(reported.values(), 1, 80), () => shipped);
  // Small archives of other years: their stories are too much alike to teach what a strand is, and show what genuine pages are.
  for (const name of ['ecbplus', 'basil']) {
    const byStory = await stories(`${data}stories/${name}.jsonl.gz`);
    const archive = [...byStory.values()].flat();
    judged(mixesOf(archive, Math.min(count.ofMore, Math.floor(archive.length * mixesAnArticle)), 5, shipped), () => shipped);
    judged(genuinePages(archive, 82), () => shipped);
    judged(sameEventMixes(byStory.values(), 2, 80), () => shipped);
  }
  judged(await goldMixes([`${data}separation/same-event-paragraph`, `${data}separation/same-event-sentence`], 'same-event'), () => shipped);
  note(`${examples.length} pages judged`);
  return {
    pairModels,
    verdictModels: { ...fitStitched(examples), separable: fitSeparable(examples) },
    bounds: { ...bounds, stitched: stitchedBound(examples, note), separable: separableBound(examples, note) },
  };
}

/** Compares pages one by one, and keeps their figures only. */
function judgeInto(examples: JudgedExample[], models: PairModels) {
  return (pages: readonly LearningPage[], statisticsOf: (page: LearningPage, i: number) => WordStatistics, weight = 1): void => {
    for (const [i, page] of pages.entries()) {
      const compared = comparePage(page, { statistics: statisticsOf(page, i), weight });
      if (compared !== undefined) examples.push(judge(compared, models));
    }
  };
}

async function lookInto(
  engine: Engine,
  articles: AsyncIterable<Article> | readonly Article[],
): Promise<{ look: Look; close: () => Promise<void> }> {
  const corpus = await engine.load(articles);
  const pool = new Pool(1);
  const search = new PageSearch(await prepareSearch(corpus, undefined, pool, () => ({})), corpus.parts.kernel);
  return {
    look: (text, passages, without) =>
      search.search(
        text,
        passages,
        without.flatMap((id) => corpus.find(id) ?? []),
      ),
    close: () => {
      search.close();
      return corpus.close();
    },
  };
}

async function labelledMixes(folder: string): Promise<LearningPage[]> {
  const unrelated = await goldMixes([`${folder}unrelated-paragraph`, `${folder}unrelated-sentence`], 'unrelated');
  return [...unrelated, ...(await goldMixes([`${folder}nearby-paragraph`, `${folder}nearby-sentence`], 'nearby'))];
}

async function goldMixes(names: readonly string[], kind: LearningPage['kind']): Promise<LearningPage[]> {
  const pages: LearningPage[] = [];
  for (const name of names) {
    if (!existsSync(`${name}.gold.jsonl`)) continue;
    for (const { text, units } of await readGoldPages(`${name}.gold.jsonl`)) {
      pages.push({
        articles: [...new Set(units.map(({ report }) => report))],
        text: text!,
        units: units.map(({ start, end, story }) => ({ start, end, article: story })),
        kind,
        paragraphs: name.endsWith('paragraph'),
      });
    }
  }
  return pages;
}

/** Articles by the story they are labelled with. */
async function stories(file: string): Promise<Map<string, Article[]>> {
  const groups = new Map<string, Article[]>();
  if (!existsSync(file)) return groups;
  for await (const article of readArticles(file)) {
    const story = String(article['story']);
    groups.set(story, [...(groups.get(story) ?? []), article]);
  }
  return groups;
}
