import { inlineRows, wordCounts } from '../aligned.js';
import type { PageBlock, PassageBlock, SourceBlock } from '../embedded.js';
import { signName } from '../signs.js';
import { articleOf, groupAddress, imprintOf, index, storyAddress } from './data.js';
import type { Child } from './elements.js';
import { h, quoted } from './elements.js';
import { piecesLegend, piecesOf } from './pieces.js';
import { letterOf, strandClass } from './strand.js';

/** One passage beside its source: whose it is, the span that it was copied from with the differences in it, and its signs. */
export function inspected({ text, passages }: PageBlock, number: number, level: 'h2' | 'h3' = 'h2'): HTMLElement[] {
  const passage = passages[number]!;
  const { strand, kind, signs, source, start, end } = passage;
  const parts: (HTMLElement | false)[] = [
    h(
      level,
      { class: strandClass(strand) },
      letterOf(strand, source !== null),
      ` Passage ${number + 1}`,
      h(
        'span',
        { class: 'note' },
        [strand === null ? 'no strand' : `strand ${strand}`, kind].map((part) => ` · ${part}`),
      ),
    ),
    level === 'h3' && h('p', { class: 'passage-text', dir: 'auto' }, quoted(text.slice(start, end))),
    ...(source === null ? [unsourced(passage)] : sourced(source)),
    signs.length > 0 &&
      h(
        'ul',
        { class: 'sign-list' },
        signs.map(([code, message]) =>
          h('li', {}, h('span', { class: 'flag', 'aria-hidden': 'true' }, '⚑ '), h('b', {}, signName(code)), ' ', quoted(message)),
        ),
      ),
  ];
  return parts.filter((part) => part !== false);
}

function unsourced({ strand }: PassageBlock): HTMLElement {
  return h(
    'p',
    { class: 'none' },
    `No source was found among the articles.${strand === null ? ' It belongs to no strand.' : ' It was put into its strand by its words.'}`,
  );
}

function sourced(source: SourceBlock): HTMLElement[] {
  const { before, after, text, differences, overlap, start, end } = source;
  const words = wordCounts(text, differences);
  const changes = words.cut + words.added === 0 ? 'word for word' : `${words.kept} words kept, ${words.cut} cut, ${words.added} added`;
  return [
    h('p', { class: 'source-head' }, nameOf(source)),
    h(
      'p',
      { class: 'note' },
      `overlap ${overlap.toFixed(2)} · ${changes} · characters ${start.toLocaleString('en')} to ${end.toLocaleString('en')}`,
    ),
    h(
      'blockquote',
      { class: 'source', 'data-start': start, 'data-end': end },
      inlineRows(text, differences).map((pieces, i, all) =>
        h(
          'p',
          { dir: 'auto' },
          i === 0 && h('span', { class: 'around' }, before),
          h('span', { class: 'span' }, piecesOf(pieces)),
          i === all.length - 1 && h('span', { class: 'around' }, after),
        ),
      ),
    ),
    ...(words.cut + words.added === 0 ? [] : [piecesLegend()]),
  ];
}

function nameOf({ article: number, id }: SourceBlock): Child[] {
  if (number < 0) return [h('b', {}, quoted(id))];
  const article = articleOf(number);
  const story = index.stories[article.story];
  const group = index.groups[article.group];
  const links: Child[] = [];
  if (story !== undefined && story.size > 1) links.push(' · ', h('a', { href: storyAddress(story.id) }, `story ${story.id}`));
  if (group !== undefined) links.push(' · ', h('a', { href: groupAddress(group.id) }, `copy group ${group.id}`));
  return [h('b', {}, quoted(article.headline)), h('br'), quoted(imprintOf(article)), links];
}
