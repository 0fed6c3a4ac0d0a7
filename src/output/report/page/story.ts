import { relations } from '../embedded.js';
import { momentOf, stretchOf } from '../times.js';
import type { ArticleEntry } from './data.js';
import { articleOf, groupAddress, index, pageAddress, pageNumbers, storyAddress, storyBlock } from './data.js';
import type { Child } from './elements.js';
import { counted, h, partly, quoted, unseen } from './elements.js';
import { spanOf } from './spark.js';
import { timeline } from './timeline.js';

/** A story: its terms, its timeline, and its headlines by time with copies folded under their leads. */
export function storyView(id: string): Child[] | undefined {
  const number = index.stories.findIndex((story) => story.id === id);
  const story = index.stories[number];
  if (story === undefined) return undefined;
  const block = storyBlock(id);
  const openings = new Map(block?.openings);
  const urls = new Map(block?.urls);
  const members = story.articles.map(articleOf).toSorted(earlier);
  const { from, to } = spanOf(story.articles);
  const outlets = new Set(members.map(({ outlet }) => outlet).filter((outlet) => outlet !== ''));
  const about = [counted(story.size, 'article'), counted(outlets.size, 'outlet'), from === '' ? '' : stretchOf(from, to)];
  const stitched = index.pages.filter((page) => page.stories.includes(number));
  return [
    h('p', { class: 'kicker' }, h('a', { href: '#stories' }, 'Stories'), ` · ${id}`),
    h('h1', { tabindex: -1 }, quoted(articleOf(story.lead).headline)),
    h('p', { class: 'standfirst' }, about.filter((part) => part !== '').join(' · ')),
    story.terms.length > 0 &&
      h(
        'section',
        { 'aria-labelledby': 'terms-title' },
        h('h2', { id: 'terms-title' }, 'What holds it together'),
        h(
          'ul',
          { class: 'terms' },
          story.terms.map((term) => h('li', {}, quoted(term))),
        ),
      ),
    members.length > 1 && h('section', { 'aria-labelledby': 'line-title' }, h('h2', { id: 'line-title' }, 'Timeline'), timeline(members)),
    h(
      'section',
      { 'aria-labelledby': 'told-title' },
      h('h2', { id: 'told-title' }, 'As it was told'),
      h(
        'ol',
        { class: 'told' },
        folded(members).map(({ first, copies }) =>
          h('li', {}, entry(first, openings.get(first.number), urls.get(first.number)), copies.length > 0 && copiesOf(first, copies, urls)),
        ),
      ),
    ),
    partly(members.length, story.size, 'articles', 'stories.jsonl'),
    stitched.length > 0 &&
      h(
        'section',
        { 'aria-labelledby': 'used-title' },
        h('h2', { id: 'used-title' }, 'Stitched into'),
        h(
          'ul',
          { class: 'plain' },
          stitched.map(({ article }) =>
            h(
              'li',
              {},
              h('a', { href: pageAddress(articleOf(article).id) }, quoted(articleOf(article).headline)),
              h('span', { class: 'note' }, ' ', quoted(articleOf(article).outlet)),
            ),
          ),
        ),
      ),
    h('p', { class: 'also' }, h('a', { href: `#articles?story=${encodeURIComponent(id)}` }, 'These articles as a list')),
  ];
}

/** Articles with the copies that share the story folded under the first of each group. */
function folded(members: readonly ArticleEntry[]): { first: ArticleEntry; copies: ArticleEntry[] }[] {
  const groups = new Map<number, { first: ArticleEntry; copies: ArticleEntry[] }>();
  const told: { first: ArticleEntry; copies: ArticleEntry[] }[] = [];
  const leads = new Set(index.groups.map(({ members: [lead] }) => lead?.[0]));
  // The lead of a group stands for it, wherever it is in the order of time.
  for (const article of members.toSorted((a, b) => Number(leads.has(b.number)) - Number(leads.has(a.number)))) {
    const known = groups.get(article.group);
    if (article.group >= 0 && known !== undefined) known.copies.push(article);
    else {
      const fold = { first: article, copies: [] };
      told.push(fold);
      if (article.group >= 0) groups.set(article.group, fold);
    }
  }
  return told.toSorted((a, b) => earlier(a.first, b.first)).map(({ first, copies }) => ({ first, copies: copies.toSorted(earlier) }));
}

function entry(article: ArticleEntry, opening: string | undefined, url: string | undefined): Child[] {
  return [
    h(
      'p',
      { class: 'told-head' },
      h('span', { class: 'when' }, article.time === '' ? 'undated' : momentOf(article.time)),
      ' ',
      h('span', { class: 'outlet' }, quoted(article.outlet)),
    ),
    h('h3', {}, quoted(article.headline)),
    opening !== undefined && h('p', { class: 'opening', dir: 'auto' }, quoted(opening)),
    (url !== undefined || pageNumbers.has(article.number)) &&
      h(
        'p',
        { class: 'links' },
        url !== undefined && h('a', { href: url, rel: 'noopener noreferrer' }, 'As printed', unseen(`: ${article.headline}`)),
        pageNumbers.has(article.number) && [url === undefined ? '' : ' · ', h('a', { href: pageAddress(article.id) }, 'Stitched page')],
      ),
  ];
}

function copiesOf(lead: ArticleEntry, copies: readonly ArticleEntry[], urls: ReadonlyMap<number, string>): HTMLElement {
  const group = index.groups[lead.group]!;
  return h(
    'details',
    { class: 'copies' },
    h('summary', {}, `${counted(copies.length, 'copy', 'copies')} of this text`),
    h(
      'ul',
      {},
      copies.map((copy) => {
        const relation = relations[group.members.find(([number]) => number === copy.number)?.[1] ?? 0];
        const address = `${groupAddress(group.id)}?member=${encodeURIComponent(copy.id.toWellFormed())}`;
        const url = urls.get(copy.number);
        return h(
          'li',
          {},
          h('span', { class: `relation ${relation}` }, relation),
          ' ',
          h('a', { href: address }, quoted(copy.headline)),
          h(
            'span',
            { class: 'note' },
            ' ',
            quoted(copy.outlet),
            copy.time === '' ? '' : `, ${momentOf(copy.time)}`,
            url !== undefined && [' · ', h('a', { href: url, rel: 'noopener noreferrer' }, 'as printed', unseen(`: ${copy.headline}`))],
          ),
        );
      }),
    ),
    h('p', { class: 'more' }, h('a', { href: groupAddress(group.id) }, `Copy group ${group.id}, word by word`)),
  );
}

function earlier(a: ArticleEntry, b: ArticleEntry): number {
  if (a.time !== b.time) return a.time === '' ? 1 : b.time === '' ? -1 : a.time < b.time ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** A link to a story by its number; `undefined` where the page does not have it. */
export function storyLink(number: number): HTMLElement | undefined {
  const story = index.stories[number];
  return story && h('a', { href: storyAddress(story.id) }, quoted(articleOf(story.lead).headline));
}
