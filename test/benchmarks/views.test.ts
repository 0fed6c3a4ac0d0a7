import { expect, test } from 'vitest';
import type { Labelled } from '../../benchmarks/stories/views.js';
import { drawn, halfOf, pressed, shortened } from '../../benchmarks/stories/views.js';

const all: Labelled[] = Array.from({ length: 60 }, (_, i) => ({
  article: { id: `a${i}`, text: `one two three ${i}`, publishedAt: new Date(i * 30 * 3_600_000).toISOString() },
  story: i % 7 === 6 ? undefined : `s${Math.floor(i / 3) % 12}`,
}));

test('draws are of whole stories, and differ by their number', () => {
  for (const draw of [1, 2, 3]) {
    const some = drawn(all, 20, draw);
    expect(some.length).toBeGreaterThanOrEqual(20);
    const stories = new Set(some.map(({ story }) => story));
    expect(all.filter(({ story }) => story !== undefined && stories.has(story))).toStrictEqual(some);
  }
  expect(drawn(all, 20, 1)).not.toStrictEqual(drawn(all, 20, 2));
});

test('halves share no story and are all together', () => {
  const [one, other] = [halfOf(all, 0), halfOf(all, 1)];
  expect(one.length + other.length).toBe(all.filter(({ story }) => story !== undefined).length);
  const stories = new Set(one.map(({ story }) => story));
  expect(other.some(({ story }) => stories.has(story))).toBe(false);
});

test('shortened texts keep their first words, pressed stories what lies between their articles', () => {
  expect(shortened(all, 2).map(({ article }) => article.text.trim())).toStrictEqual(all.map(() => 'one two'));
  const labelled = all.filter(({ story }) => story !== undefined);
  const some = pressed(labelled, 5);
  const time = ({ article }: Labelled): number => Date.parse(article.publishedAt!);
  const begin = (list: readonly Labelled[], story: string | undefined): number =>
    Math.min(...list.filter((one) => one.story === story).map(time));
  const begins = some.map(({ story }) => begin(some, story));
  expect(Math.max(...begins) - Math.min(...begins)).toBe(5 * 86_400_000);
  for (const [i, one] of some.entries()) expect(time(one) - begin(some, one.story)).toBe(time(labelled[i]!) - begin(labelled, one.story));
});
