import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/article.js';
import type { Separation } from '../../src/separation/types.js';
import { wordStatistics } from '../../src/separation/word-statistics.js';
import { jsonLines, testEngine } from '../support/engine.js';
import { testFolder } from '../support/folder.js';
import { readArticles } from '../../src/article/read.js';

const ferry = `The harbour master of Gullhaven said on Monday that the ferry would not sail before the ice had gone from the bay. Passengers were taken to the railway by bus. The shipping line promised to pay for their rooms.`;
const court = `A court in Dronholt sentenced the former treasurer of the lighthouse fund to four years in prison on Tuesday. The judge called it a betrayal of the coast. Her lawyer said that she would appeal.`;
const sheep = `Farmers in the valley of Tesmir counted eleven hundred sheep lost in the snow of the weekend. The army flew hay to the upper pastures. More snow is forecast for Thursday night.`;
const others: Article[] = Array.from({ length: 40 }, (_, i) => ({
  id: `other-${i}`,
  text: `Report number ${i} tells of ${['weather', 'trains', 'markets', 'schools', 'bridges'][i % 5]!} in the north, where people said little when asked about it by visitors from the ${i % 7} towns.`,
}));
const news: Article[] = [{ id: 'ferry', text: ferry }, { id: 'court', text: court }, { id: 'sheep', text: sheep }, ...others];

const page = [ferry.split('. ')[1]!, court.split('. ')[0]!, sheep.split('. ')[0]!, ferry.split('. ')[0]!, court.split('. ')[1]!].map(
  (sentence) => `${sentence}.`,
);

const sourceIds = ({ passages }: Separation): (string | undefined)[] => passages.map(({ source }) => source?.article);

async function separated(text: string, articles: readonly Article[] = news, options: object = {}): Promise<Separation> {
  const engine = await testEngine();
  const corpus = await engine.load(articles);
  return engine.separate({ id: 'page', text }, { corpus, assume: 'stitched', ...options });
}

