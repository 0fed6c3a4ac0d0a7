import { randomNumbers } from '../../src/background/vectors/random.js';
import { pageBags } from '../../src/separation/page-bags.js';
import type { WordStatistics } from '../../src/separation/page-bags.js';
import { unitVectors } from '../../src/separation/pair-features.js';
import { passagesOf } from '../../src/separation/passages.js';
import { contentWords } from '../../src/text/content-words.js';
import { shuffle } from './network.js';

/** An article that pages are made of. */
export interface Text {
  id: string;
  text: string;
  /** The story it tells, where that is known. */
  story?: unknown;
}

/** A page to learn from, and what is known of it. */
export interface LearningPage {
  /** Ids of the articles it is made of. */
  articles: string[];
  text: string;
  /** What its paragraphs are: spans of the text, and the article each is from. */
  units: { start: number; end: number; article: string }[];
  kind: 'unrelated' | 'nearby' | 'same-event' | 'whole' | 'opening' | 'stretch' | 'picked';
  paragraphs: boolean;
}

type Random = () => number;

/** Articles more alike than this are versions of one. */
const sameText = 0.93;
/** Of the articles most like one, those that nearby mixes are made of. */
const nearest = 14;

/** What an article is cut into: its paragraphs or its sentences, without those that say next to nothing. */
function piecesOf({ text }: Text, paragraphs: boolean): string[] {
  const spans = new Map<number, { start: number; end: number }>();
  for (const [i, { start, end, kind, paragraph }] of passagesOf(text, 'en').entries()) {
    if (kind !== 'body') continue;
    const key = paragraphs ? paragraph : i;
    spans.set(key, { start: spans.get(key)?.start ?? start, end });
  }
  const pieces = Array.from(spans.values(), ({ start, end }) => text.slice(start, end).replaceAll(/\s+/gu, ' ').trim());
  return pieces.filter((piece) => contentWords(piece).length >= (paragraphs ? 6 : 4));
}

/** Pages of pieces in the order given, a paragraph each. */
function pageOf(pieces: readonly { piece: string; article: string }[], kind: LearningPage['kind'], paragraphs: boolean): LearningPage {
  let text = '';
  const units = pieces.map(({ piece, article }) => {
    if (text !== '') text += '\n\n';
    const start = text.length;
    text += piece;
    return { start, end: text.length, article };
  });
  return { articles: [...new Set(pieces.map(({ article }) => article))], text, units, kind, paragraphs };
}

/**
 * Mixes of articles: of 2 to 7 as a rule, now and then of up to 14; by paragraph or by sentence; of any articles or of ones near each other; one after
 * the other, in turns or anyhow.
 */
export function mixesOf(articles: readonly Text[], count: number, seed: number, statistics: WordStatistics): LearningPage[] {
  const random = randomNumbers(seed);
  const words = articles.map(({ text }) => contentWords(text.slice(0, 3000)));
  const vectors = unitVectors(pageBags(words, statistics));
  const pages: LearningPage[] = [];
  while (pages.length < count) {
    const paragraphs = random() < 0.5;
    const nearby = random() < 0.4;
    const large = random() < 0.08;
    const stories = large ? between(5, 14, random) : between(2, 7, random);
    const first = Math.floor(random() * articles.length);
    const pool = nearby ? mostAlike(vectors, first) : Array.from(articles.keys()).filter((other) => other !== first);
    shuffle(pool, random);
    const chosen = ofDifferentStories(
      [first, ...pool].map((i) => articles[i]!),
      stories,
    );
    const page = mixed(chosen, large ? between(5, 20, random) : between(3, 9, random), paragraphs, nearby ? 'nearby' : 'unrelated', random);
    if (page.articles.length > 1 && page.units.length >= 4 && page.units.length < 190) pages.push(page);
  }
  return pages;
}

/** The first articles, so many of them, that are not known to tell a story which one before tells. */
function ofDifferentStories(articles: readonly Text[], most: number): Text[] {
  const told = new Set<unknown>();
  const chosen: Text[] = [];
  for (const article of articles) {
    if (chosen.length === most) break;
    if (article.story !== undefined && told.has(article.story)) continue;
    told.add(article.story);
    chosen.push(article);
  }
  return chosen;
}

