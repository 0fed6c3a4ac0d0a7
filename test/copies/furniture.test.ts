import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/article.js';
import type { Copies } from '../../src/copies/copies.js';
import type { CopiesOptions } from '../../src/copies/options.js';
import { readArticles } from '../../src/article/read.js';
import { jsonLines, testEngine } from '../support/engine.js';
import { testFolder } from '../support/folder.js';
import { groupSets } from '../support/groups.js';
import { Writer } from '../support/invent.js';

async function copiesOf(articles: readonly Article[], options: CopiesOptions = {}): Promise<Copies> {
  const engine = await testEngine();
  return engine.copies(await engine.load(articles), options);
}

const page = (id: string, source: string | undefined, ...paragraphs: string[]): Article => ({
  id,
  text: paragraphs.join('\n\n'),
  ...(source === undefined ? {} : { source }),
});

const count = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));

describe('what one outlet prints on many pages', () => {
  it('ties no two of them: 200 pages of 70 words of their own and 150 words of notices', async () => {
    const pen = new Writer(11);
    const notices = count(3, () => pen.words(50));
    const pages = count(200, (i) => page(`p${i}`, 'Coast', pen.words(70), ...notices));
    const { groups, counts } = await copiesOf(pages);
    expect(groups).toEqual([]);
    expect(counts.furniture).toBe(3);
    // Nearly the whole page: 20 words of its own.
    const short = count(200, (i) => page(`s${i}`, 'Coast', pen.words(20), ...notices));
    expect((await copiesOf(short)).groups).toEqual([]);
    expect((await copiesOf(short, { furniture: false })).groups).not.toEqual([]);
  });

  it('does not hide a report under it: the same in two outlets, each with long notices of its own', async () => {
    const pen = new Writer(12);
    const report = pen.paragraphs(3, 40);
    const notices = { Coast: count(4, () => pen.words(60)), Vale: count(4, () => pen.words(60)) };
    const pages = (['Coast', 'Vale'] as const).flatMap((outlet) => [
      page(`report-${outlet}`, outlet, report, ...notices[outlet]),
      ...count(20, (i) => page(`${outlet}${i}`, outlet, pen.paragraphs(3, 40), ...notices[outlet])),
    ]);
    const { groups } = await copiesOf(pages);
    expect(groupSets(groups)).toEqual([['report-Coast', 'report-Vale']]);
    // The figures are those of the whole pages, as everywhere.
    expect(groups[0]?.members[1]?.jaccard).toBeLessThan(0.3);
    expect((await copiesOf(pages, { furniture: false })).groups.flatMap(({ members }) => members.map(({ id }) => id))).not.toEqual([
      'report-Coast',
      'report-Vale',
    ]);
  });

  it('does not hide a report that the outlet prints twice', async () => {
    const pen = new Writer(13);
    const notices = count(3, () => pen.words(50));
    const report = pen.paragraphs(2, 60);
    const pages = [
      ...count(30, (i) => page(`p${i}`, 'Coast', pen.paragraphs(2, 60), ...notices)),
      page('one', 'Coast', report, ...notices),
      page('two', 'Coast', pen.withOneWordChanged(report, 50), ...notices),
    ];
    expect(groupSets((await copiesOf(pages)).groups)).toEqual([['one', 'two']]);
  });

  it('is furniture of that outlet only: another that prints it once shares it', async () => {
    const pen = new Writer(14);
    const notice = pen.words(80);
    const pages = [
      ...count(30, (i) => page(`p${i}`, 'Coast', pen.words(60), notice)),
      page('vale', 'Vale', notice),
      page('quay', 'Quay', notice, pen.words(4)),
    ];
    expect(groupSets((await copiesOf(pages)).groups)).toEqual([['quay', 'vale']]);
  });

  it('is not learned from articles without an outlet', async () => {
    const pen = new Writer(15);
    const notices = count(3, () => pen.words(60));
    const pages = count(30, (i) => page(`p${i}`, undefined, pen.words(20), ...notices));
    const { groups, counts } = await copiesOf(pages);
    expect(counts.furniture).toBe(0);
    expect(groups).toHaveLength(1);
  });

  it('is not learned from four pages, and is from five', async () => {
    const pen = new Writer(16);
    const notices = count(3, () => pen.words(60));
    for (const [pages, furniture] of [
      [4, 0],
      [5, 3],
    ] as const) {
      const { counts } = await copiesOf(count(pages, (i) => page(`p${i}`, 'Coast', pen.words(60), ...notices)));
      expect(counts.furniture, `${pages} pages`).toBe(furniture);
    }
  });
});

