import { languagePrior } from '../background/article-languages.js';
import type { Background } from '../background/background.js';
import type { TermFrequencies } from '../background/frequencies.js';
import { ArticleReader } from '../corpus/article-reader.js';
import { undetermined } from '../text/languages.js';
import type { FrequenciesJob, Lexicon, Vocabulary } from './frequencies.js';
import { joinRanges, storyFrequencies } from './frequencies.js';
import type { CountedRanges, KnownTerms } from './range-counter.js';
import type { Search } from './search.js';
import type { TermLists, TermListsJob, TermPart } from './term-lists.js';
import { termLists } from './term-lists.js';
import type { VectorPart, VectorsJob, Weighing } from './vectors.js';
import { storyVectors } from './vectors.js';

/** The terms of a corpus as they were read, and the languages they are in. */
export interface ReadTerms {
  parts: TermPart[];
  /** See TermListsJob. */
  rangeBits: number;
  languages: string[];
  /** Items of each language. */
  articles: number[];
  /** Of each item: the number of its language. In shared memory. */
  itemLanguages: Uint16Array;
  /** Ordinals of the items, in shared memory. */
  ordinals: Uint32Array;
}

/** Terms that an article of so many bytes has, about; entries of a part, and of a range of hashes, that stay in the processor's cache. */
const termsAByte = 0.2;
const partTerms = 49_152;
const rangeTerms = 24_576;
/** Ranges at most, as bits. */
const mostRangeBits = 12;

/** Reads the terms of all items. */
export async function readTerms({ corpus, pool, onStage, items }: Search): Promise<ReadTerms> {
  const { base, columns, items: inputItems, kernel, reading } = corpus.parts;
  const reader = new ArticleReader(kernel, reading, inputItems, columns.records);
  const prior = languagePrior(corpus, reader);
  reader.close();
  const ordinals = new Uint32Array(new SharedArrayBuffer(items.count * 4));
  ordinals.set(items.ordinals);
  const expected = Math.max(corpus.bytes * termsAByte, 1);
  const partItems = Math.min(Math.max(Math.round((partTerms * corpus.size) / expected), 8), 1024);
  const rangeBits = Math.min(Math.max(Math.ceil(Math.log2(expected / rangeTerms)), 2), mostRangeBits);
  const lists = await pool.run<TermListsJob & typeof base, TermLists>(
    {
      name: 'termLists',
      run: (job, turn) => termLists(job, kernel, turn),
      control: kernel.shared.control,
      total: items.count,
      mostThreads: Math.min(Math.ceil(items.count / 256), kernel.mostThreads),
      describe: (item) => `the words of articles near ${corpus.id(items.ordinals[item] ?? 0)}`,
    },
    { ...base, columns, reading, items: inputItems, prior, ordinals, partItems, rangeBits },
    onStage('terms', items.count),
  );
  const languages = [...new Set(lists.flatMap((list) => list.languages))].toSorted();
  const itemLanguages = new Uint16Array(new SharedArrayBuffer(items.count * 2));
  const articles = languages.map(() => 0);
  for (const list of lists) {
    const numbers = list.languages.map((language) => languages.indexOf(language));
    for (const { first, languages: own } of list.parts) {
      for (const [i, language] of own.entries()) itemLanguages[first + i] = numbers[language]!;
    }
  }
  for (const language of itemLanguages) articles[language]!++;
  const parts = lists.flatMap((list) => list.parts).toSorted((x, y) => x.first - y.first);
  return { parts, rangeBits, languages, articles, itemLanguages, ordinals };
}

/** Of each item the number of its language; where none could be told, that of most articles. */
export function spokenLanguages({ languages, itemLanguages }: ReadTerms, most: number): Uint16Array {
  const unknown = languages.indexOf(undetermined);
  return unknown < 0 ? itemLanguages : itemLanguages.map((language) => (language === unknown ? most : language));
}

/** Counts and weighs all terms: the parts turn into vectors. `weighing`: that of the language of most articles. */
export async function weighTerms(
  search: Search,
  read: ReadTerms,
  background: Background | undefined,
): Promise<{ vocabulary: Vocabulary; parts: VectorPart[]; weighing: Weighing }> {
  const { corpus, pool, onStage } = search;
  const { parts, itemLanguages, rangeBits, languages, articles } = read;
  const { base, kernel } = corpus.parts;
  const knownOf = languages.map((language) => sharedTerms(background?.frequencies(language)));
  const archives = [...new Set(knownOf)];
  if (archives.length === 0) archives.push(undefined);
  const { vocabulary, knownStarts, logFrequencies, known } = await countTerms(search, read, archives);
  const weighingOf = (archive: number, total: number): Weighing => ({
    logFrequencies: logFrequencies[archive]!,
    logArticles: Math.log(total + 1),
    known: known[archive]!,
  });
  const weighings = languages.map((language, i) =>
    weighingOf(archives.indexOf(knownOf[i]), articles[i]! + (background?.articles(language) ?? 0)),
  );
  const most = articles.indexOf(Math.max(...articles, 0));
  const found = await pool.run<VectorsJob & typeof base, VectorPart[]>(
    {
      name: 'storyVectors',
      run: (job, turn) => storyVectors(job, kernel, turn),
      control: kernel.shared.control,
      total: parts.length,
      mostThreads: Math.min(Math.ceil(parts.length / 4), kernel.mostThreads),
      describe: (part) => `the words of articles from number ${parts[part]?.first ?? 0} on`,
    },
    { ...base, parts, rangeBits, starts: vocabulary.starts, knownStarts, itemLanguages, weighings },
    onStage('vectors', parts.length),
  );
  // Their vectors lie in their memory now.
  parts.length = 0;
  return {
    vocabulary,
    parts: found.flat().toSorted((a, b) => a.first - b.first),
    weighing: weighings[most] ?? weighingOf(0, 0),
  };
}

async function countTerms(
  { corpus, pool, onStage }: Search,
  { parts, rangeBits }: ReadTerms,
  archives: (KnownTerms | undefined)[],
): Promise<Lexicon> {
  const { base, kernel } = corpus.parts;
  const ranges = 2 ** rangeBits;
  const found = await pool.run<FrequenciesJob & typeof base, CountedRanges[]>(
    {
      name: 'storyFrequencies',
      run: (job, turn) => storyFrequencies(job, kernel, turn),
      control: kernel.shared.control,
      total: ranges,
      mostThreads: Math.min(Math.ceil(parts.length / 8), kernel.mostThreads),
      describe: (range) => `part ${range} of the words`,
    },
    { ...base, parts, rangeBits, chunk: Math.max(ranges / 64, 1), archives },
    onStage('frequencies', ranges),
  );
  return joinRanges(found.flat(), rangeBits, archives.length);
}

/** What an archive knows, in memory that all threads see. */
function sharedTerms(frequencies: TermFrequencies | undefined): KnownTerms | undefined {
  if (frequencies === undefined) return undefined;
  const share = (column: Uint32Array): Uint32Array => {
    const shared = new Uint32Array(new SharedArrayBuffer(column.byteLength));
    shared.set(column);
    return shared;
  };
  return { hashes: share(frequencies.hashes), frequencies: share(frequencies.frequencies) };
}
