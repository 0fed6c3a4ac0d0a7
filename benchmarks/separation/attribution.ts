import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createRandom } from '../../corpora/generator/random.js';
import { readGoldPages } from '../../src/evaluation/separation/pages.js';
import type { GoldPage } from '../../src/evaluation/separation/pages.js';
import { createEngine, readArticles } from '../../src/index.js';
import type { Corpus, Engine } from '../../src/index.js';
import type { Outcome, Unfinished } from '../benchmark.js';
import type { Figure } from '../figures.js';

/** A share of words that are replaced, and what must come out: passages whose source is named right at least, and wrong at most. */
export interface NoiseLevel {
  replaced: number;
  right: number;
  wrong: number;
}

const folder = new URL('../../../shared/data/separation/', import.meta.url);
/** From compiled code the folder lies one step higher. */
const data = existsSync(folder) ? folder : new URL('../../../../shared/data/separation/', import.meta.url);
const word = /[\p{L}\p{N}]+/gu;
/** Articles whose words are put for others. */
const donors = 400;

/** Names the sources of every page of a set, with words replaced by words of the corpus, and with its sources kept away. */
export async function runAttribution(
  sets: readonly string[],
  levels: readonly NoiseLevel[],
  mostAbsent: number,
  note: (line: string) => void,
): Promise<Outcome | Unfinished> {
  if (!existsSync(data)) return { unfinished: 'skipped: there is no ../shared/data/separation' };
  const figures: Figure[] = [];
  const engine = await createEngine();
  try {
    const corpus = await engine.load(readArticles(fileURLToPath(new URL('corpus.jsonl', data))));
    const copies = await engine.copies(corpus);
    const leads = new Map(copies.groups.flatMap(({ lead, members }) => members.map(({ id }) => [id, lead] as const)));
    const asked: Question = { engine, corpus, leadOf: (id) => leads.get(id) ?? id, vocabulary: vocabularyOf(corpus) };
    for (const set of sets) {
      const gold = await readGoldPages(fileURLToPath(new URL(`${set}.gold.jsonl`, data)));
      for (const { replaced, right, wrong } of levels) {
        note(`${set}, ${replaced * 100} % of the words replaced`);
        const counts = await nameAll(gold, replaced, false, asked);
        const name = `${set}, ${replaced * 100} % replaced`;
        figures.push({ name: `${name}: source named right`, value: counts.right / counts.all, unit: 'share', least: right });
        figures.push({ name: `${name}: another named`, value: counts.wrong / counts.all, unit: 'share', most: wrong });
      }
      note(`${set}, sources kept away`);
      const absent = await nameAll(gold, 0, true, asked);
      figures.push({ name: `${set}, source absent: one named`, value: absent.wrong / absent.all, unit: 'share', most: mostAbsent });
    }
  } finally {
    await engine.close();
  }
  return { figures, tables: [], faults: [] };
}

interface Question {
  engine: Engine;
  corpus: Corpus;
  leadOf: (id: string) => string;
  vocabulary: readonly string[];
}

function vocabularyOf(corpus: Corpus): string[] {
  return [...corpus.ordinals()].slice(0, donors).flatMap((ordinal) => corpus.article(ordinal).text.match(word) ?? []);
}

async function nameAll(gold: readonly GoldPage[], replaced: number, absent: boolean, { engine, corpus, leadOf, vocabulary }: Question) {
  const counts = { all: 0, right: 0, wrong: 0 };
  for (const [n, page] of gold.entries()) {
    const { text, units } = noised(page, replaced, n, vocabulary);
    const own = new Set(page.units.map(({ report }) => leadOf(report)));
    const without = absent ? [...corpus.ordinals()].map((ordinal) => corpus.id(ordinal)).filter((id) => own.has(leadOf(id))) : [];
    const { passages } = await engine.separate({ id: page.id, text }, { corpus, without, assume: 'stitched' });
    for (const { start, end, report } of units) {
      // The source of most of the unit's characters.
      const byArticle = new Map<string | undefined, number>();
      for (const passage of passages) {
        const shared = Math.min(passage.end, end) - Math.max(passage.start, start);
        if (shared > 0) byArticle.set(passage.source?.article, (byArticle.get(passage.source?.article) ?? 0) + shared);
      }
      const named = [...byArticle].toSorted(([, a], [, b]) => b - a)[0]?.[0];
      counts.all++;
      if (named === undefined) continue;
      if (!absent && leadOf(named) === leadOf(report)) counts.right++;
      else counts.wrong++;
    }
  }
  return counts;
}

/** The page with a share of its words replaced, the same ones every time; the units where they stand then. */
function noised({ text, units }: GoldPage, replaced: number, seed: number, vocabulary: readonly string[]) {
  const random = createRandom(seed, Math.round(replaced * 100));
  let out = '';
  const moved = units.map(({ start, end, report }) => {
    if (out !== '') out += '\n\n';
    const from = out.length;
    out += text!
      .slice(start, end)
      .replaceAll(word, (one) => (random.chance(replaced) ? vocabulary[random.below(vocabulary.length)]! : one));
    return { start: from, end: out.length, report };
  });
  return { text: out, units: moved };
}
