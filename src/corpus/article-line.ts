import type { Article } from '../article/article.js';

/** Control characters that have no short escape here, and halves of surrogate pairs, whole pairs among them: what is rare is left to JSON.stringify. */
// oxlint-disable-next-line eslint/no-control-regex
const rare = /[\u0000-\u0009\u000b-\u001f\ud800-\udfff]/;

/**
 * An article as a line of JSON, with its line feed, in parts: what `JSON.stringify` writes but for the place of the text, which comes last, in half the
 * time. A text is long and has little to escape; that little is replaced string by string, and nothing is put together only to be written.
 *
 * @throws TypeError where a field cannot be written as JSON
 */
export function articleLine(article: Article): string[] {
  const { text, ...rest } = article;
  // What JSON.stringify would treat in its own way is left to it.
  if (rare.test(text) || typeof article['toJSON'] === 'function') return [JSON.stringify(article), '\n'];
  let escaped = text;
  if (escaped.includes('\\')) escaped = escaped.replaceAll('\\', '\\\\');
  if (escaped.includes('"')) escaped = escaped.replaceAll('"', '\\"');
  if (escaped.includes('\n')) escaped = escaped.replaceAll('\n', '\\n');
  return [JSON.stringify(rest).slice(0, -1), ',"text":"', escaped, '"}\n'];
}
