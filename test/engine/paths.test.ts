import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { generateArticles } from '../../corpora/generator/generate.js';
import type { Article } from '../../src/article/article.js';
import { readArticles } from '../../src/article/read.js';
import type { Engine, LoadOptions } from '../../src/engine.js';
import { createEngine } from '../../src/engine.js';
import { mainFile, unstitch } from '../cli/unstitch.js';
import { jsonLines } from '../support/engine.js';
import { testFolder } from '../support/folder.js';
import { groupLines, groupSets } from '../support/groups.js';
import { Writer } from '../support/invent.js';

// One table of cases, run through every way in and every number of threads: a new case meets all of them, and a new way all cases.

/** Articles that are alike in every way that the engine knows. `plain` ones have nothing but an id and a text, so that pages can hold them. */
interface Case {
  name: string;
  /** How many groups there are, at least. */
  groups: number;
  articles: readonly Article[];
  options?: LoadOptions;
}

const writer = new Writer(0xca5e);
const report = writer.words(120);
const dated = (day: number): { publishedAt: string } => ({ publishedAt: `2031-03-${String(day).padStart(2, '0')}` });

const cases: readonly Case[] = [
  { name: 'nothing', groups: 0, articles: [] },
  { name: 'one article', groups: 0, articles: [{ id: 'a', text: report }] },
  { name: 'no copies', groups: 0, articles: Array.from({ length: 30 }, (_, i) => ({ id: `a${i}`, text: writer.words(60) })) },
  {
    name: 'exact, near, excerpt, expansion',
    groups: 1,
    articles: [
      { id: 'late', text: report, ...dated(9), source: 'Coast' },
      { id: 'near', text: writer.withOneWordChanged(report), ...dated(3), source: 'Vale' },
      { id: 'cut', text: report.split(' ').slice(0, 50).join(' '), ...dated(4) },
      { id: 'long', text: `${report} ${writer.words(200)}`, ...dated(5) },
      { id: 'exact', text: report.toUpperCase(), ...dated(6), source: 'Coast' },
      { id: 'other', text: writer.words(120), ...dated(1) },
    ],
  },
  {
    name: 'articles without words among others',
    groups: 1,
    articles: ['...', report, '!?', report, '😀'].map((text, i) => ({ id: `a${i}`, text })),
  },
  {
    name: 'short texts',
    groups: 2,
    articles: ['One', 'one', 'One two', 'Two one', 'a b c d e', 'A, b; c: d e.', 'a b c d e f g h'].map((text, i) => ({
      id: `a${i}`,
      text,
    })),
  },
  {
    name: 'many copies of one article, each with a word changed',
    groups: 1,
    articles: Array.from({ length: 60 }, (_, i) => ({ id: `a${i}`, text: writer.withOneWordChanged(report), source: `outlet ${i % 40}` })),
  },
  {
    name: 'a hundred of the same words',
    groups: 1,
    articles: Array.from({ length: 100 }, (_, i) => ({ id: `a${i * 7}`, text: report, ...dated(1 + (i % 3)) })),
  },
  {
    name: 'scripts of all kinds',
    groups: 6,
    articles: [
      '外交部长星期二在首都表示双方将继续就渔业协定进行谈判直到所有问题得到解决',
      'รัฐมนตรีกล่าวเมื่อวันอังคารว่าการเจรจาเรื่องการประมงจะดำเนินต่อไปจนกว่าจะตกลงกันได้',
      'قال وزير الخارجية يوم الثلاثاء في العاصمة إن الطرفين سيواصلان المحادثات حول اتفاق الصيد حتى حل جميع المسائل',
      'Ο υπουργός δήλωσε την Τρίτη στην πρωτεύουσα ότι οι συνομιλίες για την αλιεία θα συνεχιστούν μέχρι να λυθούν όλα',
      'e\u0301te\u0301 '.repeat(12) + 'la mer est calme ce matin dans tout le golfe et les bateaux sont sortis',
      '장관은 화요일 수도에서 모든 문제가 해결될 때까지 어업 협정에 관한 회담을 계속할 것이라고 기자들에게 말했다',
    ].flatMap((text, i) => [
      { id: `a${i}`, text },
      { id: `b${i}`, text: `${text} 更新 update` },
    ]),
  },
  {
    name: 'one text under odd characters',
    groups: 1,
    articles: ['\u200f', '\u202e', '\0', '\ufeff', '😀', '\u200d', '\u2028', '\ud800', '\udc00 ', '\u0300', '\ufffe'].map((odd, i) => ({
      id: `a${i}`,
      text: ` ${report} `.replaceAll(' ', ` ${odd} `),
    })),
  },
  {
    name: 'furniture of an outlet on its pages',
    groups: 0,
    articles: (() => {
      const notice = writer.paragraphs(2, 40);
      return Array.from({ length: 40 }, (_, i) => ({
        id: `a${i}`,
        source: i % 2 === 0 ? 'Coast' : 'Vale',
        text: `${writer.words(50)}\n\n${i % 2 === 0 ? notice : ''}`,
      }));
    })(),
  },
  {
    name: 'generated articles',
    groups: 20,
    articles: [...generateArticles({ count: 400, seed: 77, copies: 0.3, words: 80 })].map(({ article }) => ({ ...article })),
  },
  {
    name: 'generated articles, by bands',
    groups: 15,
    articles: [...generateArticles({ count: 300, seed: 78, copies: 0.3, words: 80 })].map(({ article }) => ({ ...article })),
    options: { candidates: 'bands' },
  },
];

