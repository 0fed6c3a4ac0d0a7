import { writeBase } from './base.js';
import type { Base } from './base.js';
import { copyBase } from './copy.js';
import { changeOneWord } from './edits.js';
import type { Edit } from './edits.js';

export type { Edit } from './edits.js';
import { planFamilies } from './families.js';
import { pickOutlet, withFurniture } from './outlets.js';
import type { Outlet } from './outlets.js';
import { createRandom } from './random.js';
import type { Random } from './random.js';

/** A generated article, in the shape of the engine's input records. */
export interface GeneratedArticle {
  readonly id: string;
  readonly source: string;
  readonly publishedAt: string;
  readonly title: string;
  readonly url: string;
  readonly language: 'en';
  readonly text: string;
}

/** What is known of one planted copy. */
export interface CopyTruth {
  readonly id: string;
  /** Id of the article it was made from, which is older than it. */
  readonly lead: string;
  /** The edit that matters most for finding it: of several, the one that changes most. */
  readonly edit: Edit;
  /** All edits, in the order in which they were made; empty for `exact`. */
  readonly edits: readonly Edit[];
}

export interface Generated {
  readonly article: GeneratedArticle;
  readonly truth?: CopyTruth;
}

export interface GenerateOptions {
  /** Number of articles, 0 or more. */
  readonly count: number;
  /** Whole number; the same seed gives the same bytes. */
  readonly seed: number;
  /** Share of all articles that are planted copies, 0 to 0.8. Default 0.12. */
  readonly copies?: number;
  /** Whether outlets print furniture paragraphs on a share of their pages. Default true. */
  readonly furniture?: boolean;
  /** Mean length of the text in words, 10 or more. Default 290, which gives lines of about 2,000 bytes. */
  readonly words?: number;
  /** Opens every id, so that several corpora can be put together. Default "g". */
  readonly prefix?: string;
}

/** Streams of random numbers that an article's own text does not use. */
const PLACING_SALT = 0x00c0ffee;
const PAGE_SALT = 0x0000face;

/** The edits by how much they take away from the text's likeness to its lead. */
const WEIGHT: readonly Edit[] = ['exact', 'dateline', 'furniture', 'inserted', 'near', 'reordered', 'spun', 'cut'];

const heaviest = (edits: readonly Edit[]): Edit =>
  edits.reduce<Edit>((heavy, edit) => (WEIGHT.indexOf(edit) > WEIGHT.indexOf(heavy) ? edit : heavy), 'exact');

const articleId = (prefix: string, ordinal: number): string => `${prefix}${String(ordinal).padStart(7, '0')}`;

function printArticle(id: string, outlet: Outlet, title: string, paragraphs: readonly string[], moment: number): GeneratedArticle {
  const publishedAt = new Date(moment).toISOString();
  return {
    id,
    source: outlet.name,
    publishedAt,
    title,
    url: `https://${outlet.host}/${publishedAt.slice(0, 4)}/${publishedAt.slice(5, 7)}/${id}`,
    language: 'en',
    text: paragraphs.join('\n\n'),
  };
}

function bodyOf(base: Base): readonly string[] {
  const [first = '', ...rest] = base.paragraphs;
  return [base.dateline + first, ...rest];
}

/** Mixed articles: unlike ones, and families of planted copies scattered among them. */
export function* generateArticles(options: GenerateOptions): Generator<Generated> {
  const { count, seed, copies = 0.12, furniture = true, words = 290, prefix = 'g' } = options;
  let ordinal = 0;
  for (const place of planFamilies(count, copies, createRandom(seed ^ PLACING_SALT))) {
    const id = articleId(prefix, ordinal);
    const random = createRandom(seed ^ PAGE_SALT, ordinal);
    const outlet = pickOutlet(random);
    if (place.kind === 'base') {
      const base = writeBase(seed, ordinal, words);
      // A lead stays bare: were it furnished, its exact copies would carry another outlet's furniture.
      const furnished = furniture && place.copies === 0 && random.chance(outlet.furnitureShare);
      const body = bodyOf(base);
      yield { article: printArticle(id, outlet, base.title, furnished ? withFurniture(outlet, body) : body, base.publishedAt) };
    } else {
      const copy = copyBase(seed, place.lead, words, furniture, random);
      const body = copy.edits.includes('furniture') ? withFurniture(outlet, copy.text) : copy.text;
      yield {
        article: printArticle(id, outlet, copy.title, body, copy.publishedAt),
        truth: { id, lead: articleId(prefix, place.lead), edit: heaviest(copy.edits), edits: copy.edits },
      };
    }
    ordinal++;
  }
}

/** `count` articles of one and the same text by different outlets; the first is the lead, the others come later. */
export const generateIdentical = (options: GenerateOptions): Generator<Generated> => repeatOne({ prefix: 'i', ...options }, 'exact');

/** As `generateIdentical`, but every article except the lead has one word of its own changed. */
export const generateOneWord = (options: GenerateOptions): Generator<Generated> => repeatOne({ prefix: 'w', ...options }, 'near');

function* repeatOne(options: GenerateOptions, edit: 'exact' | 'near'): Generator<Generated> {
  const { count, seed, words = 290, prefix = '' } = options;
  const base = writeBase(seed, 0, words, false);
  const lead = articleId(prefix, 0);
  const body = bodyOf(base);
  for (let ordinal = 0; ordinal < count; ordinal++) {
    const id = articleId(prefix, ordinal);
    const random: Random = createRandom(seed ^ PAGE_SALT, ordinal);
    const outlet = pickOutlet(random);
    if (ordinal === 0) {
      yield { article: printArticle(id, outlet, base.title, body, base.publishedAt) };
      continue;
    }
    const text = edit === 'near' ? changeOneWord(body, random) : body;
    const article = printArticle(id, outlet, base.title, text, base.publishedAt + random.below(9 * 24 * 60) * 60_000);
    yield { article, truth: { id, lead, edit, edits: edit === 'near' ? [edit] : [] } };
  }
}
