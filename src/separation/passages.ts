import { beginsList, endsSentence, paragraphsOf } from '../text/paragraphs.js';
import type { Span } from '../text/sentences.js';
import { sentencesOf } from '../text/sentences.js';

/** What a passage is to a reader: headings, bylines and captions say little of the story that stands around them. */
export type PassageKind = 'headline' | 'body' | 'caption';

/** A passage of a page: a sentence, or a heading or caption. Offsets are UTF-16 code units into the page's text. */
export interface Passage {
  start: number;
  end: number;
  kind: PassageKind;
  /** Number of its paragraph, from 0. */
  paragraph: number;
}

/** Words a heading, and what is left over at a page's end, has at most. */
const longestHeading = 16;
const longestHeadline = 28;
/** Letters and marks of the same in scripts without spaces. */
const longestHeadingCharacters = 160;

/**
 * The passages of a page, in order. Each is trimmed; together they hold every character that is no white space.
 *
 * @param language BCP 47. Default English.
 */
export function passagesOf(text: string, language?: string): Passage[] {
  const paragraphs = paragraphsOf(text);
  const kinds = kindsOf(text, paragraphs);
  return paragraphs.flatMap((span, paragraph): Passage[] => {
    const kind = kinds[paragraph]!;
    if (kind !== 'body') return [{ ...span, kind, paragraph }];
    return sentencesOf(text.slice(span.start, span.end), language).map(({ start, end }) => ({
      start: span.start + start,
      end: span.start + end,
      kind,
      paragraph,
    }));
  });
}

/** Who took a picture, whether it stands before or behind the name of the agency. */
const credits: readonly RegExp[] = [
  /^[([]?(?:(?:file )?(?:photo|image|picture)s?|video|credit|graphic|caption|illustration|copyright|©)\b[^.]{0,80}$/iu,
  /(?:\/|\bvia\s|\()\s*(?:AFP|AP|REUTERS|Reuters|EPA|PA|UPI|Getty)(?:\s+(?:Images|Photo))?\)?(?:\s*\/|\s|$)/u,
  /\bGetty Images\b/u,
];
/** What a page says of itself. */
const pointer =
  /^(?:Contributing|Related|Read (?:or share|more|also)|See also|More:|Watch:|Enlarge this image|Follow us|Sign up|Click here|Download)\b/iu;
const byline = /^(?:By|by|BY)\s+\p{Lu}[\p{L}\p{M}.’'-]*(?:(?:\s+|,\s*)(?:and|AND|of|the|for|in|\p{Lu}[\p{L}\p{M}.’'-]*|\p{Lu}+)){0,12}$/u;
const dateline =
  /^\p{Lu}[\p{Lu}\s.,’'-]{2,40}(?:,\s*\p{L}{3,9}\.?\s+\d{1,2})?\s*\((?:AP|AFP|Reuters|REUTERS|UPI|Xinhua|[A-Z]{2,6})\)\s*[–—-]*$/u;
/** What is to go on: no heading, whatever else it looks like. */
const goesOn = /[:,;–—-]["”’»]?$/u;

function kindsOf(text: string, paragraphs: readonly Span[]): PassageKind[] {
  const lines = paragraphs.map(({ start, end }) => text.slice(start, end));
  const stopped = lines.map(endsSentence);
  // A page without full stops has no headings that could be told by their absence, but for the first.
  const characters = (of: (i: number) => boolean): number => lines.reduce((sum, { length }, i) => (of(i) ? sum + length : sum), 0);
  const tells = characters((i) => stopped[i]!) * 2 > characters(() => true);
  return lines.map((line, i) => {
    if (lines.length === 1) return 'body';
    if (byline.test(line) || dateline.test(line)) return 'caption';
    if (!stopped[i]! && line.length < 400 && (pointer.test(line) || credits.some((credit) => credit.test(line)))) return 'caption';
    if (stopped[i]! || goesOn.test(line) || beginsList(line)) return 'body';
    const size = wordsOf(line);
    if (i === 0 && size <= longestHeadline && (tells || stopped[1] === true)) return 'headline';
    if (!tells || size > longestHeading || inList(stopped, i)) return 'body';
    if (/["”’»“]$/u.test(line) || /^["“«„]/u.test(line)) return 'body';
    return i === lines.length - 1 ? 'caption' : 'headline';
  });
}

/** Three lines or more without a full stop are a list. */
function inList(stopped: readonly boolean[], i: number): boolean {
  let first = i;
  let last = i;
  while (first > 0 && !stopped[first - 1]!) first--;
  while (last + 1 < stopped.length && !stopped[last + 1]!) last++;
  return last - first >= 2;
}

function wordsOf(line: string): number {
  const words = line.split(/\s+/u).length;
  return words === 1 && line.length > longestHeadingCharacters / 4
    ? Math.ceil((line.length / longestHeadingCharacters) * longestHeadline)
    : words;
}
