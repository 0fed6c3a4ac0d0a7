import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createRandom } from '../../corpora/generator/random.js';
import { evaluateSeparation } from '../../src/evaluation/separation/evaluate-separation.js';
import { readGoldPages } from '../../src/evaluation/separation/pages.js';
import type { GoldPage, PredictedPage } from '../../src/evaluation/separation/pages.js';
import { unitAnswers } from '../../src/evaluation/separation/unit-answers.js';
import { createEngine, readArticles } from '../../src/index.js';
import type { Article, Corpus, Engine } from '../../src/index.js';
import type { Outcome, Unfinished } from '../benchmark.js';
import type { Figure } from '../figures.js';
import { predictedOf } from './mixes.js';

/** A share of words that are replaced, and what must come out: passages whose source is named right at least, and wrong at most. */
export interface NoiseLevel {
  replaced: number;
  right?: number;
  wrong: number;
}

/** A file of mixes. */
export interface AttributionSet {
  name: string;
  levels: readonly NoiseLevel[];
}

/** What is allowed beside. */
export interface AttributionBounds {
  /** Share of passages named though their source is absent: among other articles of the topic, and against unrelated ones. */
  absent: number;
  unrelated: number;
  /** Character F1 of the named span, where nothing is replaced and at any noise. */
  span: number;
}

const folder = new URL('../../../shared/data/separation/', import.meta.url);
/** From compiled code the folder lies one step higher. */
const data = existsSync(folder) ? folder : new URL('../../../../shared/data/separation/', import.meta.url);
const wire = 'corpora/wire/articles.jsonl';
const otherNews = new URL('../stories/ecbplus.jsonl.gz', data);
const word = /[\p{L}\p{N}]+/gu;
/** Articles whose words are put for others. */
const donors = 400;

/**
 * Names the sources of every page of every set, with words replaced by words of the corpus, with its sources kept away, and against
 * articles of other years that have nothing to do with it.
 */
export async function runAttribution(
  sets: readonly AttributionSet[],
  bounds: AttributionBounds,
  note: (line: string) => void,
): Promise<Outcome | Unfinished> {
  if (!existsSync(data)) return { unfinished: 'skipped: there is no ../shared/data/separation' };
  const figures: Figure[] = [];
  const rows: string[][] = [];
  let unrelated = 0;
  let worstSpan = 1;
  const engine = await createEngine();
  try {
    const articles: Article[] = [];
    for await (const article of readArticles(fileURLToPath(new URL('corpus.jsonl', data)))) articles.push(article);
    const corpus = await engine.load(articles);
    const copies = (await engine.copies(corpus)).groups.map(({ members }) => members.map(({ id }) => id));
    const groupOf = new Map(copies.flatMap((group) => group.map((id) => [id, group] as const)));
    const strangers = await engine.load(strangersOf());
    const vocabulary = articles.slice(0, donors).flatMap(({ text }) => text.match(word) ?? []);
    for (const { name, levels } of sets) {
      const gold = (await readGoldPages(fileURLToPath(new URL(`${name}.gold.jsonl`, data)))).map((page) => placed(page, articles));
      for (const { replaced, right, wrong } of levels) {
        note(`${name}, ${replaced * 100} % of the words replaced`);
        const pages = gold.map((page, n) => noised(page, replaced, n, vocabulary));
        const { attribution, spans } = evaluateSeparation(pages, await separateAll(engine, pages, { corpus }), { copies });
        const { sourced, span } = attribution;
        const condition = `${name}, ${replaced * 100} % replaced`;
        figures.push(
          {
            name: `${condition}: source named right`,
            value: sourced.right ?? 0,
            unit: 'share',
            ...(right !== undefined && { least: right }),
          },
          { name: `${condition}: another named`, value: sourced.wrong ?? 0, unit: 'share', most: wrong },
        );
        worstSpan = Math.min(worstSpan, span.f1 ?? 0);
        const shares = [sourced.right, sourced.wrong, sourced.none, span.precision, span.recall, span.f1, spans.plagdet];
        rows.push([condition, String(sourced.units), ...shares.map((share) => (share === null ? '-' : share.toFixed(4)))]);
      }
      note(`${name}, sources kept away`);
      const kept = (page: GoldPage): string[] => page.units.flatMap(({ report }) => groupOf.get(report) ?? [report]);
      const absent = named(gold, await separateAll(engine, gold, { corpus, without: kept }));
      figures.push({ name: `${name}, source absent: one named`, value: absent, unit: 'share', most: bounds.absent });
      unrelated = Math.max(unrelated, named(gold, await separateAll(engine, gold, { corpus: strangers })));
    }
    figures.push(
      { name: 'unrelated articles only: one named, in the worst set', value: unrelated, unit: 'share', most: bounds.unrelated },
      { name: 'characters of the span, F1, where it is lowest', value: worstSpan, unit: 'share', least: bounds.span },
    );
  } finally {
    await engine.close();
  }
  const head = ['mixes', 'units', 'right', 'wrong', 'none', 'span precision', 'span recall', 'span F1', 'plagdet'];
  return { figures, tables: [{ title: 'Sources named, and characters of their spans', head, rows }], faults: [] };
}

/** Articles that have nothing to do with the mixes: an invented world, and news of other years where they are at hand. */
async function* strangersOf(): AsyncGenerator<Article> {
  yield* readArticles(wire);
  if (existsSync(otherNews)) yield* readArticles(fileURLToPath(otherNews));
}

interface Asked {
  corpus: Corpus;
  without?: (page: GoldPage) => string[];
}

async function separateAll(engine: Engine, pages: readonly GoldPage[], { corpus, without }: Asked): Promise<PredictedPage[]> {
  const predicted: PredictedPage[] = [];
  for (const page of pages) {
    predicted.push(
      predictedOf(await engine.separate({ id: page.id, text: page.text! }, { corpus, without: without?.(page) ?? [], assume: 'stitched' })),
    );
  }
  return predicted;
}

/** Share of units of which a source is named. */
function named(gold: readonly GoldPage[], predicted: readonly PredictedPage[]): number {
  const byId = new Map(predicted.map((page) => [page.id, page]));
  const answers = gold.flatMap((page) => unitAnswers(page, byId.get(page.id)!));
  return answers.filter(({ article }) => article !== null).length / answers.length;
}

/** The page with the place of every unit in its report. */
function placed(page: GoldPage, articles: readonly Article[]): GoldPage {
  const units = page.units.map((unit) => {
    const report = articles.find(({ id }) => id === unit.report)?.text;
    const start = report?.indexOf(page.text!.slice(unit.start, unit.end)) ?? -1;
    return start < 0 ? unit : { ...unit, source: { start, end: start + unit.end - unit.start } };
  });
  return { ...page, units };
}

/** The page with a share of its words replaced, the same ones every time; the units where they stand then. */
function noised(page: GoldPage, replaced: number, seed: number, vocabulary: readonly string[]): GoldPage {
  const random = createRandom(seed, Math.round(replaced * 100));
  let out = '';
  const units = page.units.map((unit) => {
    if (out !== '') out += '\n\n';
    const from = out.length;
    out += page
      .text!.slice(unit.start, unit.end)
      .replaceAll(word, (one) => (random.chance(replaced) ? vocabulary[random.below(vocabulary.length)]! : one));
    return { ...unit, start: from, end: out.length };
  });
  return { ...page, text: out, units };
}