/** Mixes of reports on one event, some of each story that has two or more. */
export function sameEventMixes(stories: Iterable<readonly Text[]>, each: number, seed: number): LearningPage[] {
  const random = randomNumbers(seed);
  return Array.from(stories).flatMap((reports) =>
    Array.from({ length: reports.length > 1 ? each : 0 }, () => {
      const chosen = [...reports];
      shuffle(chosen, random);
      return mixed(chosen.slice(0, 3), between(3, 7, random), random() < 0.5, 'same-event', random);
    }).filter(({ articles, units }) => articles.length > 1 && units.length >= 5),
  );
}

function mixed(
  chosen: readonly Text[],
  most: number,
  paragraphs: boolean,
  kind: 'unrelated' | 'nearby' | 'same-event',
  random: Random,
): LearningPage {
  const stay = random() < 0.15 ? 0.95 : random() * 0.8;
  const [inOneStretch, anyhow] = [random() < 0.25, random() < 0.2];
  const queues = chosen.flatMap((article) => {
    const pieces = piecesOf(article, paragraphs).map((piece) => ({ piece, article: article.id }));
    if (pieces.length === 0) return [];
    const size = Math.min(pieces.length, between(1, most, random));
    if (inOneStretch) {
      const from = between(0, pieces.length - size, random);
      return [pieces.slice(from, from + size)];
    }
    return [picked(pieces, size, anyhow, random)];
  });
  const pieces: { piece: string; article: string }[] = [];
  let last: (typeof queues)[number] = [];
  for (;;) {
    const open = queues.filter((queue) => queue.length > 0);
    if (open.length === 0) break;
    if (last.length === 0 || random() >= stay) last = open[Math.floor(random() * open.length)]!;
    pieces.push(last.shift()!);
  }
  return pageOf(pieces, kind, paragraphs);
}

/** Some of a list, in its order unless any order will do. */
function picked<Item>(items: readonly Item[], size: number, anyhow: boolean, random: Random): Item[] {
  const indexes = Array.from(items.keys());
  shuffle(indexes, random);
  const some = indexes.slice(0, size);
  return (anyhow ? some : some.toSorted((a, b) => a - b)).map((i) => items[i]!);
}

/** An article as it is, and one of its opening, a stretch of it and a choice of its pieces. */
export function genuinePages(articles: readonly Text[], seed: number): LearningPage[] {
  const random = randomNumbers(seed);
  return articles.flatMap((article) => {
    const whole: LearningPage = { articles: [article.id], text: article.text, units: [], kind: 'whole', paragraphs: true };
    const paragraphs = random() < 0.5;
    const pieces = piecesOf(article, paragraphs).map((piece) => ({ piece, article: article.id }));
    if (pieces.length < 4) return [whole];
    const size = Math.min(pieces.length, between(4, 25, random));
    const from = between(0, pieces.length - size, random);
    const parts = { opening: pieces.slice(0, size), stretch: pieces.slice(from, from + size), picked: picked(pieces, size, false, random) };
    const kind = (['opening', 'stretch', 'picked'] as const)[Math.floor(random() * 3)]!;
    return [whole, pageOf(parts[kind], kind, paragraphs)];
  });
}

function mostAlike(vectors: readonly Float64Array[], first: number): number[] {
  const cosines = vectors.map((vector, other) => ({
    other,
    cosine: vector.reduce((sum, component, d) => sum + component * vectors[first]![d]!, 0),
  }));
  return cosines
    .filter(({ other, cosine }) => other !== first && cosine < sameText)
    .toSorted((a, b) => b.cosine - a.cosine || a.other - b.other)
    .slice(0, nearest)
    .map(({ other }) => other);
}

/** A whole number from one to another, both included. */
function between(least: number, most: number, random: Random): number {
  return least + Math.floor(random() * (most - least + 1));
}
