import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Article } from '../../src/article/article.js';

/** Real articles are not part of the project. Where they are at hand they lie beside the checkout. */
const folder = join('..', 'shared', 'data');

/** The records of a set of real articles, or `undefined` where it is not at hand. @param file such as `stories/basil.jsonl.gz` */
export function readRealTexts(file: string): Article[] | undefined {
  const path = join(folder, file);
  if (!existsSync(path)) return undefined;
  const lines = gunzipSync(readFileSync(path)).toString('utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as Article);
}
