import type { Span } from './sentences.js';
import { trimmed } from './sentences.js';

/** A line of wrapped text has at most about so many characters. */
const widestWrapped = 130;
const narrowestWrapped = 40;

const lineEnd = /\r\n|[\n\r\u2028\u2029\u0085]/g;
/** A full stop of any script, with the quotation marks and brackets that may follow it. */
const stop = /[.!?…。．｡！？।॥۔؟։።]["'”’“‘»«」』)\]]*$/u;
const listMark = /^(?:[•‣◦▪●○■□◆*·–—-]\s+|\(?(?:\d{1,3}|[a-zA-Z])[.)]\s+)/u;

/** Whether a line or sentence ends as sentences do. */
export function endsSentence(line: string): boolean {
  return stop.test(line);
}

/** Whether a line begins as the entry of a list. */
export function beginsList(line: string): boolean {
  return listMark.test(line);
}

/**
 * The paragraphs of a text, without white space around them, in order: parted by blank lines, and by every line break that is not just where
 * a wrapped line was full. Lines without a full stop, entries of lists, and one sentence a line come out as paragraphs of their own.
 */
export function paragraphsOf(text: string): Span[] {
  const paragraphs: Span[] = [];
  let block: Span[] = [];
  const endBlock = (): void => {
    if (block.length > 0) joinWrapped(text, block, paragraphs);
    block = [];
  };
  let at = 0;
  for (const { index, 0: mark } of text.matchAll(lineEnd)) {
    const line = trimmed(text, at, index);
    if (line === undefined) endBlock();
    else block.push(line);
    at = index + mark.length;
  }
  const last = trimmed(text, at, text.length);
  if (last !== undefined) block.push(last);
  endBlock();
  return paragraphs;
}

/** Joins the lines of a block that were parted by wrapping alone. */
function joinWrapped(text: string, lines: readonly Span[], out: Span[]): void {
  const widest = lines.reduce((width, { start, end }) => Math.max(width, end - start), 0);
  const wraps = lines.length > 1 && widest >= narrowestWrapped && widest <= widestWrapped;
  let current = { ...lines[0]! };
  for (let i = 1; i < lines.length; i++) {
    const before = lines[i - 1]!;
    const next = lines[i]!;
    if (isSoft(text.slice(before.start, before.end), text.slice(next.start, next.end), wraps ? widest : undefined)) current.end = next.end;
    else {
      out.push(current);
      current = { ...next };
    }
  }
  out.push(current);
}

/** Whether the break between two lines is that of a full line. `widest`: characters of the block's longest line, if it may be wrapped. */
function isSoft(line: string, next: string, widest: number | undefined): boolean {
  if (beginsList(next)) return false;
  const full = widest !== undefined && line.length + 1 + (/^\S+/u.exec(next)?.[0].length ?? 0) > widest;
  if (endsSentence(line)) return full && line.length > widest * 0.8;
  return full || /^\p{Ll}/u.test(next);
}
