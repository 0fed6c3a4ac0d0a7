import { UnstitchError } from '../errors.js';
import type { Corpus } from '../corpus/corpus.js';
import type { Items } from './items.js';
import { sharedBytes } from './shared-bytes.js';

/** The user's own view of texts: a vector each, all of one length. */
export type Embed = (texts: readonly string[]) => readonly ArrayLike<number>[] | Promise<readonly ArrayLike<number>[]>;

/** One vector an item, each of length 1 (or all zeros), one behind the other. */
export interface Embeddings {
  size: number;
  values: Float32Array;
}

const textsAtOnce = 64;

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
        values = new Float32Array(sharedBytes(size * items.count * 4));
      }
      if (vector.length !== size) throw refused(`vectors of ${size} and of ${vector.length} numbers`);
      write(values, (first + i) * size, vector);
    }
  }
  return { size: Math.max(size, 1), values };
}

function write(values: Float32Array, at: number, vector: ArrayLike<number>): void {
  let squares = 0;
  for (let k = 0; k < vector.length; k++) squares += vector[k]! * vector[k]!;
  if (!Number.isFinite(squares)) throw refused('a vector with a number that is none, or infinite');
  const scale = squares === 0 ? 0 : 1 / Math.sqrt(squares);
  for (let k = 0; k < vector.length; k++) values[at + k] = vector[k]! * scale;
}

function refused(got: string): UnstitchError {
  return new UnstitchError(
    'invalid_option',
    `embed: got ${got}; expected one vector for each text, all of one length and of finite numbers`,
  );
}

/** The cosine of two items' vectors, 0 where they point apart. Always summed from the earlier item's side, so that both ask for the same. */
export function embeddedCosine({ size, values }: Embeddings, a: number, b: number): number {
  const first = Math.min(a, b) * size;
  const second = Math.max(a, b) * size;
  let product = 0;
  for (let k = 0; k < size; k++) product += values[first + k]! * values[second + k]!;
  return Math.max(product, 0);
}
