import type { StopRules } from './abbreviations.js';
import { stopRules } from './abbreviations.js';

/** A stretch of a text: UTF-16 code units from `start` up to `end`, which is not part of it. */
export interface Span {
  start: number;
  end: number;
}

/** Code units from which a sentence is taken for text without full stops, and parted where it pauses. */
const longest = 900;
/** About what its parts then have. */
const part = 300;

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * The sentences of running text, without the white space around them, in order. Every character that is no white space belongs to one.
 *
 * Boundaries are those of Unicode Text Segmentation (UAX 29) after repair: none behind abbreviations, initials and the numbers of lists,
 * none between a quotation and who said it, opening marks belong to what follows and closing ones to what precedes, a full stop that
 * lacks its space counts. A single line break is a space; see `paragraphsOf` for breaks that are more. What goes on for more than
 * 900 characters is parted where it pauses.
 *
 * @param language BCP 47; decides about abbreviations and about full stops behind numbers. Default English.
 */
export function sentencesOf(text: string, language = 'en'): Span[] {
  const rules = stopRules(language);
  const flat = text.replace(/[\r\n\u2028\u2029\u0085\t]/g, ' ');
  const borders = bordersOf(flat, language, rules);
  const sentences: Span[] = [];
  for (let i = 0; i + 1 < borders.length; i++) {
    const span = trimmed(flat, borders[i]!, borders[i + 1]!);
    if (span !== undefined) partLong(flat, span, sentences);
  }
  return sentences;
}

/** The span without white space at its ends; `undefined` where nothing else is in it. */
export function trimmed(text: string, start: number, end: number): Span | undefined {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return from < to ? { start: from, end: to } : undefined;
}

function isSpace(code: number): boolean {
  if (code <= 32) return true;
  return (
    code >= 133 &&
    (code === 133 ||
      code === 160 ||
      code === 0x3000 ||
      code === 0xfeff ||
      (code >= 0x2000 && code <= 0x200b) ||
      code === 0x2028 ||
      code === 0x2029 ||
      code === 0x202f)
  );
}

/** Where sentences begin, and the text's end. */
function bordersOf(text: string, language: string, rules: StopRules): number[] {
  const borders = [0];
  for (const { segment, index } of segmentsOf(text, segmenterOf(language))) {
    const end = index + segment.length;
    for (const gap of missingSpaces(segment)) borders.push(index + gap);
    if (end >= text.length) break;
    const border = moved(text, end);
    if (border >= text.length || border <= borders.at(-1)!) continue;
    if (!runsOn(text, borders.at(-1)!, border, rules)) borders.push(border);
  }
  borders.push(text.length);
  return borders;
}

/** UTF-16 code units segmented at once: the segmenter copies the whole of its text for every segment. */
const segmentedAtOnce = 16_384;

/** The segments of a text, window by window. */
function* segmentsOf(text: string, segmenter: Intl.Segmenter): Generator<{ segment: string; index: number }> {
  let from = 0;
  let size = segmentedAtOnce;
  while (from < text.length) {
    const isLast = from + size >= text.length;
    const window = Array.from(segmenter.segment(text.slice(from, from + size)), ({ segment }) => segment);
    // A sentence begins afresh at a border, but where it ends may be told by what stands as far on as the end of the next.
    const certain = isLast ? window : window.slice(0, -2);
    for (const segment of certain) {
      yield { segment, index: from };
      from += segment.length;
    }
    size = certain.length > 0 ? segmentedAtOnce : size * 2;
  }
}

function segmenterOf(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (segmenter !== undefined) return segmenter;
  try {
    segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  } catch {
    // A field that holds no language tag is no reason to fail.
    segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  }
  segmenters.set(language, segmenter);
  return segmenter;
}

