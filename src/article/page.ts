import { defaultMaxTextBytes, invalidUtf8Message, judgeRecord, textTooLongMessage } from './judge.js';
import type { Judgement } from './judge.js';
import { maxLineBytes } from './rejects.js';
import { isBlank } from './well-formed.js';

/** Characters a page's first line may have and still be its title. */
const maxTitleLength = 120;

export interface PageOptions {
  /** What the article is to be called: a page does not say. */
  id: string;
  /** Bytes of UTF-8 that the text may have. Default 4 MiB. */
  maxTextBytes?: number | undefined;
  /** Whether the text is to be the whole page as it is, its first line included, so that offsets are offsets into the page. Default false. */
  whole?: boolean | undefined;
}

/**
 * Reads a page of plain text as one article.
 *
 * Blank lines separate paragraphs; the article's text is the paragraphs, their lines trimmed, joined by one blank line each.
 * The first line is the title, and no part of the text, if it has at most 120 characters, does not end with a full stop and is
 * followed by anything. UTF-8, with or without a byte order mark; line ends of any kind.
 */
export function judgePage(bytes: Uint8Array, options: PageOptions): Judgement {
  const { id, maxTextBytes = defaultMaxTextBytes, whole = false } = options;
  const pageLimit = maxLineBytes(maxTextBytes);
  if (bytes.length > pageLimit) {
    return { ok: false, reason: 'text_too_long', message: textTooLongMessage(`the page has more than ${pageLimit} bytes`, maxTextBytes) };
  }
  let page: string;
  try {
    page = decoder.decode(bytes);
  } catch {
    return { ok: false, reason: 'invalid_utf8', message: invalidUtf8Message('page') };
  }
  if (whole && !isBlank(page)) return judgeRecord({ id, text: page }, { maxTextBytes }, 'file');
  const lines = page.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => line.trim());
  const title = takeTitle(lines);
  const text = joinParagraphs(lines);
  if (text === '') return { ok: false, reason: 'empty_text', message: 'the page holds no word' };
  return judgeRecord(title === undefined ? { id, text } : { id, title, text }, { maxTextBytes }, 'file');
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Removes the title from the lines and returns it. */
function takeTitle(lines: string[]): string | undefined {
  const first = lines.findIndex((line) => !isBlank(line));
  const line = lines[first];
  if (line === undefined || line.length > maxTitleLength || endsWithFullStop(line)) return undefined;
  if (lines.slice(first + 1).every(isBlank)) return undefined;
  lines.splice(0, first + 1);
  return line;
}

/** A full stop of any script, closing quotation marks and brackets after it not counted. */
function endsWithFullStop(line: string): boolean {
  return /[.。．。।۔።]["'”’»」』)\]]*$/.test(line);
}

function joinParagraphs(lines: readonly string[]): string {
  const paragraphs: string[][] = [[]];
  for (const line of lines) {
    if (isBlank(line)) paragraphs.push([]);
    else paragraphs.at(-1)!.push(line);
  }
  return paragraphs
    .filter((paragraph) => paragraph.length > 0)
    .map((paragraph) => paragraph.join('\n'))
    .join('\n\n');
}
