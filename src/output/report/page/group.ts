import type { AlignedRow } from '../aligned.js';
import { alignedRows, inlineRows, wordCounts } from '../aligned.js';
import { relations } from '../embedded.js';
import { momentOf } from '../times.js';
import type { ArticleEntry } from './data.js';
import { articleOf, groupAddress, groupBlock, imprintOf, index, storyAddress } from './data.js';
import type { Child } from './elements.js';
import { counted, h, partly, quoted } from './elements.js';
import { piecesLegend, piecesOf } from './pieces.js';

const explained: Record<(typeof relations)[number], string> = {
  lead: 'It had the text first.',
  exact: 'The same words in the same order.',
  near: 'Much the same text.',
  excerpt: 'Contained in the other text: it was cut.',
  expansion: 'Contains the other text: something was added.',
};

/** A copy group: its members with their figures, and one of them beside the text it is tied to, word by word. */
export function groupView(id: string, parameters: URLSearchParams): Child[] | undefined {
  const group = index.groups.find((known) => known.id === id);
  if (group === undefined) return undefined;
  const members = group.members.map(([article, relation, via, jaccard, containment]) => ({
    article: articleOf(article),
    relation: relations[relation] ?? 'near',
    via: via < 0 ? undefined : articleOf(via),
    jaccard,
    containment,
  }));
  const wanted = parameters.get('member');
  const chosen = members.slice(1).find(({ article }) => article.id.toWellFormed() === wanted) ?? members[1]!;
  const lead = members[0]!.article;
  const story = index.stories[lead.story];
  const address = (article: ArticleEntry): string => `${groupAddress(id)}?member=${encodeURIComponent(article.id.toWellFormed())}`;
  return [
    h('p', { class: 'kicker' }, h('a', { href: '#groups' }, 'Copy groups'), ` · ${id}`),
    h('h1', { tabindex: -1 }, quoted(lead.headline)),
    h(
      'p',
      { class: 'standfirst' },
      `${counted(group.size, 'article')} carry this text, first `,
      quoted(imprintOf(lead) || 'in an article without outlet or date'),
      '.',
      story !== undefined && story.size > 1 && [' Part of story ', h('a', { href: storyAddress(story.id) }, story.id), '.'],
    ),
    h(
      'div',
      { class: 'scroll', role: 'region', 'aria-label': 'Members of the group', tabindex: 0 },
      h(
        'table',
        { class: 'members' },
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            ['relation', 'outlet', 'published', 'headline', 'Jaccard', 'contained'].map((name) => h('th', { scope: 'col' }, name)),
          ),
        ),
        h(
          'tbody',
          {},
          members.map(({ article, relation, jaccard, containment }) => {
            const here = article.number === chosen.article.number;
            const isLead = relation === 'lead';
            return h(
              'tr',
              { class: here ? 'chosen' : undefined },
              h('td', {}, h('span', { class: `relation ${relation}`, title: explained[relation] }, relation)),
              h('td', {}, quoted(article.outlet)),
              h('td', { class: 'date' }, article.time === '' ? '' : momentOf(article.time)),
              h(
                'td',
                {},
                isLead
                  ? quoted(article.headline)
                  : h('a', { href: address(article), 'aria-current': here ? 'true' : undefined }, quoted(article.headline)),
              ),
              h('td', { class: 'figure' }, isLead ? '' : jaccard.toFixed(3)),
              h('td', { class: 'figure' }, isLead ? '' : containment.toFixed(3)),
            );
          }),
        ),
      ),
    ),
    partly(members.length, group.size, 'members', 'copies.jsonl'),
    h(
      'p',
      { class: 'explained' },
      'Jaccard: shared runs of five words over all runs of both. Contained: over those of the smaller text. Choose a headline to compare.',
    ),
    h('section', { 'aria-labelledby': 'pair-title', id: 'pair' }, pair(id, chosen, members)),
  ];
}

type Member = {
  article: ArticleEntry;
  relation: (typeof relations)[number];
  via: ArticleEntry | undefined;
  jaccard: number;
  containment: number;
};

function pair(id: string, { article, relation, via, jaccard, containment }: Member, members: readonly Member[]): Child[] {
  const block = groupBlock(id);
  const place = members.findIndex((member) => member.article.number === article.number);
  const differences = block?.members[place];
  const other = via ?? members[0]!.article;
  const heading = h('h2', { id: 'pair-title' }, 'Word by word');
  if (block === undefined || differences === undefined || differences === null) {
    return [
      heading,
      h(
        'p',
        { class: 'none' },
        'These texts did not fit into this page. ',
        h('a', { href: 'copies.jsonl' }, 'copies.jsonl'),
        ` has the group, in the line of ${id}.`,
      ),
    ];
  }
  const from = new Map(block.others).get(other.number) ?? block.lead;
  const words = wordCounts(from, differences);
  const language = block.language === '' ? undefined : block.language;
  return [
    heading,
    h(
      'p',
      { class: 'standfirst' },
      h('span', { class: `relation ${relation}` }, relation),
      ` ${explained[relation]} Jaccard ${jaccard.toFixed(3)}, contained ${containment.toFixed(3)}; ${counted(words.kept, 'word')} kept, ${words.cut} cut, ${words.added} added.`,
    ),
    piecesLegend(),
    h(
      'div',
      { class: 'aligned', lang: language },
      h(
        'div',
        { class: 'aligned-head' },
        side(other.number === members[0]!.article.number ? 'Lead' : 'Tied to', other),
        side('Copy', article),
      ),
      alignedRows(from, differences).map(rowOf),
    ),
    h(
      'div',
      { class: 'inline', lang: language },
      h(
        'p',
        { class: 'note' },
        'The text of ',
        quoted(other.outlet || other.id),
        ' with what ',
        quoted(article.outlet || article.id),
        ' made of it.',
      ),
      inlineRows(from, differences).map((pieces) => h('p', { dir: 'auto' }, piecesOf(pieces))),
    ),
  ];
}

function side(name: string, article: ArticleEntry): HTMLElement {
  return h('div', {}, h('p', { class: 'note' }, name, ' · ', quoted(imprintOf(article))), h('h3', {}, quoted(article.headline)));
}

function rowOf({ left, right }: AlignedRow): HTMLElement {
  return h(
    'div',
    { class: 'aligned-row' },
    h('p', { dir: 'auto', class: left.length === 0 ? 'void' : undefined }, piecesOf(left)),
    h('p', { dir: 'auto', class: right.length === 0 ? 'void' : undefined }, piecesOf(right)),
  );
}
