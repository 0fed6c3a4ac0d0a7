import { similarity } from 'ml-distance';
import { UnstitchError } from '../errors.js';
import type { Corpus } from '../corpus/corpus.js';
import type { Items } from './items.js';
import { scattered } from './scattered.js';

/** The user's own view of texts: a vector each, all of one length. */
export type Embed = (texts: readonly string[]) => readonly ArrayLike<number>[] | Promise<readonly ArrayLike<number>[]>;

/** One vector an item, one behind the other. */
export interface Embeddings {
  size: number;
  values: Float32Array;
  /** What the cosine of unrelated items hardly ever reaches, 0 to 1. */
  chance: number;
}

const textsAtOnce = 64;
const mostPairs = 5000;
const fewestItems = 5;
/** Where chance reaches this, an embedder tells nothing apart. */
const mostChance = 0.999;
/** Distances between the middle and the upper quarter of chance that a cosine must lie above the middle to say something. */
const chanceSpread = 4;

/**
 * Asks the embedder for every item: its headline, an empty line, its text.
 *
 * @throws UnstitchError `invalid_option` where it does not answer with one vector a text, all of one length and finite
 */
export async function embedItems(embed: Embed, corpus: Corpus, items: Items, signal: AbortSignal | undefined): Promise<Embeddings> {
  let size = 0;
  let values: Float32Array = new Float32Array(0);
  for (let first = 0; first < items.count; first += textsAtOnce) {
    signal?.throwIfAborted();
    const count = Math.min(textsAtOnce, items.count - first);
    const texts = Array.from({ length: count }, (_, i) => {
      const { title, text } = corpus.article(items.ordinals[first + i]!);
      return title === undefined ? text : `${title}\n\n${text}`;
    });
    const vectors = await embed(texts);
    if (vectors.length !== count) throw refused(`${vectors.length} vectors for ${count} texts`);
    for (const [i, vector] of vectors.entries()) {
      if (size === 0) {
        size = vector.length;
        if (size === 0) throw refused('an empty vector');
        values = new Float32Array(new SharedArrayBuffer(size * items.count * 4));
      }
      if (vector.length !== size) throw refused(`vectors of ${size} and of ${vector.length} numbers`);
      write(values, (first + i) * size, vector);
    }
  }
  const vectors = { size: Math.max(size, 1), values };
  return { ...vectors, chance: chanceOf(vectors, items.count) };
}

function write(values: Float32Array, at: number, vector: ArrayLike<number>): void {
  for (let k = 0; k < vector.length; k++) {
    if (!Number.isFinite(vector[k]!)) throw refused('a vector with a number that is none, or infinite');
    values[at + k] = vector[k]!;
  }
}

function refused(got: string): UnstitchError {
  return new UnstitchError(
    'invalid_option',
    `embed: got ${got}; expected one vector for each text, all of one length and of finite numbers`,
  );
}

/**
 * How alike two items are by their vectors, 0 to 1: the cosine, above what it hardly ever is between unrelated articles. Vectors of most
 * embedders all point much the same way; what they say is how much more two of them agree than two by chance.
 */
export function embeddedLikeness(embeddings: Embeddings, a: number, b: number): number {
  const { chance } = embeddings;
  return chance >= mostChance ? 0 : Math.max((cosineOf(embeddings, a, b) - chance) / (1 - chance), 0);
}

function cosineOf({ size, values }: Pick<Embeddings, 'size' | 'values'>, a: number, b: number): number {
  const cosine = similarity.cosine(values.subarray(a * size, (a + 1) * size), values.subarray(b * size, (b + 1) * size));
  // Of a vector of zeros.
  return Number.isNaN(cosine) ? 0 : cosine;
}

/** What the cosine of unrelated items hardly ever reaches; 0 where there are too few items, of which any two may tell one story. */
function chanceOf(embeddings: Pick<Embeddings, 'size' | 'values'>, count: number): number {
  if (count < fewestItems) return 0;
  const cosines = new Float64Array(Math.min(mostPairs, (count * (count - 1)) / 2));
  for (let pair = 0; pair < cosines.length; pair++) {
    const first = scattered(2 * pair, count);
    cosines[pair] = cosineOf(embeddings, first, (first + 1 + scattered(2 * pair + 1, count - 1)) % count);
  }
  cosines.sort();
  const median = cosines[cosines.length >> 1]!;
  const upper = cosines[Math.floor(cosines.length * 0.75)]!;
  return Math.min(Math.max(median + chanceSpread * (upper - median), 0), mostChance);
}
