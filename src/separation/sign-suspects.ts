import { ArticleReader } from '../corpus/article-reader.js';
import type { Items, Reading } from '../corpus/sources.js';
import type { Kernel } from '../kernel/kernel.js';
import type { Turn } from '../pool/turn.js';
import { paragraphsOf } from '../text/paragraphs.js';
import { separatePage } from './separate.js';
import type { SignCode } from './signs/sign.js';
import { signsOf } from './signs/signs.js';

const articlesAtOnce = 32;
/** Shorter pages have too few words to be judged by, in characters. */
const shortest = 800;
/** Characters that are looked at, up to the end of a paragraph: who stitches pages begins at the top, and the time words take rises with their square. */
const opening = 4000;
/** Kinds of signs that a page must show: genuine articles show one often, two in one of ten. */
const fewestKinds = 2;
/**
 * How probable the words of the page must make it that it was stitched, where as many pages are as are not. In a corpus few are, and no source
 * speaks for it: so more is asked than of a page that somebody has a reason to ask about.
 */
const leastConfidence = 0.9;
/** Signs that genuine articles show as often are no reason to look closer. */
const common: ReadonlySet<SignCode> = new Set(['tense-change', 'orphan-definite']);

export interface SignSuspectJob {
  /** Address of the column of records. */
  records: number;
  reading: Reading;
  items: Items;
  /** Ordinals of the articles to be examined. */
  ordinals: Uint32Array<SharedArrayBuffer>;
}

/** A thread's share of the look for pages that show several signs of stitching, and whose words tell several stories. Returns their ordinals. */
export async function signSuspects({ records, reading, items, ordinals }: SignSuspectJob, kernel: Kernel, turn: Turn): Promise<number[]> {
  const articles = new ArticleReader(kernel, reading, items, records);
  const suspects: number[] = [];
  try {
    for (let from = turn.claim(ordinals.length, articlesAtOnce); from >= 0; from = turn.claim(ordinals.length, articlesAtOnce)) {
      const to = Math.min(from + articlesAtOnce, ordinals.length);
      for (let i = from; i < to; i++) {
        const page = articles.article(ordinals[i]!);
        const text = openingOf(page.text);
        if (text.length < shortest || !mayShowSigns(text) || kindsOf(text, page.language, page.source) < fewestKinds) continue;
        const { stitched, confidence } = separatePage({ ...page, text }, { assume: 'unknown' });
        if (stitched && confidence >= leastConfidence) suspects.push(ordinals[i]!);
      }
      turn.finish(to - from);
      await turn.pause();
    }
  } finally {
    articles.close();
  }
  return suspects;
}

/** The text up to the line that ends behind so many characters. */
function openingOf(text: string): string {
  const end = text.length > opening ? text.indexOf('\n', opening) : -1;
  return end < 0 || end > opening * 2 ? text.slice(0, opening) : text.slice(0, end);
}

/** How many kinds of signs the paragraphs of a text show. */
function kindsOf(text: string, language: string | undefined, outlet: string | undefined): number {
  const passages = paragraphsOf(text).map((span, paragraph) => ({ ...span, kind: 'body' as const, paragraph }));
  const codes = signsOf(text, passages, { language, outlet }).flat();
  return new Set(codes.filter(({ code }) => !common.has(code)).map(({ code }) => code)).size;
}

const opensAmiss =
  /^["“”‘’'(\s]*(?:He|She|His|Her|They|Their|But|And|However|Instead|Therefore|Nevertheless|Nonetheless|Moreover|Furthermore|Likewise|Otherwise|Also|Thus|Hence|In addition|In contrast)\b/;
const dateline = /\n[A-Z][A-Z .,’'-]{2,40}[^\n]{0,24}(?:\)|[–—-])/;
const spokenTo = /\btold (?:Reuters|AFP|AP|UPI|Xinhua|CNN|(?:the|The) Associated Press)\b/;
const oddNames =
  /\b(?:USA|DPRK|(?:Russian|Swiss) Federation|People[’']s Republic of China|Islamic Republic of Iran|Syrian Arab Republic|Kingdom of Saudi Arabia)\b/;
const reversed = /[A-Za-z.,]“[\s.,]|[\s(]”[A-Za-z]/;

/** Whether a text shows one of the signs that are found at a glance; of stitched pages with two kinds of signs, nineteen in twenty do. */
function mayShowSigns(text: string): boolean {
  const curly = text.includes('“') || text.includes('”');
  return (
    (curly && text.includes('"')) ||
    (text.includes('’') && /[A-Za-z]'[A-Za-z]/.test(text)) ||
    (curly && reversed.test(text)) ||
    opensAmiss.test(text) ||
    (text.includes('told ') && spokenTo.test(text)) ||
    oddNames.test(text) ||
    dateline.test(text)
  );
}
