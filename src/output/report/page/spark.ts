import { instantOf } from '../times.js';
import { index } from './data.js';
import { svg } from './elements.js';

/** The first and the last time among articles, empty where none has a date. */
export function spanOf(members: readonly number[]): { from: string; to: string } {
  let from = '';
  let to = '';
  for (const member of members) {
    const time = index.articles[member]![3];
    if (time === '') continue;
    if (from === '' || time < from) from = time;
    if (to === '' || time > to) to = time;
  }
  return { from, to };
}

const whole = spanOf(index.articles.map((_, number) => number));

/** A line as long as the corpus, with a dot an article. The dates stand beside it in words. */
export function spark(members: readonly number[]): SVGElement {
  const start = whole.from === '' ? 0 : instantOf(whole.from);
  const length = whole.from === '' ? 1 : Math.max(instantOf(whole.to) - start, 1);
  const places = new Set(
    members.flatMap((member) => {
      const time = index.articles[member]![3];
      return time === '' ? [] : [Math.round(((instantOf(time) - start) / length) * 192) + 4];
    }),
  );
  return svg(
    'svg',
    { class: 'spark', width: 200, height: 16, 'aria-hidden': 'true' },
    svg('line', { x1: 0, x2: 200, y1: 8, y2: 8 }),
    [...places].map((place) => svg('circle', { cx: place, cy: 8, r: 3 })),
  );
}
