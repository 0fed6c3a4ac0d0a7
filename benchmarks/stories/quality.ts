import { readGrouping } from '../../src/evaluation/read-grouping.js';
import type { Report } from '../../src/evaluation/stories/single-link.js';
import { evaluateStories } from '../../src/evaluation/stories/evaluate-stories.js';
import { createEngine } from '../../src/index.js';
import type { Outcome, Unfinished } from '../benchmark.js';
import { followedStories } from './followed.js';
import type { StorySet } from './story-sets.js';
import { articlesOf, missingOf } from './story-sets.js';
import type { JudgedSet } from './story-tables.js';
import { setsTable, storiesFigures, storiesTable } from './story-tables.js';

/** Counts that must come out: of all stories, of those of several articles, of the articles in these. */
export interface ExpectedCounts {
  stories: number;
  shared: number;
  grouped: number;
}

/**
 * Finds the stories of sets whose stories are known, with one setting for all, and measures them beside baselines. Sets that are not at hand are
 * skipped.
 *
 * @param expected counts that every set must give, if told
 */
export async function runQuality(
  sets: readonly StorySet[],
  note: (line: string) => void,
  expected?: ExpectedCounts,
): Promise<Outcome | Unfinished> {
  const judged: JudgedSet[] = [];
  const faults: string[] = [];
  for (const set of sets) {
    const missing = missingOf(set);
    if (missing !== undefined) {
      note(`${set.name}: skipped: there is no ${missing}`);
      continue;
    }
    const found = await judge(set);
    judged.push(found);
    if (expected !== undefined) faults.push(...countFaults(set.name, expected, found.counts));
    note(`${set.name}: BCubed F1 ${found.batch.measures.bcubedF1?.value.toFixed(4)}`);
  }
  if (judged.length === 0) return { unfinished: 'skipped: none of its sets is at hand' };
  return { figures: storiesFigures(judged), tables: [storiesTable(judged), setsTable(judged)], faults };
}

/** Where counts are not those that must come out, in words. */
export function countFaults(name: string, expected: ExpectedCounts, found: ExpectedCounts): string[] {
  const words = { stories: 'stories', shared: 'stories of several articles', grouped: 'articles in stories of several' } as const;
  return (['stories', 'shared', 'grouped'] as const)
    .filter((count) => found[count] !== expected[count])
    .map((count) => `${name}: ${found[count]} ${words[count]}, expected ${expected[count]}`);
}

async function judge(set: StorySet): Promise<JudgedSet & { counts: ExpectedCounts }> {
  const gold = await readGrouping(set.gold ?? set.file, { label: 'story' });
  const reports: Report[] = [];
  for await (const { id, title, text } of articlesOf(set)) reports.push({ id, title, text });
  const engine = await createEngine({ threads: 2 });
  try {
    const corpus = await engine.load(articlesOf(set));
    const copies = await engine.copies(corpus);
    const batch = await engine.stories(corpus, { copies });
    const inTime = await engine.stories(corpus, { copies, order: 'time' });
    const followed = await followedStories(engine, articlesOf(set));
    const groupsOf = (stories: Iterable<{ articles: readonly string[] }>) =>
      ({ kind: 'groups', groups: Array.from(stories, ({ articles }) => ({ members: articles })) }) as const;
    const { stories, shared, grouped } = batch.counts;
    return {
      set,
      batch: evaluateStories(gold, groupsOf(batch), { copies: { kind: 'groups', groups: copies.groups }, articles: reports }),
      inTime: evaluateStories(gold, groupsOf(inTime)),
      followed: evaluateStories(gold, { kind: 'groups', groups: followed.map((members) => ({ members })) }),
      counts: { stories, shared, grouped },
    };
  } finally {
    await engine.close();
  }
}
