import { relations } from '../embedded.js';
import { stretchOf } from '../times.js';
import { articleOf, groupAddress, imprintOf, index, pageAddress, pageNumbers, storyAddress } from './data.js';
import type { Child } from './elements.js';
import { counted, h, quoted } from './elements.js';
import { passing, searchable, wordsOf } from './filter.js';
import type { ListView } from './list.js';
import { spanOf, spark } from './spark.js';

const { articles, stories, groups, pages, totals } = index;

/** Where the rest is, if the page has not everything. */
function rest(shown: number, all: number | null, what: string, file: string): Child {
  if (all === null || shown >= all) return undefined;
  return h(
    'p',
    { class: 'aside' },
    `This page has the ${shown.toLocaleString('en')} largest of ${all.toLocaleString('en')} ${what}; `,
    h('a', { href: file }, file),
    ' beside it has all of them, one a line.',
  );
}

const several = stories
  .flatMap((story, number) => (story.size > 1 ? [number] : []))
  .toSorted((a, b) => stories[b]!.size - stories[a]!.size);

const storyList: ListView = {
  title: 'Stories',
  noun: ['story told by several articles', 'stories told by several articles'],
  explained: 'Articles that report the same event, copies among them, the most widely told first.',
  partly: rest(stories.length, totals.stories, 'stories', 'stories.jsonl'),
  extra: [],
  narrowed: () => '',
  entries(filter) {
    const passes = passing(filter);
    const rested = passing({ ...filter, words: '' });
    const words = wordsOf(filter.words);
    // A story is found by its terms as well as by any of its headlines.
    return several.filter((number) => {
      const story = stories[number]!;
      if (story.articles.some((article) => passes[article] === 1)) return true;
      const terms = searchable(story.terms.join(' '));
      return words.length > 0 && words.every((word) => terms.includes(word)) && story.articles.some((article) => rested[article] === 1);
    });
  },
  row(number) {
    const { id, lead, size, articles: members, terms } = stories[number]!;
    const outlets = new Set(members.map((member) => articles[member]![2]));
    const { from, to } = spanOf(members);
    return h(
      'li',
      {},
      h('div', { class: 'row-main' }, h('a', { class: 'headline', href: storyAddress(id) }, quoted(articleOf(lead).headline))),
      h(
        'p',
        { class: 'note' },
        h('span', { class: 'tag' }, id),
        [counted(size, 'article'), counted(outlets.size, 'outlet'), from === '' ? '' : stretchOf(from, to)]
          .filter((part) => part !== '')
          .join(' · '),
      ),
      terms.length > 0 &&
        h(
          'p',
          { class: 'terms' },
          terms.slice(0, 7).map((term) => h('span', {}, quoted(term))),
        ),
      spark(members),
    );
  },
};

const largestGroups = groups.map((_, number) => number).toSorted((a, b) => groups[b]!.size - groups[a]!.size);

const groupList: ListView = {
  title: 'Copy groups',
  noun: ['copy group', 'copy groups'],
  explained: 'Articles that carry the same text, tied by verified pairs to the one that led. The largest come first.',
  partly: rest(groups.length, totals.groups, 'copy groups', 'copies.jsonl'),
  extra: ['by', 'of'],
  narrowed(parameters) {
    const by = parameters.get('by');
    const of = parameters.get('of');
    return `${by === null ? '' : `with a copy printed by ${by}`}${of === null ? '' : ` of a text that ${of} had first`}`.trim();
  },
  entries(filter, parameters) {
    const passes = passing(filter);
    const outlet = (name: string): number | undefined => {
      const value = parameters.get(name);
      return value === null ? undefined : index.outlets.indexOf(value);
    };
    const [by, of] = [outlet('by'), outlet('of')];
    return largestGroups.filter((number) => {
      const { members } = groups[number]!;
      if (of !== undefined && articles[members[0]![0]]![2] !== of) return false;
      if (by !== undefined && !members.some(([article], i) => i > 0 && articles[article]![2] === by)) return false;
      return members.some(([article]) => passes[article] === 1);
    });
  },
  row(number) {
    const { id, size, members } = groups[number]!;
    const lead = articleOf(members[0]![0]);
    const kinds = relations.map((relation, i) => [relation, members.filter(([, kind]) => kind === i).length] as const).slice(1);
    return h(
      'li',
      {},
      h('div', { class: 'row-main' }, h('a', { class: 'headline', href: groupAddress(id) }, quoted(lead.headline))),
      h(
        'p',
        { class: 'note' },
        h('span', { class: 'tag' }, id),
        `${counted(size, 'article')} · first `,
        quoted(imprintOf(lead) || 'without outlet or date'),
      ),
      h(
        'p',
        { class: 'kinds' },
        kinds
          .filter(([, count]) => count > 0)
          .map(([relation, count]) => h('span', { class: `relation ${relation}` }, `${count} ${relation}`)),
      ),
    );
  },
};

