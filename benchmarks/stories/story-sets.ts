import { existsSync } from 'node:fs';
import type { Article } from '../../src/index.js';
import { readArticles } from '../../src/index.js';

/** Articles whose stories are known, and what must be reached on them. */
export interface StorySet {
  name: string;
  /** Labelled articles; their labels are the truth. */
  file: string;
  /** The field of the label, in `gold` or else in `file`. */
  gold?: string;
  /** Articles of which nothing is known, among which the labelled ones are to be found. */
  among?: string;
  /** Without their dates. */
  undated?: true;
  least: { f1: number; rand?: number };
}

/** The first file of a set that is not there. */
export function missingOf({ file, gold, among }: StorySet): string | undefined {
  return [file, gold, among].find((path) => path !== undefined && !existsSync(path));
}

/** Every article of a set, labelled or not. */
export async function* articlesOf({ file, among, undated }: StorySet): AsyncGenerator<Article> {
  const files = among === undefined ? [file] : [file, among];
  for await (const article of readArticles(files)) yield undated === true ? withoutDate(article) : article;
}

/** The same article as one that was found without its date. */
export function withoutDate(article: Article): Article {
  const { publishedAt: _, ...rest } = article;
  return rest;
}
