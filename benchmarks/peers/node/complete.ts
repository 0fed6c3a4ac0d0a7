import { writeFileSync } from 'node:fs';
import { containmentOf, jaccardOf } from '../../recall/all-pairs.js';

/** As much of an article as groups need. */
export interface Item {
  id: string;
  text: string;
  publishedAt?: string;
}

const jaccardFrom = 0.7;
const containmentFrom = 0.8;
/** Shingles that an excerpt must have: anything contains a short enough phrase. */
const fewest = 8;

/** What libraries leave to their users: exact figures of pairs, and the file of groups. */
export class Completion {
  readonly #articles: readonly Item[];
  readonly #shingles: readonly string[][];
  readonly #sets = new Map<number, Set<string>>();

  constructor(articles: readonly Item[], shingles: readonly string[][]) {
    this.#articles = articles;
    this.#shingles = shingles;
  }

  #set(place: number): Set<string> {
    let set = this.#sets.get(place);
    if (set === undefined) this.#sets.set(place, (set = new Set(this.#shingles[place])));
    return set;
  }

  figures(a: number, b: number): { jaccard: number; containment: number } {
    const [x, y] = [this.#set(a), this.#set(b)];
    let shared = 0;
    for (const shingle of x) if (y.has(shingle)) shared++;
    return { jaccard: jaccardOf(x.size, y.size, shared), containment: containmentOf(x.size, y.size, shared) };
  }

  /** Whether two articles are copies by their exact figures. */
  isCopy(a: number, b: number): boolean {
    const { jaccard, containment } = this.figures(a, b);
    return jaccard >= jaccardFrom || (containment >= containmentFrom && Math.min(this.#set(a).size, this.#set(b).size) >= fewest);
  }

  /** A group a line, led by its earliest article (of those the longest, of those the first by id); with exact figures if asked. */
  write(file: string, groups: readonly number[][], withFigures: boolean): void {
    const lines = groups.map((group) => {
      const lead = group.reduce((first, place) => (this.#precedes(place, first) ? place : first));
      const members = [lead, ...group.filter((place) => place !== lead)].map((place) => ({
        id: this.#articles[place]!.id,
        ...(withFigures ? this.figures(lead, place) : {}),
      }));
      return `${JSON.stringify({ lead: this.#articles[lead]!.id, members })}\n`;
    });
    writeFileSync(file, lines.join(''));
  }

  #precedes(a: number, b: number): boolean {
    const key = (place: number): [string, number, string] => {
      const { id, text, publishedAt } = this.#articles[place]!;
      return [publishedAt ?? '9999', -text.length, id];
    };
    const [x, y] = [key(a), key(b)];
    for (const i of [0, 1, 2] as const) if (x[i] !== y[i]) return x[i] < y[i];
    return false;
  }
}