const surest = pages.map((_, number) => number).toSorted((a, b) => pages[b]!.confidence - pages[a]!.confidence);

const pageList: ListView = {
  title: 'Stitched pages',
  noun: ['stitched page', 'stitched pages'],
  explained:
    'Pages assembled from passages of several reports. Each is taken apart into strands, one a story, with the source of every passage that has one.',
  partly: rest(pages.length, totals.pages, 'stitched pages', 'separations.jsonl'),
  extra: [],
  narrowed: () => '',
  entries(filter) {
    const { story } = filter;
    const passes = passing({ ...filter, story: '' });
    return surest.filter((number) => {
      const page = pages[number]!;
      return passes[page.article] === 1 && (story === '' || page.stories.some((strand) => stories[strand]?.id === story));
    });
  },
  row(number) {
    const { article, confidence, passages, sourced, stories: strands } = pages[number]!;
    const entry = articleOf(article);
    return h(
      'li',
      {},
      h('div', { class: 'row-main' }, h('a', { class: 'headline', href: pageAddress(entry.id) }, quoted(entry.headline))),
      h(
        'p',
        { class: 'note' },
        quoted(imprintOf(entry)),
        ` · ${counted(passages, 'passage')} of ${counted(strands.length, 'strand')} · ${sourced} with a source · confidence ${confidence.toFixed(2)}`,
      ),
    );
  },
};

const byTime = articles
  .map((_, number) => number)
  .toSorted((a, b) => {
    const [id, , , time] = articles[a]!;
    const [other, , , otherTime] = articles[b]!;
    if (time !== otherTime) return time === '' ? 1 : otherTime === '' ? -1 : time < otherTime ? -1 : 1;
    return id < other ? -1 : 1;
  });

const articleList: ListView = {
  title: 'Articles',
  noun: ['article', 'articles'],
  explained: 'Every article in this page, by date, with its story, its copy group and what was found on it.',
  partly: rest(articles.length, totals.articles, 'articles', 'stories.jsonl'),
  extra: [],
  narrowed: () => '',
  entries(filter) {
    const passes = passing(filter);
    return byTime.filter((number) => passes[number] === 1);
  },
  row(number) {
    const article = articleOf(number);
    const story = stories[article.story];
    const group = groups[article.group];
    const member = group?.members.find(([other]) => other === number);
    const links: Child[] = [];
    if (story !== undefined && story.size > 1) links.push(h('a', { href: storyAddress(story.id) }, `story ${story.id}`));
    if (group !== undefined && member !== undefined) {
      links.push(
        h(
          'a',
          { href: `${groupAddress(group.id)}?member=${encodeURIComponent(article.id.toWellFormed())}` },
          `${relations[member[1]]} of group ${group.id}`,
        ),
      );
    }
    if (pageNumbers.has(number)) links.push(h('a', { href: pageAddress(article.id) }, 'stitched page'));
    return h(
      'li',
      {},
      h('div', { class: 'row-main' }, h('span', { class: 'headline' }, quoted(article.headline))),
      h('p', { class: 'note' }, quoted(imprintOf(article)), h('span', { class: 'id' }, quoted(article.id))),
      links.length > 0 &&
        h(
          'p',
          { class: 'links' },
          links.flatMap((link, i) => (i === 0 ? [link] : [' · ', link])),
        ),
    );
  },
};

/** The lists, by the name that they have in addresses. */
export const lists: Readonly<Record<string, ListView>> = { stories: storyList, groups: groupList, pages: pageList, articles: articleList };