const threadCounts = [0, 1, 2, 4] as const;
const engines = new Map<number, Engine>();
beforeAll(async () => {
  for (const threads of threadCounts) engines.set(threads, await createEngine({ threads }));
  return async () => {
    for (const engine of engines.values()) await engine.close();
  };
});

/** The ways in. Each gives what `engine.load` takes. */
const ways = {
  'a file': (articles: readonly Article[]) => readArticles(join(testFolder({ 'a.jsonl': jsonLines(articles) }), 'a.jsonl')),
  'many files': (articles: readonly Article[]) => {
    const folder = testFolder();
    for (let i = 0; i < 10; i++) {
      // Slices, so that the order of reading is the same as from one file.
      const slice = articles.slice(Math.floor((articles.length * i) / 10), Math.floor((articles.length * (i + 1)) / 10));
      writeFileSync(join(folder, `${i}.jsonl`), jsonLines(slice));
    }
    return readArticles(folder);
  },
  gzip: (articles: readonly Article[]) => readArticles(join(testFolder({ 'a.jsonl.gz': gzipSync(jsonLines(articles)) }), 'a.jsonl.gz')),
  'escaped lines with spaces and CRLF': (articles: readonly Article[]) => {
    const lines = jsonLines(articles).replaceAll(/[\u0080-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
    return readArticles(
      join(testFolder({ 'a.jsonl': lines.replaceAll('\n', '\r\n\n').replaceAll('{"id":', ' { "kept" : [1,{}], "id" :') }), 'a.jsonl'),
    );
  },
  'an array': (articles: readonly Article[]) => articles,
  'an asynchronous iterable': async function* (articles: readonly Article[]) {
    for (const article of articles) yield await Promise.resolve(article);
  },
  'a web stream': (articles: readonly Article[]) => ReadableStream.from(articles),
};

async function groupsBy(engine: Engine, input: Parameters<Engine['load']>[0], options?: LoadOptions): Promise<string> {
  const corpus = await engine.load(input, options);
  const lines = groupLines((await engine.copies(corpus)).groups);
  await corpus.close();
  return lines;
}

describe.each(cases)('$name', ({ articles, groups, options }) => {
  it('gives the same bytes by every way in and any number of threads', { timeout: 300_000 }, async () => {
    const expected = await groupsBy(engines.get(0)!, articles, options);
    expect(expected.split('\n').length - 1).toBeGreaterThanOrEqual(groups);
    if (groups === 0) expect(expected).toBe('');
    for (const [way, open] of Object.entries(ways)) {
      for (const [threads, engine] of engines) {
        expect(await groupsBy(engine, open(articles), options), `${way}, ${threads} threads`).toBe(expected);
      }
    }
  });

  it('gives the same groups in any order of reading', async () => {
    const expected = await groupsBy(engines.get(0)!, articles, options);
    const shuffler = new Writer(articles.length);
    for (let round = 0; round < 3; round++) {
      expect(await groupsBy(engines.get(0)!, shuffler.shuffled(articles), options)).toBe(expected);
    }
    expect(await groupsBy(engines.get(0)!, articles.toReversed(), options)).toBe(expected);
  });

  it('gives the same groups from pages', async () => {
    // A page holds no half of a surrogate pair.
    const bare = articles.map(({ id, text }) => ({ id: `${id}.txt`, text: text.toWellFormed() }));
    // No title: a page's first line may be one, so each page begins with a sentence that ends.
    const folder = testFolder();
    mkdirSync(join(folder, 'pages'));
    for (const { id, text } of bare) writeFileSync(join(folder, 'pages', id), `Page.\n\n${text}`);
    if (bare.length === 0) return;
    const expected = groupSets(
      (await engines.get(0)!.cluster(bare.map(({ id, text }) => ({ id, text: `Page.\n\n${text}` })))).copies.groups,
    );
    for (const [threads, engine] of engines) {
      const { copies } = await engine.cluster(readArticles(join(folder, 'pages')));
      expect(groupSets(copies.groups), `${threads} threads`).toEqual(expected);
    }
  });
});

describe('the command line', () => {
  it('gives the bytes of the library from standard input, a pipe and a file, by any number of threads', { timeout: 300_000 }, async () => {
    const articles = cases.flatMap(({ articles, options }, i) =>
      options === undefined ? articles.map((one) => ({ ...one, id: `${i}-${one.id}` })) : [],
    );
    const expected = await groupsBy(engines.get(0)!, articles);
    const folder = testFolder({ 'a.jsonl': jsonLines(articles) });
    for (const threads of ['0', '1', '2', '4']) {
      expect(unstitch(['copies', 'a.jsonl', '--threads', threads], { cwd: folder }).out, `file, ${threads}`).toBe(expected);
      expect(unstitch(['copies', '-', '--threads', threads], { cwd: folder, input: jsonLines(articles) }).out, `-, ${threads}`).toBe(
        expected,
      );
    }
    const piped = execFileSync('sh', ['-c', `cat a.jsonl | "${process.execPath}" "${mainFile}" copies /dev/stdin`], {
      cwd: folder,
      maxBuffer: 1 << 28,
    });
    expect(piped.toString()).toBe(expected);
  });
});

describe('many articles, so that every stage has work for four threads', () => {
  // Short ones, a tenth of them changed copies: more than 16,384 articles and than 768 pairs.
  const many = ((): Article[] => {
    const pen = new Writer(0xb16);
    const articles: Article[] = [];
    for (let i = 0; articles.length < 17_000; i++) {
      const text = `${pen.words(12)}\n\n${pen.words(12)}`;
      articles.push({ id: `m${i}`, text, source: `outlet ${i % 90}`, publishedAt: `2031-01-${String(1 + (i % 28)).padStart(2, '0')}` });
      if (i % 9 === 0) articles.push({ id: `c${i}`, text: pen.withOneWordChanged(text, 23), source: `outlet ${i % 70}` });
      if (i % 100 === 0) articles.push({ id: `e${i}`, text });
    }
    return articles;
  })();
  const folders = new Map<string, string>();

  it('gives the same bytes', { timeout: 300_000 }, async () => {
    folders.set('many', testFolder());
    for (let i = 0; i < 16; i++)
      writeFileSync(join(folders.get('many')!, `${String(i).padStart(2, '0')}.jsonl`), jsonLines(many.slice(i * 1100, (i + 1) * 1100)));
    const expected = await groupsBy(engines.get(0)!, many);
    expect(expected.split('\n').length).toBeGreaterThan(1500);
    for (const [threads, engine] of engines)
      expect(await groupsBy(engine, readArticles(folders.get('many')!)), `${threads} threads`).toBe(expected);
    // Some rounds more where the threads meet in another order every time.
    for (let round = 0; round < 3; round++) expect(await groupsBy(engines.get(4)!, many)).toBe(expected);
    expect(await groupsBy(engines.get(2)!, new Writer(1).shuffled(many))).toBe(expected);
  });

  it('gives the same bytes by bands, and the same signatures', { timeout: 300_000 }, async () => {
    const some = many.slice(0, 9000);
    const options: LoadOptions = { candidates: 'bands', permutations: 32, bands: 16, rows: 2 };
    const expected = await groupsBy(engines.get(0)!, some, options);
    const signatures: Uint32Array[] = [];
    for (const engine of engines.values()) {
      expect(await groupsBy(engine, some, options)).toBe(expected);
      const corpus = await engine.load(some.slice(0, 1000));
      signatures.push((await engine.signatures(corpus, { permutations: 16 })).values);
      await corpus.close();
    }
    for (const values of signatures) expect(values).toEqual(signatures[0]);
  });
});
