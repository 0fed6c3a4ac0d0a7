import { languagePrior } from '../background/article-languages.js';
import type { Background } from '../background/background.js';
import type { TermFrequencies } from '../background/frequencies.js';
import { shippedBackground } from '../background/shipped.js';
import type { Copies } from '../copies/copies.js';
import { ArticleReader } from '../corpus/article-reader.js';
import type { Corpus } from '../corpus/corpus.js';
import type { Pool, RunOptions } from '../pool/pool.js';
import { undetermined } from '../text/languages.js';
import { itemsApart, joinApart, linksWithout } from './apart.js';
import type { Link, Linked } from './average-link.js';
import { sparseAverageLink } from './average-link.js';
import type { Clusters } from './clusters.js';
import { clustersOf } from './clusters.js';
import { cutsOf, level } from './cuts.js';
import type { FrequenciesJob, Lexicon, Vocabulary } from './frequencies.js';
import { joinRanges, storyFrequencies } from './frequencies.js';
import type { Embed } from './embedding.js';
import { embedItems } from './embedding.js';
import type { Items } from './items.js';
import { itemsOf } from './items.js';
import type { OnlineStep } from './online.js';
import { linkOnline } from './online.js';
import { updatesOf } from './updates.js';
import { linksOf } from './links.js';
import type { NamedPart, NamesJob } from './names.js';
import { storyNames } from './names.js';
import type { PairsJob, PartnerPart } from './pairs.js';
import { affinityOne, storyPairs, Vectors } from './pairs.js';
import type { CountedRanges, KnownTerms } from './range-counter.js';
import { sharedBytes } from './shared-bytes.js';
import { Stories } from './stories.js';
import { tellStories } from './tell.js';
import { indexTerms } from './term-index.js';
import type { TermLists, TermListsJob, TermPart } from './term-lists.js';
import { termLists } from './term-lists.js';
import type { VectorPart, VectorsJob, Weighing } from './vectors.js';
import { storyVectors } from './vectors.js';

/** Told when a part of the search begins: its name, and how many things it has to do. */
export type OnStage = (stage: 'terms' | 'frequencies' | 'vectors' | 'pairs' | 'stories', total: number) => RunOptions;

/** What a search for stories works on. */
interface Search {
  corpus: Corpus;
  pool: Pool;
  onStage: OnStage;
  items: Items;
}

/** What is asked for, as the options say it. */
export interface SearchSettings {
  order: 'any' | 'time';
  granularity: 'event' | 'topic';
  threshold: number;
  window?: number | undefined;
  background?: Background | 'none' | undefined;
  embed?: Embed | undefined;
  stitched?: Iterable<string> | undefined;
}

/** What a topic asks for, against an event: less likeness, and a longer time. */
const granularities = { event: { likeness: 1, window: 9 }, topic: { likeness: 0.25, window: 60 } };

/** Finds the stories of a corpus whose copies are known. */
export async function findStories(
  corpus: Corpus,
  copies: Copies,
  settings: SearchSettings,
  pool: Pool,
  onStage: OnStage,
): Promise<Stories> {
  const items = itemsOf(corpus, copies);
  const search: Search = { corpus, pool, onStage, items };
  const background = settings.background === 'none' ? undefined : (settings.background ?? shippedBackground());
  const read = await readTerms(search);
  const { vocabulary, parts, weighing } = await weighTerms(search, read, background);
  const { likeness, window: usualWindow } = granularities[settings.granularity];
  const window = settings.window ?? usualWindow;
  const embeddings =
    settings.embed === undefined ? undefined : await embedItems(settings.embed, corpus, items, onStage('pairs', items.count).signal);
  const { articles } = read;
  const most = articles.indexOf(Math.max(...articles, 0));
  const itemLanguages = spokenLanguages(read, most);
  const ranks = read.languages.map((language) => (background?.articles(language) ?? 0) > 0);
  const partners = await comparePairs(search, parts, { terms: vocabulary.size, window, embeddings });
  const links = linksOf(partners, items.count, ranks, itemLanguages);
  const usual = cutsOf({
    items,
    itemLanguages,
    languages: articles.length,
    vectors: new Vectors(parts, items.count),
    terms: vocabulary.size,
    embeddings,
    window,
  });
  level(links, itemLanguages, usual, most);
  const cut = (usual[most] ?? 0) * settings.threshold * likeness;
  const whole = Math.max(Math.round(cut * affinityOne), 1);
  const steps: OnlineStep[] = [];
  const linked =
    settings.order === 'time'
      ? linkOnline(items.count, links, whole, (step) => steps.push(step))
      : linkAll(items, links, whole, ordinalsOf(corpus, settings.stitched));
  const clusters = clustersOf(linked, links, items);
  const terms = await nameStories(search, read, parts, vocabulary, weighing, clusters);
  const told = tellStories({ corpus, items, linked, clusters, terms, cut: cut * affinityOne });
  const parameters = {
    order: settings.order,
    granularity: settings.granularity,
    threshold: settings.threshold,
    window,
    background: background?.fingerprint ?? 'none',
    embedded: embeddings !== undefined,
    cut: Math.round(cut * 1e6) / 1e6,
  };
  const counts = { articles: corpus.size, items: items.count, pairs: links.a.length, ...told.counts };
  return new Stories(told.tell, () => updatesOf(steps, corpus, items), counts, parameters);
}

