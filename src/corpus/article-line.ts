import { articleFields } from '../article/article.js';
import type { Article } from '../article/article.js';

/** What stands between an article's other fields and its text, and behind it. */
const textField = '"text":"';
const lineEnd = '"}\n';

/** The names of our fields, as they are written. */
const names = new Map<string, string>(articleFields.map((field) => [field, `"${field}":`]));

/**
 * An article as a line of JSON, but for the text: what stands before it. It comes last, so that it can be escaped where it lies and need not become a string again
 * only to be written. `undefined`: the article must be written by JSON.stringify as a whole, for it says itself how it is written.
 *
 * @throws TypeError where a field cannot be written as JSON
 */
export function lineHead(article: Article): string | undefined {
  if (typeof article['toJSON'] === 'function') return undefined;
  let head = '{';
  // Field by field: a copy of the article without its text would be an object that JSON.stringify is slow with.
  for (const key of Object.keys(article)) {
    if (key === 'text') continue;
    const value = JSON.stringify(article[key]) as string | undefined;
    if (value === undefined) continue;
    head += `${names.get(key) ?? `${JSON.stringify(key)}:`}${value},`;
  }
  return `${head}${textField}`;
}

/** What stands behind the text. */
export const lineTail = Buffer.from(lineEnd);
