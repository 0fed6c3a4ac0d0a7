import { wereCompared } from '../copies/compared.js';
import { explainPair, sharedRuns } from '../copies/explain-pair.js';
import { furnitureMarks } from '../copies/furniture-marks.js';
import type { Corpus } from '../corpus/corpus.js';
import { shippedBackground } from '../background/shipped.js';
import { UnstitchError } from '../errors.js';
import { sharedTerms } from '../stories/shared-terms.js';
import type { Stories } from '../stories/stories.js';
import type { Story } from '../stories/types.js';
import { differencesOf } from '../text/differences.js';
import type { Command } from './command.js';
import type { Flag } from './flags.js';
import type { Explanation } from './explanation.js';
import { UsageError } from './flags.js';
import { formatFlag, formatOf } from './format.js';
import { nearest } from './nearest.js';
import type { Search } from './search.js';
import { searchCopies, searchFlags } from './search.js';

const flags: Flag[] = [formatFlag, ...searchFlags];

/** `unstitch explain`. */
export const explain: Command = {
  name: 'explain',
  usage: 'A B [INPUT...]',
  purpose:
    'Says why two articles are copies of each other, or are not: shared shingles, exact figures and thresholds, furniture, groups, and what differs word by word.',
  examples: ['unstitch explain halyard-01 inland-argus-01 corpora/wire/articles.jsonl', 'unstitch explain first.txt second.txt'],
  notes:
    'A and B are ids of articles among INPUT, which is what other commands read: furniture is learned from it, and groups are found in it. Without INPUT they are two files of one article each.',
  flags,
  async run(call) {
    const { given, terminal } = call;
    const [first, second, ...inputs] = given.positionals;
    if (first === undefined || second === undefined) {
      throw new UsageError('two articles are needed, expected A B INPUT... (ids among INPUT) or two files');
    }
    const positionals = inputs.length === 0 ? [first, second] : inputs;
    await searchCopies({ ...call, given: { ...given, positionals } }, async (search) => {
      const { corpus } = search;
      const ordinals =
        inputs.length === 0 ? bothOf(corpus, first, second) : ([ordinalOf(corpus, first), ordinalOf(corpus, second)] as const);
      const stories = inputs.length === 0 ? undefined : await storiesOf(search);
      const explanation = explanationOf(search, stories, ...ordinals);
      if (formatOf(given, terminal) === 'json') {
        const { explanationRecord } = await import('./explanation.js');
        await terminal.print(`${JSON.stringify(explanationRecord(explanation))}\n`);
      } else {
        const { explanationView } = await import('./explanation-view.js');
        await terminal.print(explanationView(explanation, terminal));
      }
    });
  },
};

/** The stories of the corpus, as the copies of it were found. */
function storiesOf(search: Search): Promise<Stories> {
  const { engine, corpus, copies, callOptions } = search;
  return search.timed('stories', () => engine.stories(corpus, { ...callOptions, copies }));
}

function explanationOf({ corpus, copies }: Search, stories: Stories | undefined, first: number, second: number): Explanation {
  const [a, b] = [corpus.article(first), corpus.article(second)];
  const { threshold, containment } = copies.parameters;
  const side = (ordinal: number, { text, source = '' }: typeof a) => ({ text, outlet: source, marks: furnitureMarks(corpus, ordinal) });
  const groupOf = (id: string) => copies.groups.find(({ members }) => members.some((member) => member.id === id));
  return {
    a,
    b,
    verdict: explainPair(side(first, a), side(second, b), { threshold, containment }),
    thresholds: { threshold, containment },
    compared: wereCompared(corpus, copies, first, second),
    groups: { a: groupOf(a.id), b: groupOf(b.id) },
    stories: stories === undefined ? undefined : { a: storyOf(stories, a.id), b: storyOf(stories, b.id) },
    terms: sharedTerms(a, b, shippedBackground()),
    runs: sharedRuns(a.text, b.text),
    differences: differencesOf(a.text, b.text),
  };
}

function storyOf(stories: Stories, id: string): Story | undefined {
  for (const story of stories) if (story.articles.includes(id)) return story;
  return undefined;
}

/** The two articles of two files. */
function bothOf(corpus: Corpus, first: string, second: string): readonly [number, number] {
  const [a, b, ...more] = corpus.ordinals();
  if (a !== undefined && b !== undefined && more.length === 0) return [a, b];
  throw new UnstitchError(
    'input_not_found',
    `${first} and ${second} hold ${corpus.size} articles, expected one each; of larger files name two ids: unstitch explain ID ID ${first}`,
    { articles: corpus.size },
  );
}

/** So many ids are gone through for one that may have been meant. */
const mostTried = 100_000;

function ordinalOf(corpus: Corpus, id: string): number {
  const ordinal = corpus.find(id);
  if (ordinal !== undefined) return ordinal;
  const meant =
    corpus.size > mostTried
      ? undefined
      : nearest(
          id,
          Array.from(corpus.ordinals(), (other) => corpus.id(other)),
        );
  throw new UnstitchError(
    'input_not_found',
    `no article has the id "${id}" among ${corpus.size.toLocaleString('en')} of INPUT${meant === undefined ? '; ids are as in the records, of a .txt page its path' : `; did you mean ${meant}?`}`,
    { id, articles: corpus.size },
  );
}
