import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measureNode } from './measured-process.js';
import { programDigest } from './program-digest.js';

/** A corpus of corpora/generator, as data: how many articles of each kind it mixes. */
export interface GeneratedCorpus {
  name: string;
  /** Unlike articles with families of copies among them, one article in eight a copy. */
  mixed?: number;
  /** Unlike articles only. */
  distinct?: number;
  /** Articles of one text. */
  identical?: number;
  /** Articles of one text, one word changed in each. */
  oneWord?: number;
  /** Mean length of a text in words. Default: the generator's own. */
  words?: number;
  seed: number;
  /** How many copies are planted in it. That the generator still writes what was measured before hangs on this number. */
  planted: number;
}

/** A corpus on disk. */
export interface CorpusFiles {
  articles: string;
  /** One line a planted copy. */
  truth: string;
  bytes: number;
}

const generator = fileURLToPath(new URL('../../corpora/generator/main.js', import.meta.url));

export function articleCount({ mixed = 0, distinct = 0, identical = 0, oneWord = 0 }: GeneratedCorpus): number {
  return mixed + distinct + identical + oneWord;
}

/**
 * Writes a corpus to `folder`, unless it is there already, written by the same generator.
 *
 * @throws Error where another number of copies was planted than expected
 */
export async function generateCorpus(corpus: GeneratedCorpus, folder: string): Promise<CorpusFiles> {
  mkdirSync(folder, { recursive: true });
  const [articles, truth, key] = ['jsonl', 'truth.jsonl', 'key'].map((end) => join(folder, `${corpus.name}.${end}`)) as [
    string,
    string,
    string,
  ];
  const made = JSON.stringify({ ...corpus, generator: programDigest(['corpora/generator']) });
  if (!existsSync(key) || readFileSync(key, 'utf8') !== made) {
    rmSync(key, { force: true });
    await measureNode(generator, [...generatorArguments(corpus), '--out', articles, '--truth', truth]);
    const planted = readFileSync(truth, 'utf8').split('\n').length - 1;
    if (planted !== corpus.planted) throw new Error(`corpus ${corpus.name}: ${planted} copies were planted, expected ${corpus.planted}`);
    writeFileSync(key, made);
  }
  return { articles, truth, bytes: statSync(articles).size };
}

/** Removes a corpus that is too large to be kept. */
export function removeCorpus({ name }: GeneratedCorpus, folder: string): void {
  for (const end of ['jsonl', 'truth.jsonl', 'key']) rmSync(join(folder, `${name}.${end}`), { force: true });
}

function generatorArguments({ mixed, distinct, identical, oneWord, words, seed }: GeneratedCorpus): string[] {
  const counts = { count: mixed, distinct, identical, 'one-word': oneWord, words, seed };
  return Object.entries(counts).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, String(value)]));
}