function ordinalsOf(corpus: Corpus, ids: Iterable<string> = []): Set<number> {
  return new Set([...ids].flatMap((id) => corpus.find(id) ?? []));
}

/** Average link of all items but those that were stitched together, which then join the stories that they are most alike. */
function linkAll(items: Items, links: Link, cut: number, stitched: ReadonlySet<number>): Linked {
  const apart = itemsApart(items, stitched);
  if (apart === undefined) return sparseAverageLink(items.count, links, cut);
  return joinApart(sparseAverageLink(items.count, linksWithout(links, apart), cut), links, apart, cut);
}

/** Of each item the number of its language; where none could be told, that of most articles. */
function spokenLanguages({ languages, itemLanguages }: ReadTerms, most: number): Uint16Array {
  const unknown = languages.indexOf(undetermined);
  return unknown < 0 ? itemLanguages : itemLanguages.map((language) => (language === unknown ? most : language));
}

interface ReadTerms {
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

async function readTerms({ corpus, pool, onStage, items }: Search): Promise<ReadTerms> {
  const { base, columns, items: inputItems, kernel, reading } = corpus.parts;
  const reader = new ArticleReader(kernel, reading, inputItems, columns.records);
  const prior = languagePrior(corpus, reader);
  reader.close();
  const ordinals = new Uint32Array(sharedBytes(items.count * 4));
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
  const itemLanguages = new Uint16Array(sharedBytes(items.count * 2));
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

/** Weighs all terms: the parts turn into vectors. `weighing`: that of the language of most articles. */
async function weighTerms(
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

/** What an archive knows, in memory that all threads see. */
function sharedTerms(frequencies: TermFrequencies | undefined): KnownTerms | undefined {
  if (frequencies === undefined) return undefined;
  const share = (column: Uint32Array): Uint32Array => {
    const shared = new Uint32Array(sharedBytes(column.byteLength));
    shared.set(column);
    return shared;
  };
  return { hashes: share(frequencies.hashes), frequencies: share(frequencies.frequencies) };
}

async function comparePairs(
  { corpus, pool, onStage, items }: Search,
  parts: VectorPart[],
  how: Pick<PairsJob, 'terms' | 'window' | 'embeddings'>,
): Promise<PartnerPart[]> {
  const { base, kernel } = corpus.parts;
  const { count, dated, times, outlets } = items;
  const found = await pool.run<PairsJob & typeof base, PartnerPart[]>(
    {
      name: 'storyPairs',
      run: (job, turn) => storyPairs(job, kernel, turn),
      control: kernel.shared.control,
      total: count,
      mostThreads: Math.min(Math.ceil(count / 256), kernel.mostThreads),
      describe: (item) => `articles near ${corpus.id(items.ordinals[item] ?? 0)}`,
    },
    // The index is held here alone: it goes with the comparison.
    { ...base, ...how, index: indexTerms(parts, how.terms), parts, count, dated, times, outlets },
    onStage('pairs', count),
  );
  return found.flat().toSorted((a, b) => a.first - b.first);
}

async function nameStories(
  { corpus, pool, onStage, items }: Search,
  { languages, itemLanguages, ordinals }: ReadTerms,
  parts: VectorPart[],
  vocabulary: Vocabulary,
  { logFrequencies, logArticles }: Weighing,
  { count, starts, items: clusterItems, central }: Clusters,
): Promise<string[][]> {
  const { base, columns, items: inputItems, kernel, reading } = corpus.parts;
  const found = await pool.run<NamesJob & typeof base, NamedPart[]>(
    {
      name: 'storyNames',
      run: (job, turn) => storyNames(job, kernel, turn),
      control: kernel.shared.control,
      total: count,
      mostThreads: Math.min(Math.ceil(count / 256), kernel.mostThreads),
      describe: (cluster) => `the story of ${corpus.id(items.ordinals[central[cluster] ?? 0] ?? 0)}`,
    },
    {
      ...base,
      columns,
      reading,
      items: inputItems,
      languages,
      itemLanguages,
      parts,
      vocabulary,
      logFrequencies,
      logArticles,
      itemCount: items.count,
      starts,
      clusterItems,
      central,
      ordinals,
      outlets: items.outlets,
    },
    onStage('stories', count),
  );
  return found
    .flat()
    .toSorted((a, b) => a.first - b.first)
    .flatMap(({ terms }) => terms);
}
