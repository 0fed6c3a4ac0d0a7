import { parseDate } from '../../article/dates.js';
import type { ArticleRow } from './embedded.js';
import type { ReportArticles } from './results.js';

/** Of a headline; what is longer is cut. */
const mostHeadline = 200;

/** The articles that the page has in its index, numbered in the order in which they are first asked for. */
export class ArticleTable {
  readonly rows: ArticleRow[] = [];
  readonly outlets: string[] = [];
  /** Of the rows as JSON. */
  bytes = 0;
  readonly #articles: ReportArticles;
  readonly #numbers = new Map<string, number>();
  readonly #outletNumbers = new Map<string, number>();

  constructor(articles: ReportArticles) {
    this.#articles = articles;
  }

  /** The number of an article that is in the table already. */
  find(id: string): number | undefined {
    return this.#numbers.get(id);
  }

  /** The number of an article, which is read and put into the table if it is not there yet. An id without an article has an empty row. */
  add(id: string): number {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    const article = this.#articles.article(id);
    const headline = headlineOf(article?.title ?? '', article?.text ?? '');
    const row: ArticleRow = [id, headline, this.#outlet(article?.source), timeOf(article?.publishedAt), -1, -1];
    const number = this.rows.push(row) - 1;
    this.#numbers.set(id, number);
    this.bytes += Buffer.byteLength(JSON.stringify(row)) + 12;
    return number;
  }

  #outlet(name: string | undefined): number {
    if (name === undefined || name === '') return -1;
    const known = this.#outletNumbers.get(name);
    if (known !== undefined) return known;
    const number = this.outlets.push(name) - 1;
    this.#outletNumbers.set(name, number);
    this.bytes += Buffer.byteLength(name) + 3;
    return number;
  }
}

/** A headline in one line; where there is none, how the text begins. */
function headlineOf(title: string, text: string): string {
  const given = title.replace(/\s+/g, ' ').trim();
  if (given !== '') return cutAtWord(given, mostHeadline);
  return cutAtWord(text.slice(0, 400).replace(/\s+/g, ' ').trim(), 90);
}

/** A text of at most so many units, cut at a space where there is one near. */
export function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const space = cut.lastIndexOf(' ');
  const kept = space > most * 0.6 ? cut.slice(0, space) : cut;
  return `${kept.toWellFormed().replace(/[\s,;:.\ufffd]+$/u, '')} …`;
}

/** A date as the page has it, in UTC; empty where there is none. */
function timeOf(publishedAt: string | undefined): string {
  const instant = publishedAt === undefined ? undefined : parseDate(publishedAt);
  if (publishedAt === undefined || instant === undefined) return '';
  return new Date(instant).toISOString().slice(0, publishedAt.length === 10 ? 10 : 16);
}