/** A lower-case word of three letters or more, a full stop, and a capitalised word with no space between. */
const tight = /\p{Ll}{3}[.!?]["”’»)\]]*(?=["“‘«([]?\p{Lu}\p{Ll}*[\s,’'])/gu;
const domain = /^(?:Com|Org|Net|Gov|Edu|Info)\b/;

function missingSpaces(segment: string): number[] {
  const gaps: number[] = [];
  for (const match of segment.matchAll(tight)) {
    const gap = match.index + match[0].length;
    if (!domain.test(segment.slice(gap))) gaps.push(gap);
  }
  return gaps;
}

const openingAtEnd = /[“‘«「『《〈([{„‚¿¡]+$/u;
const closingAtStart = /^["”’»」』》〉)\]}]+(?=\s|$)/u;
const footnote = /^\[\d{1,3}\]/;

/** Moves a border so that marks stand with what they enclose. */
function moved(text: string, border: number): number {
  // Segments end with their spaces: a mark right before the border was put to the wrong side.
  const before = openingAtEnd.exec(text.slice(Math.max(border - 4, 0), border));
  if (before !== null && !isSpace(text.charCodeAt(border))) {
    const back = border - before[0].length;
    const note = footnote.exec(text.slice(back, back + 5));
    return note === null ? back : back + note[0].length;
  }
  const after = closingAtStart.exec(text.slice(border, border + 4));
  return after === null ? border : border + after[0].length;
}

/** The last word before a border, its full stop and marks left out. */
const lastWord = /(?:^|[\s(["“‘«„/–—-])((?:[\p{L}\p{M}]+[.’'-])*[\p{L}\p{M}º]+)\.\s*$/u;
const number = /(?:^|[^\p{L}\p{N}.,])(\d{1,3})\.\s*$/u;
const nextWord = /^["“‘«„([]*([\p{L}\p{M}]+)/u;
const enumerator = /^\s*(?:\d{1,3}|\p{L}|[ivx]{1,5})[.)]\s*$/u;
const dropped = /^["“‘«„([]*\p{Ll}/u;
/** A quotation ends: what ends it is not a full stop alone, and a mark closes it. */
const quoted = /[!?…,]["”’»“„']+\s*$/u;
const speaker =
  /^(?:[\p{L}\p{M}.’'-]+\s+){1,4}(?:said|says|asked|asks|added|told|wrote|replied|shouted|recalled|joked|explained|continued|tweeted|insisted|warned)\b/u;

/** Whether the sentence that began at `start` goes on beyond `border`. */
function runsOn(text: string, start: number, border: number, rules: StopRules): boolean {
  const before = text.slice(Math.max(start, border - 60), border);
  const after = text.slice(border, border + 80);
  if (enumerator.test(text.slice(start, border))) return true;
  // Cased scripts begin a sentence with a capital: after "?”" a small letter means that somebody is being quoted.
  if (dropped.test(after)) return true;
  if (quoted.test(before) && speaker.test(after)) return true;
  const next = nextWord.exec(after)?.[1] ?? '';
  const last = lastWord.exec(before)?.[1];
  if (last === undefined) return rules.ordinals && number.test(before) && /^\p{Lu}/u.test(after);
  const word = last.toLowerCase();
  if (/^\p{L}$/u.test(last)) return isInitial(last, before, next, rules);
  if (rules.leading.has(word)) return beginsName(word, after);
  if (rules.either.has(word) || /^(?:\p{L}\.)+\p{L}$/u.test(last))
    return next !== '' && !rules.openers.has(next.toLowerCase()) && !/^["“]/.test(after);
  return false;
}

/** "George W. Bush" goes on; "Plan B. The", "World War I. Then" do not. */
function isInitial(letter: string, before: string, next: string, rules: StopRules): boolean {
  if (!/^\p{Lu}$/u.test(letter) || next === '') return false;
  if (rules.openers.has(next.toLowerCase()) && next !== 'A' && next !== 'I') return false;
  return !/\b(?:War|Plan|Vitamin|Group|Class|Schedule|Phase|Section|Title|Article|Appendix|Exhibit|Hepatitis|Route)\s+\p{Lu}\.\s*$/u.test(
    before,
  );
}

const numbered = new Set([
  'no',
  'nos',
  'nr',
  'nº',
  'núm',
  'fig',
  'figs',
  'vol',
  'pp',
  'art',
  'sec',
  'ch',
  'ca',
  'mar',
  'dec',
  'sep',
  'jun',
  'jul',
]);

/** Short words such as "no" and "art" are abbreviations only before a number. */
function beginsName(word: string, after: string): boolean {
  return numbered.has(word) ? /^\d/.test(after) : true;
}

const pauses: readonly RegExp[] = [/[;:؛；：]\s*|\s[–—-]+\s/gu, /[,،、，]\s*/gu, /\s+/gu];

/** Adds a span, in parts where it is too long to be one sentence. */
function partLong(text: string, span: Span, out: Span[]): void {
  let { start } = span;
  while (span.end - start > longest) {
    const cut = pauseNear(text, start, start + part * 2);
    const piece = trimmed(text, start, cut);
    if (piece !== undefined) out.push(piece);
    start = cut;
  }
  const rest = trimmed(text, start, span.end);
  if (rest !== undefined) out.push(rest);
}

/** The end of the strongest pause between `part / 2` characters from `start` and `limit`; the limit itself, between whole characters, where there is none. */
function pauseNear(text: string, start: number, limit: number): number {
  const window = text.slice(start, limit);
  for (const pause of pauses) {
    let best = -1;
    for (const { index, 0: mark } of window.matchAll(pause)) {
      const end = index + mark.length;
      if (end > part / 2 && (best < 0 || Math.abs(end - part) < Math.abs(best - part))) best = end;
    }
    if (best > 0) return start + best;
  }
  const low = text.charCodeAt(limit);
  const inCharacter = (low >= 0xdc00 && low <= 0xdfff) || /^\p{M}/u.test(text.slice(limit, limit + 2));
  return inCharacter ? limit - 1 : limit;
}
