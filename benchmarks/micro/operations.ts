import { foldedWords } from '../../src/text/fold.js';
import * as javascript from './javascript.js';
import type { Material } from './material.js';
import { makeKernel, readLine, readText } from './webassembly.js';

/** One operation done in two ways, over all of the material. Both return the same number, if both are right. */
export interface Operation {
  name: string;
  /** What its time is told by. */
  unit: 'article' | 'pair' | 'posting';
  /** How many of them a call does. */
  count: number;
  webassembly: () => number;
  javascript: () => number;
}

const signatureSize = 128;

/** What the engine does most, in the order in which it does it. */
export function makeOperations({ texts, lines, postings }: Material): Operation[] {
  const kernel = makeKernel();
  const { call, scratch, shared } = kernel;
  const decoder = new TextDecoder();
  const sum = <Item>(items: readonly Item[], value: (item: Item, place: number) => number): number =>
    items.reduce((total, item, place) => total + value(item, place), 0);

  // Everything an operation takes is made beforehand, in both worlds.
  const words = texts.map(foldedWords);
  const spare = new Uint32Array(Math.max(...words.map(({ length }) => length)));
  const shingles = words.map((found) => spare.slice(0, javascript.hashShingles(found, spare)));
  const sets = shingles.map((hashes) => javascript.buildSet(hashes.slice()));
  const signature = new Uint32Array(signatureSize);
  let end = shared.takePages(sum(words, ({ length }) => (call.setBytes(length) >>> 0) + length * 8));
  const wideSets: number[] = [];
  const wideShingles = texts.map((text) => {
    const count = readText(kernel, text);
    wideSets.push(end);
    const at = call.buildSet(count, 0, end) >>> 0;
    const hashes = call.hashShinglesWide(count, at, 0);
    end = at + hashes * 8;
    return { at, count: hashes };
  });
  const [a, b] = [shared.takePages(postings.byteLength), shared.takePages(postings.byteLength)];
  const wide = new BigUint64Array(shared.bytes.buffer, a, postings.length);
  const halvesAt = (at: number): Uint32Array => shared.words.subarray(at / 4, at / 4 + postings.length * 2);
  const halves = (): javascript.Halves => ({ high: new Uint32Array(postings.length), low: new Uint32Array(postings.length) });
  const [first, second, given] = [halves(), halves(), halves()];
  for (const [i, value] of postings.entries()) {
    given.high[i] = Number(value >> 32n);
    given.low[i] = Number(value & 0xffff_ffffn);
  }

  const perArticle = { unit: 'article', count: texts.length } as const;
  return [
    {
      name: 'words of a JSON line: parse, fold, split',
      ...perArticle,
      webassembly: () => sum(lines, (line) => readLine(kernel, line)),
      javascript: () => sum(lines, (line) => foldedWords((JSON.parse(decoder.decode(line)) as { text: string }).text).length),
    },
    {
      name: 'words of a string: fold, split',
      ...perArticle,
      webassembly: () => sum(texts, (text) => readText(kernel, text)),
      javascript: () => sum(texts, (text) => foldedWords(text).length),
    },
    {
      name: 'words and shingles of a string: fold, split, hash runs of five',
      ...perArticle,
      webassembly: () => sum(texts, (text) => call.hashShinglesWide(readText(kernel, text), scratch.postings, 0)),
      javascript: () => sum(texts, (text) => javascript.hashShingles(foldedWords(text), spare)),
    },
    {
      name: 'the set of shingles of a string',
      ...perArticle,
      webassembly: () =>
        sum(texts, (text) => {
          call.buildSet(readText(kernel, text), 0, scratch.postings);
          return shared.words[scratch.postings / 4]!;
        }),
      javascript: () => sum(texts, (text) => javascript.buildSet(spare.slice(0, javascript.hashShingles(foldedWords(text), spare))).length),
    },
    {
      name: `signature of ${signatureSize} values, from shingles`,
      ...perArticle,
      webassembly: () =>
        sum(wideShingles, ({ at, count }) => {
          call.signature(at, count, signatureSize, scratch.ids);
          return shared.words[scratch.ids / 4] === 0xffff_ffff ? 1 : 0;
        }),
      javascript: () =>
        sum(shingles, (hashes) => {
          javascript.sign(hashes, signature);
          return signature[0] === 0xffff_ffff ? 1 : 0;
        }),
    },
    {
      name: 'intersection of two sets of shingles',
      unit: 'pair',
      count: texts.length >> 1,
      webassembly: () => sum(wideSets, (at, i) => (i % 2 === 0 ? 0 : call.shared(wideSets[i - 1]!, at))),
      javascript: () => sum(sets, (set, i) => (i % 2 === 0 ? 0 : javascript.sharedCount(sets[i - 1]!, set))),
    },
    {
      name: 'sort of postings by band or sample, radix sort in both',
      unit: 'posting',
      count: postings.length,
      webassembly: () => {
        wide.set(postings);
        return runsOf(halvesAt(call.sortPostings(a, b, postings.length) >>> 0), 2);
      },
      javascript: () => {
        first.high.set(given.high);
        first.low.set(given.low);
        return runsOf(javascript.gatherKeys(first, second).high, 1);
      },
    },
    {
      name: 'the same, BigUint64Array.toSorted in JavaScript',
      unit: 'posting',
      count: postings.length,
      webassembly: () => {
        wide.set(postings);
        return runsOf(halvesAt(call.sortPostings(a, b, postings.length) >>> 0), 2);
      },
      javascript: () => runsOf(new Uint32Array(postings.toSorted().buffer), 2),
    },
  ];
}

/** In how many runs equal keys stand: as many as there are keys, if they are sorted. @param every 1, or 2 where lower halves stand between */
function runsOf(keys: Uint32Array, every: 1 | 2): number {
  let runs = 1;
  for (let i = every * 2 - 1; i < keys.length; i += every) if (keys[i] !== keys[i - every]) runs++;
  return runs;
}