describe('engine.separate with a corpus', () => {
  it('names the source and span of every passage, in any order', async () => {
    const text = page.join('\n\n');
    const result = await separated(text);
    expect(sourceIds(result)).toEqual(['ferry', 'court', 'sheep', 'ferry', 'court']);
    const texts = new Map(news.map((article) => [article.id, article.text]));
    for (const { start, end, source } of result.passages) {
      expect(texts.get(source!.article)!.slice(source!.start, source!.end).replace(/\.$/, '')).toBe(
        text.slice(start, end).replace(/\.$/, ''),
      );
      expect(source!.overlap).toBe(1);
    }
    expect(result.stitched).toBe(true);
    expect(result.strands.map(({ passages, sources }) => [passages, sources])).toEqual([
      [[0, 3], ['ferry']],
      [[1, 4], ['court']],
      [[2], ['sheep']],
    ]);
  });

  it('sees through names, spelling and quotation marks', async () => {
    const original = `“The United States will not colour this debate,” the envoy told a crowd in the harbor of Thornsee. ${sheep}`;
    const changed = `"The USA will not color this debate“, the envoy told a crowd in the harbour of Thornsee.`;
    const result = await separated(changed, [...news, { id: 'envoy', text: original }]);
    expect(sourceIds(result)).toEqual(['envoy']);
    expect(result.passages[0]!.source).toMatchObject({ start: 0, end: original.indexOf(' Farmers'), overlap: 1 });
  });

  it('parts a sentence that was made of two', async () => {
    const text =
      'The harbour master of Gullhaven said on Monday that the ferry would not sail, while a court in Dronholt sentenced the former treasurer of the lighthouse fund to four years in prison.';
    const result = await separated(text);
    expect(sourceIds(result)).toEqual(['ferry', 'court']);
    expect(text.slice(result.passages[1]!.start, result.passages[1]!.end)).toMatch(/^a court in Dronholt/);
  });

  it('names no source where none fits', async () => {
    const result = await separated('The museum of Ulvay opened its doors again on Sunday. Children came in free.');
    expect(sourceIds(result)).toEqual([undefined, undefined]);
    expect(result.strands.flatMap(({ sources }) => sources)).toEqual([]);
  });

  it('takes what many unrelated articles print for no sign of where it was taken from', async () => {
    const box = 'Sign up for our evening letter to get the stories that matter to you first.';
    const more = (id: string): string => Array.from({ length: 60 }, (_, n) => `${id}${n}`).join(' ');
    const reports = { ferry, court, sheep };
    const furnished = Object.entries(reports).map(([id, text]) => ({ id, text: `${text} ${more(id)}.\n\n${box}` }));
    const lone = `Nothing else on this page is known to anybody in any of the towns around.\n\n${box}`;
    expect(sourceIds(await separated(lone, [...others, ...furnished]))).toEqual([undefined, undefined]);
    // Where the rest of the page is from one of them, so is this.
    const whole = `${ferry}\n\n${court.split('. ')[0]!}.\n\n${box}`;
    expect(sourceIds(await separated(whole, [...others, ...furnished])).at(-1)).toBe('ferry');
  });

  it('takes a quotation alone, with words changed, for less than a sentence', async () => {
    const said = 'We shall not sail before the last of the ice has gone from the whole of the outer bay, and nobody can make us.';
    const changed = said.replace('the whole of the outer bay', 'all corners of this harbour').replace('nobody', 'no minister');
    const source = { id: 'speech', text: `“${said}” the harbour master told reporters on the quay of Thornsee.` };
    const plain = { id: 'speech', text: `${said} That was the word on the quay of Thornsee.` };
    const unknown = ['Snow', 'Hail', 'Rain', 'Fog', 'Sleet'].map(
      (word) => `${word} is what nobody else on this page has written a word about.`,
    );
    const among = async (passage: string, article: Article): Promise<string | undefined> =>
      sourceIds(await separated([passage, ...unknown].join('\n\n'), [...news, article]))[0];
    expect(await among(`“${changed}”`, source)).toBeUndefined();
    expect(await among(changed, plain)).toBe('speech');
  });

  it('takes neither the page nor its copies for a source', async () => {
    const text = page.join('\n\n');
    const copies = [
      { id: 'page', text },
      { id: 'copy', text: text.replace('Passengers', 'Travellers') },
    ];
    expect(sourceIds(await separated(text, [...copies, ...news]))).toEqual(['ferry', 'court', 'sheep', 'ferry', 'court']);
    expect(sourceIds(await separated(text, copies))).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect(sourceIds(await separated(text, copies.slice(0, 1)))).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });

  it('names the lead for all copies of a source', async () => {
    const early = { id: 'z-first', text: ferry, publishedAt: '2024-03-01' };
    const late = { id: 'a-second', text: ferry.replace('promised', 'vowed'), publishedAt: '2024-03-02' };
    const result = await separated(page.join(' '), [late, early, { id: 'court', text: court }, ...others]);
    expect(new Set(sourceIds(result))).toEqual(new Set(['z-first', 'court', undefined]));
  });

  it('leaves out what it is told to', async () => {
    expect(sourceIds(await separated(page.join('\n\n'), news, { without: ['court', 'nobody'] }))).toEqual([
      'ferry',
      undefined,
      'sheep',
      'ferry',
      undefined,
    ]);
  });

  it('gives the strands their stories', async () => {
    const stories = [
      { story: 's1', articles: ['ferry', 'sheep'] },
      { story: 's2', articles: ['court'] },
    ];
    const result = await separated(page.join('\n\n'), news, { stories });
    expect(result.strands.map(({ story, sources }) => [story, sources])).toEqual([
      ['s1', ['ferry', 'sheep']],
      ['s2', ['court']],
    ]);
  });

  it('works with a corpus of nothing and of one article', async () => {
    expect(sourceIds(await separated(page.join('\n\n'), []))).toEqual(page.map(() => undefined));
    expect(sourceIds(await separated(page.join('\n\n'), [{ id: 'ferry', text: ferry }]))).toEqual([
      'ferry',
      undefined,
      undefined,
      'ferry',
      undefined,
    ]);
  });

  it('is the same for any number of threads', async () => {
    const results = [];
    for (const threads of [0, 2, 4]) {
      const engine = await testEngine({ threads });
      const corpus = await engine.load(news);
      results.push(JSON.stringify(await engine.separate({ id: 'page', text: page.join(' ') }, { corpus })));
    }
    expect(new Set(results).size).toBe(1);
  });
});

