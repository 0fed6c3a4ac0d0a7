import { articleOf, index } from './data.js';

/** What a list is narrowed to; empty where it is not. */
export interface Filter {
  /** Words that must all be in headline, outlet or id. */
  words: string;
  outlet: string;
  /** Days, both included. */
  from: string;
  to: string;
  /** Id of a story. */
  story: string;
}

export function filterOf(parameters: URLSearchParams): Filter {
  const value = (name: string): string => parameters.get(name) ?? '';
  return { words: value('q'), outlet: value('outlet'), from: value('from'), to: value('to'), story: value('story') };
}

let haystacks: string[] | undefined;

/** A text as it is searched: without case and accents. */
export function searchable(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Which articles pass a filter: 1 at their numbers. */
export function passing({ words, outlet, from, to, story }: Filter): Uint8Array {
  const passes = new Uint8Array(index.articles.length);
  const wanted = wordsOf(words);
  if (wanted.length > 0) {
    haystacks ??= index.articles.map((_, number) => {
      const article = articleOf(number);
      return searchable(`${article.headline} ${article.outlet} ${article.id}`);
    });
  }
  const outletNumber = outlet === '' ? undefined : index.outlets.indexOf(outlet);
  const storyNumber = story === '' ? undefined : index.stories.findIndex(({ id }) => id === story);
  for (const [number, row] of index.articles.entries()) {
    const day = row[3].slice(0, 10);
    passes[number] = Number(
      (outletNumber === undefined || row[2] === outletNumber) &&
        (storyNumber === undefined || row[4] === storyNumber) &&
        (from === '' || (day !== '' && day >= from)) &&
        (to === '' || (day !== '' && day <= to)) &&
        wanted.every((word) => haystacks![number]!.includes(word)),
    );
  }
  return passes;
}

export function wordsOf(words: string): string[] {
  return searchable(words)
    .split(/\s+/)
    .filter((word) => word !== '');
}
