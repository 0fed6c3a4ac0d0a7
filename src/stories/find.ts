import type { Background } from '../background/background.js';
import { shippedBackground } from '../background/shipped.js';
import type { Copies } from '../copies/copies.js';
import type { Corpus } from '../corpus/corpus.js';
import type { Pool } from '../pool/pool.js';
import { itemsApart, joinApart, linksWithout } from './apart.js';
import type { Link, Linked } from './average-link.js';
import { sparseAverageLink } from './average-link.js';
import type { Clusters } from './clusters.js';
import { clustersOf } from './clusters.js';
import type { ReadTerms } from './corpus-terms.js';
import { readTerms, spokenLanguages, weighTerms } from './corpus-terms.js';
import { cutsOf, level } from './cuts.js';
import type { Vocabulary } from './frequencies.js';
import type { Embed } from './embedding.js';
import { embedItems } from './embedding.js';
import { granularities } from './granularities.js';
import type { Items } from './items.js';
import { itemsOf } from './items.js';
import { linkOnline } from './online.js';
import type { OnlineStep } from './online-stories.js';
import { updatesOf } from './updates.js';
import { linksOf } from './links.js';
import type { NamedPart, NamesJob } from './names.js';
import { storyNames } from './names.js';
import type { PairsJob, PartnerPart } from './pairs.js';
import { affinityOne, storyPairs, Vectors } from './pairs.js';
import type { OnStage, Search } from './search.js';
import { Stories } from './stories.js';
import { tellStories } from './tell.js';
import { indexTerms } from './term-index.js';
import type { VectorPart, Weighing } from './vectors.js';

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
  const cut = (usual.ofLanguage[most] ?? 0) * settings.threshold * likeness;
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
