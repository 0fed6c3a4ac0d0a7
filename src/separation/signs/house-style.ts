import { telling } from '../../text/spellings.js';
import type { Report, SignCode, SignPage } from './sign.js';

/** A passage departs from the page's style only if so large a share of the passages that show one show the other. */
const largestMinority = 0.4;

/** Two ways of printing the same; a house has one. */
interface Choice {
  code: SignCode;
  /** Which way a passage shows, and by what; nothing where it shows neither or both. */
  shows: (text: string) => { way: 'one' | 'other'; by: string } | undefined;
  /** Share of the passages above which the rarer way is no departure, and how many must show one; otherwise those of all. */
  most?: number;
  fewest?: number;
  /** Where the page goes the one way: what is odd about this passage; and the other way round. */
  message: (by: string, way: 'one' | 'other') => string;
}

const either = (one: string | undefined, other: string | undefined): ReturnType<Choice['shows']> => {
  if (one !== undefined && other === undefined) return { way: 'one', by: one };
  if (other !== undefined && one === undefined) return { way: 'other', by: other };
  return undefined;
};
const first = (text: string, pattern: RegExp): string | undefined => pattern.exec(text)?.[0];

function english(text: string): ReturnType<Choice['shows']> {
  const found = (text.match(/\p{Lu}?\p{Ll}{3,}/gu) ?? []).map((word) => ({ word, kind: telling.get(word.toLowerCase()) }));
  return either(found.find(({ kind }) => kind === 'british')?.word, found.find(({ kind }) => kind === 'american')?.word);
}

const choices: readonly Choice[] = [
  {
    code: 'spelling-change',
    shows: english,
    message: (by, way) =>
      `“${by}” is ${way === 'one' ? 'British' : 'American'} spelling; the rest of the page is spelled the ${way === 'one' ? 'American' : 'British'} way.`,
  },
  {
    code: 'spelling-change',
    shows: (text) => either(first(text, /\bper cent\b/u), first(text, /\bpercent\b/u)),
    message: (by, way) => `“${by}” is written “${way === 'one' ? 'percent' : 'per cent'}” on the rest of the page.`,
  },
  {
    code: 'spelling-change',
    shows: (text) => either(first(text, /\bU\.S\.(?!\p{L})/u), first(text, /\bUS\b/u)),
    message: (by, way) => `“${by}” is written “${way === 'one' ? 'US' : 'U.S.'}” on the rest of the page.`,
  },
  {
    code: 'quote-style',
    shows: (text) => either(first(text, /[“”]/u), first(text, /"/u)),
    message: (_, way) =>
      way === 'one'
        ? 'Curly quotation marks, where the rest of the page has straight ones.'
        : 'Straight quotation marks, where the rest of the page has curly ones.',
  },
  {
    code: 'quote-style',
    shows: (text) => either(first(text, /\p{L}’\p{L}/u), first(text, /\p{L}'\p{L}/u)),
    message: (_, way) =>
      way === 'one'
        ? 'Curly apostrophes, where the rest of the page has straight ones.'
        : 'Straight apostrophes, where the rest of the page has curly ones.',
  },
  {
    code: 'tense-change',
    most: 0.15,
    fewest: 6,
    shows: (text) => either(first(text, /\bsays\b/u), first(text, /\bsaid\b/u)),
    message: (by, way) => `Somebody “${by}” something here; on the rest of the page people “${way === 'one' ? 'said' : 'say'}” it.`,
  },
];

/** Passages that are printed in another style than most of the page. Two of each at least are needed to call it a style. */
export function findStyleChanges({ texts, body }: SignPage, report: Report): void {
  for (const { code, shows, message, most = largestMinority, fewest = 3 } of choices) {
    const shown = body.flatMap((i) => {
      const found = shows(texts[i]!);
      return found === undefined ? [] : [{ i, ...found }];
    });
    const ones = shown.filter(({ way }) => way === 'one').length;
    const others = shown.length - ones;
    const rarer = ones <= others ? 'one' : 'other';
    const fewer = Math.min(ones, others);
    if (shown.length < fewest || fewer === 0 || fewer > shown.length * most) continue;
    for (const { i, way, by } of shown) if (way === rarer) report(i, { code, message: message(by, way) });
  }
}

/** A mark that opens a quotation where one should close, or the other way round. */
export function findReversedQuotes({ texts, body }: SignPage, report: Report): void {
  for (const i of body) {
    const text = texts[i]!;
    // In German and other languages “ closes what „ opens.
    if (/[„‚«»]/u.test(text)) continue;
    const wrong = /[\p{L}\p{N}.,!?…]“(?=[\s.,;:!?)]|$)/u.exec(text) ?? /(?:^|[\s(])”(?=[\p{L}\p{N}])/u.exec(text);
    if (wrong === null) continue;
    const around = text.slice(Math.max(wrong.index - 12, 0), wrong.index + 6).trim();
    report(i, { code: 'reversed-quotes', message: `A quotation mark is the wrong way round: … ${around} …` });
  }
}
