import type { GroupBlock, Index, PageBlock, StoryBlock } from '../embedded.js';
import { blockName } from '../embedded.js';
import { momentOf } from '../times.js';

function read(name: string): unknown {
  const text = document.getElementById(name)?.textContent;
  return text === undefined || text === null ? undefined : JSON.parse(text);
}

/** All that the page knows without a text. */
export const index = read('data-index') as Index;

/** A story's block; `undefined` where it did not fit into the page. */
export const storyBlock = (id: string): StoryBlock | undefined => read(blockName('story', id)) as StoryBlock | undefined;
export const groupBlock = (id: string): GroupBlock | undefined => read(blockName('group', id)) as GroupBlock | undefined;
export const pageBlock = (id: string): PageBlock | undefined => read(blockName('page', id)) as PageBlock | undefined;

/** An article of the index, by name. */
export interface ArticleEntry {
  number: number;
  id: string;
  headline: string;
  /** Empty where none is known. */
  outlet: string;
  time: string;
  story: number;
  group: number;
}

export function articleOf(number: number): ArticleEntry {
  const [id, headline, outlet, time, story, group] = index.articles[number]!;
  return { number, id, headline, outlet: index.outlets[outlet] ?? '', time, story, group };
}

/** `Halyard, 4 Mar 2024, 06:40`, as far as it is known. */
export function imprintOf({ outlet, time }: ArticleEntry): string {
  return [outlet, time === '' ? '' : momentOf(time)].filter((part) => part !== '').join(', ');
}

/** Numbers of stitched pages by the article. */
export const pageNumbers: ReadonlyMap<number, number> = new Map(index.pages.map(({ article }, number) => [article, number]));

export const storyAddress = (id: string): string => `#story-${encodeURIComponent(id)}`;
export const groupAddress = (id: string): string => `#group-${encodeURIComponent(id)}`;
export const pageAddress = (id: string): string => `#page-${encodeURIComponent(id.toWellFormed())}`;