describe('engine.separate of odd pages', () => {
  const odd: readonly (readonly [name: string, text: string])[] = [
    ['one word', 'Rain'],
    ['one sentence', 'It rained on the harbour all day.'],
    ['no full stops', 'the river rose again and the people carried what they had up the hill\nand nobody knew when it would end\nor where'],
    ['one sentence a hundred times', 'The river rose again on Monday. '.repeat(100)],
    ['a script without spaces', '今天下雨。港口关闭了。法院判处前司库四年监禁。'],
    ['passages shorter than a run of words', 'No.\n\nThe ice.\n\nWho knows?\n\nRain fell. He left. It did.'],
    ['a long page of capitals', 'RAIN FELL ON THE QUAY OF GULLHAVEN. '.repeat(12)],
    ['marks alone between words', '“Go,” „he“ «said» ‹it› "and" \'they\' ”went“. ’Tis so.'],
    ['marks and no word', '“ ” … — !'],
    ['half of a surrogate pair', 'The river \ud83d rose. It fell.'],
  ];

  it.each(odd)('%s: passages cover it, with a corpus and without', async (_, text) => {
    for (const articles of [undefined, news]) {
      const engine = await testEngine();
      const corpus = articles === undefined ? undefined : await engine.load(articles);
      const { passages, strands } = await engine.separate({ id: 'odd', text }, { corpus, assume: 'stitched' });
      let at = 0;
      for (const { start, end } of passages) {
        expect(text.slice(at, start).trim()).toBe('');
        at = end;
      }
      expect(text.slice(at).trim()).toBe('');
      expect(strands.flatMap((strand) => strand.passages).toSorted((a, b) => a - b)).toEqual(
        passages.flatMap(({ strand }, i) => (strand === null ? [] : [i])),
      );
    }
  });

  it('refuses what is no article', async () => {
    const engine = await testEngine();
    await expect(engine.separate({ id: 'x', text: ' ' })).rejects.toMatchObject({ code: 'invalid_option' });
    await expect(engine.separate({ id: 'x' } as never)).rejects.toMatchObject({ code: 'invalid_option' });
    await expect(engine.separate({ id: 'x', text: 'Rain.' }, { strands: 0 })).rejects.toMatchObject({ code: 'invalid_option' });
    await expect(engine.separate({ id: 'x', text: 'Rain.' }, { corpus: {} as never })).rejects.toMatchObject({ code: 'invalid_option' });
  });

  it('ends when it is told to', async () => {
    const engine = await testEngine();
    const corpus = await engine.load(news);
    await expect(engine.separate({ id: 'p', text: ferry }, { corpus, signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow(
      'enough',
    );
    expect(sourceIds(await engine.separate({ id: 'p', text: page[1]! }, { corpus }))).toEqual(['court']);
  });

  it('takes a corpus of other copies and stories the second time, and lets go of a closed one', async () => {
    const engine = await testEngine();
    const corpus = await engine.load(news);
    const first = await engine.separate({ id: 'p', text: page[1]! }, { corpus });
    const copies = await engine.copies(corpus, { threshold: 0.5 });
    expect(await engine.separate({ id: 'p', text: page[1]! }, { corpus, copies })).toEqual(first);
    await corpus.close();
    await expect(engine.separate({ id: 'p', text: ferry }, { corpus })).rejects.toMatchObject({ code: 'invalid_option' });
  });
});

describe('word statistics', () => {
  it('are those of the background that is given where it knows the language, with the vectors of the package', async () => {
    const engine = await testEngine();
    const german = Array.from({ length: 6 }, (_, i) => ({
      id: `${i}`,
      language: 'de',
      text: `Der Hafen bleibt geschlossen, sagte der Kapitän des Schiffes ${['Anna', 'Berta', 'Clara', 'Dora', 'Emma', 'Frieda'][i]!} am Tag ${i} der Reise.`,
    }));
    const background = await engine.background(await engine.load(german), { fewest: 1 });
    expect(wordStatistics('deu', background)).toMatchObject({ articles: 6 });
    expect(wordStatistics('deu', background).frequency('hafen')).toBe(6);
    expect(wordStatistics('deu').articles).toBe(1);
    // Of English it knows nothing: the package does.
    expect(wordStatistics('eng', background).articles).toBe(wordStatistics('eng').articles);
    expect(wordStatistics('eng', background).vectors).toBe(wordStatistics('eng').vectors);
    const page = {
      id: 'seite',
      language: 'de',
      text: 'Der Hafen bleibt geschlossen. Das Gericht tagt am Montag in Dronholt. Der Kapitän wartet im Hafen.',
    };
    expect((await engine.separate(page, { background, assume: 'stitched' })).passages).toHaveLength(3);
  });
});

describe('engine.separations', () => {
  const wire = join(import.meta.dirname, '../../corpora/wire');

  it('finds the stitched pages of the shipped corpus and no other, for any number of threads', async () => {
    const gold = readFileSync(join(wire, 'separation.gold.jsonl'), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as { id: string; kind: string });
    const results: string[] = [];
    for (const threads of [0, 2]) {
      const engine = await testEngine({ threads });
      const corpus = await engine.load(readArticles(join(wire, 'articles.jsonl')));
      const separations = await engine.separations(corpus);
      expect(separations.map(({ article }) => article).toSorted()).toEqual(
        gold.flatMap(({ id, kind }) => (kind === 'genuine' ? [] : [id])).toSorted(),
      );
      results.push(JSON.stringify(separations));
    }
    expect(results[1]).toBe(results[0]);
  });

  it('finds a page whose sources are not there by its words and signs, for any number of threads, and none of one report', async () => {
    const articles = readFileSync(join(wire, 'articles.jsonl'), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Article);
    const straight = (text: string): string => text.replace(/[“”]/g, '"').replaceAll('’', "'");
    const curly = (text: string): string => text.replace(/"([^"]*)"/g, '“$1”').replace(/(\w)'(\w)/g, '$1’$2');
    const paragraphs = (id: string): string[] => articles.find((article) => article.id === id)!.text.split('\n\n');
    const reports = ['halyard-13', 'halyard-11', 'halyard-05', 'halyard-20'].map((id, i) =>
      paragraphs(id).map(i % 2 === 0 ? curly : straight),
    );
    const text = [3, 2, 1].flatMap((n) => reports.map((report) => report[n]!)).join('\n\n');
    const plain = straight([3, 2, 1].flatMap((n) => reports.map((report) => report[n]!)).join('\n\n'));
    const one = paragraphs('halyard-13')
      .map((part, i) => (i % 2 === 0 ? curly(part) : straight(part)))
      .join('\n\n');
    const found: string[] = [];
    for (const threads of [0, 2]) {
      const engine = await testEngine({ threads });
      const corpus = await engine.load([{ id: 'stitched', text }, { id: 'one', text: one }, ...others]);
      const separations = await engine.separations(corpus);
      expect(separations.map(({ article, stitched }) => [article, stitched])).toEqual([['stitched', true]]);
      expect(separations[0]!.strands.length).toBeGreaterThan(1);
      found.push(JSON.stringify(separations));
    }
    expect(found[1]).toBe(found[0]);
    // The same page in one style of marks shows too little: its names are invented, and words that nobody knows tell less.
    const engine = await testEngine();
    expect(await engine.separations(await engine.load([{ id: 'plain', text: plain }, ...others]))).toEqual([]);
  });

  it('takes reprints and excerpts for no stitching', async () => {
    const engine = await testEngine();
    const reprints = [1, 2, 3].flatMap((n) => [
      { id: `ferry-${n}`, text: `${ferry} Edition ${n}.`, source: `outlet ${n}` },
      { id: `court-${n}`, text: court.slice(0, 120 + n), source: `outlet ${n}` },
    ]);
    const folder = testFolder({ 'news.jsonl': jsonLines([...news, ...reprints]) });
    const corpus = await engine.load(readArticles(join(folder, 'news.jsonl')));
    expect(await engine.separations(corpus)).toEqual([]);
  });
});

describe('engine.separate of 5,000 sentences', () => {
  const matters = [
    ['ferry', 'harbour', 'captain', 'passengers', 'sailed', 'storm', 'island', 'rescue', 'coast', 'ship'],
    ['court', 'judge', 'lawyer', 'trial', 'prison', 'verdict', 'jury', 'appeal', 'sentence', 'witness'],
    ['bank', 'inflation', 'interest', 'bonds', 'economy', 'investors', 'currency', 'markets', 'debt', 'prices'],
  ];
  const sentences = Array.from({ length: 5000 }, (_, i) => {
    const words = matters[Math.floor(i / 7) % 3]!;
    const word = (k: number): string => words[(i * k + Math.floor(i / 11)) % words.length]!;
    return `The ${word(1)} and the ${word(3)} of Quarn${i} met the ${word(7)} at Vell${i * 3} on Monday.`;
  });

  it.each([
    ['a paragraph each', '\n\n'],
    ['in one paragraph', ' '],
  ])('%s: each is a passage of one strand', async (_, between) => {
    const text = sentences.join(between);
    const engine = await testEngine();
    const { passages, strands } = await engine.separate({ id: 'page', text }, { assume: 'stitched' });
    expect(passages.map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
    const placed = strands.flatMap(({ strand, passages: own }) => own.map((passage) => [passage, strand] as const));
    expect(placed.toSorted(([a], [b]) => a - b)).toEqual(passages.map(({ strand }, i) => [i, strand]));
    // Each strand is of one matter, but for a passage here and there.
    for (const { passages: own } of strands) {
      const counts = [0, 0, 0];
      for (const passage of own) counts[Math.floor(passage / 7) % 3]!++;
      expect(Math.max(...counts)).toBeGreaterThan(own.length * 0.9);
    }
  });
});