describe('copies within one outlet are not furniture', () => {
  it('a hundred of the same words', async () => {
    const pen = new Writer(21);
    const report = pen.paragraphs(3, 50);
    const { groups } = await copiesOf(count(100, (i) => page(`p${i}`, 'Coast', report)));
    expect(groups.map(({ members }) => members.length)).toEqual([100]);
  });

  async function sizesOfChanged(paragraphs: number): Promise<number[]> {
    const pen = new Writer(22 + paragraphs);
    const report = pen.paragraphs(paragraphs, Math.ceil(150 / paragraphs));
    const { groups } = await copiesOf(count(100, (i) => page(`p${i}`, 'Coast', pen.withOneWordChanged(report))));
    return groups.map(({ members }) => members.length);
  }

  it.each([1, 2, 3, 4, 5, 8])('a hundred of one article of %i paragraphs, each with a word changed', async (paragraphs) => {
    expect(await sizesOfChanged(paragraphs)).toEqual([100]);
  });

  it('among many pages that print notices, with the same notices under them', async () => {
    const pen = new Writer(33);
    const notices = count(3, () => pen.words(50));
    const report = pen.paragraphs(3, 50);
    const pages = [
      ...count(40, (i) => page(`c${i}`, 'Coast', pen.withOneWordChanged(report), ...notices)),
      ...count(200, (i) => page(`p${i}`, 'Coast', pen.words(20), ...notices)),
    ];
    const { groups, counts } = await copiesOf(pages);
    expect(counts.furniture).toBe(3);
    expect(groups.map(({ members }) => members.length)).toEqual([40]);
    expect(groups[0]?.members.every(({ id }) => id.startsWith('c'))).toBe(true);
  });

  it('the versions of a running story, each with a paragraph more', async () => {
    const pen = new Writer(30);
    const paragraphs = count(12, () => pen.words(40));
    const { groups } = await copiesOf(count(10, (i) => page(`v${i}`, 'Coast', ...paragraphs.slice(0, i + 3))));
    expect(groups.map(({ members }) => members.length)).toEqual([10]);
  });
});

describe('furniture does not depend on', () => {
  it('the way by which a page is folded: some by the kernel, some by JavaScript', async () => {
    const chinese = ['外交部长星期二在首都表示双方将继续就渔业协定进行谈判', '更多新闻请关注本报官方网站以及客户端每日更新'];
    const letters = '山水风云雷电花草树木鸟兽鱼虫日月星辰江河湖海';
    const pen = new Writer(40);
    const own = (): string => Array.from({ length: 30 }, () => letters[pen.below(letters.length)]).join('');
    // Of every other page a ligature or a loose accent makes JavaScript fold the whole.
    for (const pages of [5, 6, 9]) {
      const articles = count(pages, (i) =>
        page(`p${i}`, 'Coast', `${own()}${['', '\ufb01', 'e\u0301'][i % 3]}`, ...chinese, 'And so it says in English, here: “every day”.'),
      );
      for (const threads of [0, 4]) {
        const engine = await testEngine({ threads });
        const corpus = await engine.load(
          readArticles(testFolder(Object.fromEntries(articles.map((one, i) => [`${i}.jsonl`, jsonLines([one])])))),
        );
        expect((await engine.copies(corpus)).counts.furniture, `${pages} pages, ${threads} threads`).toBe(3);
      }
    }
  });

  const pen = new Writer(41);
  const notices = count(3, () => pen.words(50));
  const report = pen.paragraphs(3, 50);
  const pages = [
    ...count(60, (i) => page(`a${i}`, 'Coast', pen.words(60), ...notices)),
    ...count(60, (i) => page(`b${i}`, 'Vale', pen.words(30), pen.words(30), notices[i % 3]!)),
    ...count(10, (i) => page(`c${i}`, i % 2 === 0 ? 'Coast' : 'Vale', pen.withOneWordChanged(report, 10), ...notices)),
  ];

  it('the order of reading', async () => {
    const expected = await copiesOf(pages);
    for (let round = 0; round < 4; round++) {
      const { groups, counts } = await copiesOf(new Writer(round).shuffled(pages));
      expect({ groups, counts }).toEqual({ groups: expected.groups, counts: expected.counts });
    }
  });

  it('what else is in the corpus, or how large it is', async () => {
    const expected = groupSets((await copiesOf(pages)).groups);
    expect(expected.length).toBeGreaterThan(0);
    const others = count(4000, (i) => page(`x${i}`, `outlet ${i % 50}`, pen.words(12), pen.words(12), pen.words(12)));
    expect(groupSets((await copiesOf([...others, ...pages])).groups)).toEqual(expected);
  });

  it('how often the corpus was searched, and with what', async () => {
    const engine = await testEngine();
    const corpus = await engine.load(pages);
    const first = (await engine.copies(corpus)).groups;
    await engine.copies(corpus, { furniture: false, threshold: 0.3 });
    await engine.copies(corpus, { threshold: 0.9 });
    const again = await engine.copies(corpus);
    expect(again.groups).toEqual(first);
    const other = await engine.load(pages);
    const without = (await engine.copies(other, { furniture: false })).groups;
    expect((await engine.copies(other)).groups).toEqual(first);
    expect((await engine.copies(corpus, { furniture: false })).groups).toEqual(without);
  });
});
