/**
 * One input record. Fields that are not named here pass through untouched.
 *
 * A field whose value is `null` counts as absent.
 */
export interface Article {
  /** Not empty, at most 65,535 bytes as UTF-8, no lone surrogates, unique within a corpus. A safe integer is accepted and becomes its decimal text. */
  id: string;
  /** The article's words. At least one character that is not white space. */
  text: string;
  /** The headline. */
  title?: string;
  /** The outlet that published it. */
  source?: string;
  /** ISO 8601 date or date-time; without a zone it is UTC. */
  publishedAt?: string;
  url?: string;
  /** BCP 47 tag, such as `en` or `zh-Hant`. */
  language?: string;
  [field: string]: unknown;
}

/** The fields of a record that this package reads, the required ones first. */
export const articleFields = ['id', 'text', 'title', 'source', 'publishedAt', 'url', 'language'] as const;

export type ArticleField = (typeof articleFields)[number];

/**
 * Where a record keeps a field under another name: `{ text: 'body' }` reads the field `body` as the text.
 *
 * A renamed field's own name is then free: with `{ title: 'headline' }` a record's `title` is neither read nor passed on.
 */
export type FieldNames = { [Field in ArticleField]?: string | undefined };
