import { dayOf, instantOf, momentOf } from '../times.js';
import type { ArticleEntry } from './data.js';
import { index } from './data.js';
import { counted, h, quoted, svg } from './elements.js';

/** Outlets with a line of their own. */
const mostLines = 20;

/** Articles by outlet and time: a line an outlet, a dot an article, hollow where it is a copy of an earlier one. */
export function timeline(members: readonly ArticleEntry[]): HTMLElement {
  const dated = members.filter(({ time }) => time !== '');
  if (dated.length === 0) return h('p', { class: 'none' }, 'No article of it has a date.');
  const start = instantOf(dated[0]!.time);
  const end = instantOf(dated.at(-1)!.time);
  const length = Math.max(end - start, 1);
  const place = (time: string): string => `${(2 + ((instantOf(time) - start) / length) * 96).toFixed(2)}%`;
  const lines = new Map<string, ArticleEntry[]>();
  for (const article of dated) lines.set(article.outlet, [...(lines.get(article.outlet) ?? []), article]);
  const shown = [...lines].slice(0, mostLines);
  const isCopy = ({ number, group }: ArticleEntry): boolean => group >= 0 && index.groups[group]!.members[0]![0] !== number;
  return h(
    'figure',
    { class: 'timeline' },
    h(
      'figcaption',
      {},
      h(
        'ul',
        { class: 'legend' },
        h(
          'li',
          {},
          svg('svg', { width: 14, height: 14, 'aria-hidden': 'true' }, svg('circle', { cx: 7, cy: 7, r: 5 })),
          ' in own words, or first',
        ),
        h(
          'li',
          {},
          svg('svg', { width: 14, height: 14, 'aria-hidden': 'true' }, svg('circle', { cx: 7, cy: 7, r: 4.5, class: 'hollow' })),
          ' a copy',
        ),
      ),
    ),
    shown.map(([outlet, articles]) =>
      h(
        'div',
        { class: 'lane' },
        h('span', { class: 'lane-name' }, outlet === '' ? 'no outlet' : quoted(outlet)),
        svg(
          'svg',
          { class: 'track', height: 24, 'aria-hidden': 'true' },
          svg('line', { x1: 0, x2: '100%', y1: 12, y2: 12 }),
          articles.map((article) =>
            svg(
              'circle',
              { cx: place(article.time), cy: 12, r: 5, class: isCopy(article) ? 'hollow' : 'solid' },
              svg('title', {}, `${momentOf(article.time)}: ${article.headline}`),
            ),
          ),
        ),
        h(
          'span',
          { class: 'lane-count' },
          articles.length,
          h('span', { class: 'unseen' }, articles.length === 1 ? ' article' : ' articles'),
        ),
      ),
    ),
    h(
      'div',
      { class: 'lane axis', 'aria-hidden': 'true' },
      h('span', { class: 'lane-name' }),
      svg(
        'svg',
        { class: 'track', height: 20 },
        svg('text', { x: '0', y: 14, class: 'first' }, label(dated[0]!.time, length)),
        end > start && svg('text', { x: '100%', y: 14, class: 'last' }, label(dated.at(-1)!.time, length)),
      ),
      h('span', { class: 'lane-count' }),
    ),
    lines.size > mostLines && h('p', { class: 'aside' }, `${counted(lines.size - mostLines, 'more outlet')} below.`),
  );
}

/** Minutes say something where all happened within days. */
function label(time: string, length: number): string {
  return length > 14 * 86_400_000 ? dayOf(time) : momentOf(time);
}
