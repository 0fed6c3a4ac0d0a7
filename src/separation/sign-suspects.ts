import type { Article } from '../article/article.js';
import { ArticleReader } from '../corpus/article-reader.js';
import type { Items, Reading } from '../corpus/sources.js';
import type { Kernel } from '../kernel/kernel.js';
import type { Turn } from '../pool/turn.js';
import { paragraphsOf } from '../text/paragraphs.js';
import { passagesOf } from './passages.js';
import { QuickLook } from './quick-look.js';
import type { SignCode } from './signs/sign.js';
import { signsOf } from './signs/signs.js';
import { wordVerdict } from './strands.js';

const articlesAtOnce = 32;
/** Shorter pages have too few words to be judged by, in characters. */
const shortest = 800;
/** Characters that are looked at, up to the end of a paragraph: who stitches pages begins at the top, and the time words take rises with their square. */
const opening = 4000;
/**
 * Log-odds by the words that the page was stitched, where as many pages are as are not. In a corpus few are, and no source speaks for it: so
 * more is asked than of a page that somebody has a reason to ask about.
 */
const leastOdds = 3.5;
/** Share of its words that a page of today's news has a vector for, and what each further share unknown asks for: of invented names the verdict knows nothing. */
const knownWords = 0.95;
const unknownOdds = 15;
/** What a kind of signs adds to them, and how many kinds may. */
const kindOdds = 0.5;
const mostKinds = 3;
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

/** A thread's share of the look for pages whose words tell several stories, and that show signs of stitching. Returns their ordinals. */
export async function signSuspects({ records, reading, items, ordinals }: SignSuspectJob, kernel: Kernel, turn: Turn): Promise<number[]> {
  const articles = new ArticleReader(kernel, reading, items, records);
  const look = QuickLook.create();
  const suspects: number[] = [];
  try {
    for (let from = turn.claim(ordinals.length, articlesAtOnce); from >= 0; from = turn.claim(ordinals.length, articlesAtOnce)) {
      const to = Math.min(from + articlesAtOnce, ordinals.length);
      for (let i = from; i < to; i++) if (isSuspect(articles.article(ordinals[i]!), look)) suspects.push(ordinals[i]!);
      turn.finish(to - from);
      await turn.pause();
    }
  } finally {
    articles.close();
  }
  return suspects;
}

/** Whether a page looks stitched by its words and the signs it shows. */
export function isSuspect(
  { text: whole, language, source: outlet }: Pick<Article, 'text' | 'language' | 'source'>,
  look: QuickLook,
): boolean {
  const text = openingOf(whole);
  const glance = text.length < shortest ? undefined : look.several(text, language);
  if (glance === undefined) return false;
  const passages = passagesOf(text, language);
  const body = [...passages.keys()].filter((i) => i > 0 || passages[i]!.kind !== 'headline');
  const { confidence } = wordVerdict({
    passages: body.map((i) => text.slice(passages[i]!.start, passages[i]!.end)),
    asides: body.map((i) => passages[i]!.kind !== 'body'),
    paragraphs: body.map((i) => passages[i]!.paragraph),
    assume: 'unknown',
    language,
  });
  const odds = Math.log(confidence / (1 - confidence)) - unknownOdds * Math.max(knownWords - glance.known, 0);
  if (odds >= leastOdds) return true;
  if (odds < leastOdds - kindOdds * mostKinds) return false;
  return odds + kindOdds * Math.min(kindsOf(text, language, outlet), mostKinds) >= leastOdds;
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
