import { UnstitchError } from '../../errors.js';

/** A step of the grid on which components are stored: 4 bits, -7 to 7 times the word's own scale. */
const steps = 7;
/** Components beyond this share of a word's largest are cut: the grid is finer for all the others. */
const cut = 0.8;
const headerBytes = 12;

/** What passages in general are like: unit vectors of many unrelated ones, their mean and covariance. */
export interface Cohort {
  mean: Float32Array;
  /** Row after row. */
  covariance: Float32Array;
}

/**
 * Vectors of words, by their 32-bit hashes. Those of words that stand in the same passages point the same way, and the longer a word's
 * vector, the more the word says. Stored in 4 bits a component.
 */
export class WordVectors {
  readonly dimensions: number;
  /** Ascending. */
  readonly hashes: Uint32Array;
  readonly cohort: Cohort;
  readonly #scales: Float32Array;
  readonly #nibbles: Uint8Array;

  private constructor(dimensions: number, hashes: Uint32Array, scales: Float32Array, nibbles: Uint8Array, cohort: Cohort) {
    this.dimensions = dimensions;
    this.hashes = hashes;
    this.#scales = scales;
    this.#nibbles = nibbles;
    this.cohort = cohort;
  }

  /** @param vectors row after row, in the order of `hashes`; an even number of columns */
  static of(hashes: Uint32Array, vectors: Float32Array, dimensions: number, cohort: Cohort): WordVectors {
    const order = Array.from(hashes.keys()).toSorted((a, b) => hashes[a]! - hashes[b]!);
    const scales = new Float32Array(hashes.length);
    const nibbles = new Uint8Array((hashes.length * dimensions) / 2);
    for (const [to, from] of order.entries()) {
      const row = vectors.subarray(from * dimensions, (from + 1) * dimensions);
      const largest = row.reduce((most, component) => Math.max(most, Math.abs(component)), 0);
      const scale = (scales[to] = (largest * cut) / steps);
      for (let d = 0; d < dimensions; d++) {
        const step = scale > 0 ? Math.max(-steps, Math.min(steps, Math.round(row[d]! / scale))) + 8 : 8;
        nibbles[(to * dimensions + d) >> 1]! |= step << (4 * (d & 1));
      }
    }
    return new WordVectors(
      dimensions,
      Uint32Array.from(order, (i) => hashes[i]!),
      scales,
      nibbles,
      cohort,
    );
  }

  /**
   * Vectors from what {@link toBytes} gave.
   *
   * @throws UnstitchError `input_failed` where the bytes are none
   */
  static from(bytes: Uint8Array): WordVectors {
    const own = bytes.slice();
    const view = new DataView(own.buffer);
    const words = own.length >= headerBytes ? view.getUint32(0, true) : 0;
    const dimensions = own.length >= headerBytes ? view.getUint32(4, true) : 0;
    if (own.length !== bytesOf(words, dimensions)) {
      throw new UnstitchError(
        'input_failed',
        `the word vectors of a background are ${own.length} bytes; expected ${bytesOf(words, dimensions)}`,
      );
    }
    let at = headerBytes;
    const floats = (count: number): Float32Array => new Float32Array(own.buffer, at, (at += count * 4) && count);
    const hashes = new Uint32Array(own.buffer, at, words);
    at += words * 4;
    const scales = floats(words);
    const mean = floats(dimensions);
    const covariance = floats(dimensions ** 2);
    return new WordVectors(dimensions, hashes, scales, own.subarray(at), { mean, covariance });
  }

  /** Little-endian: number of words, dimensions, 0; hashes, scales, cohort; two components a byte. */
  toBytes(): Uint8Array {
    const bytes = Buffer.alloc(bytesOf(this.hashes.length, this.dimensions));
    bytes.writeUInt32LE(this.hashes.length, 0);
    bytes.writeUInt32LE(this.dimensions, 4);
    let at = headerBytes;
    for (const part of [this.hashes, this.#scales, this.cohort.mean, this.cohort.covariance, this.#nibbles]) {
      bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
      at += part.byteLength;
    }
    return bytes;
  }

  /** Where a word stands in the order of hashes; -1 where it has no vector. */
  find(hash: number): number {
    let [low, high] = [0, this.hashes.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const met = this.hashes[middle]!;
      if (met === hash) return middle;
      if (met < hash) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /**
   * Writes the vector at a place to `to`, from `offset` on, as the steps of the grid that it is stored in: -7 to 7 each.
   *
   * @returns what one step is: the components are so many times the steps
   */
  read(place: number, to: Int8Array, offset = 0): number {
    const { dimensions } = this;
    const nibbles = this.#nibbles;
    const from = (place * dimensions) >> 1;
    for (let d = 0; d < dimensions; d += 2) {
      const pair = nibbles[from + (d >> 1)]!;
      to[offset + d] = (pair & 15) - 8;
      to[offset + d + 1] = (pair >> 4) - 8;
    }
    return this.#scales[place]!;
  }
}

function bytesOf(words: number, dimensions: number): number {
  return headerBytes + words * 8 + 4 * dimensions + 4 * dimensions ** 2 + (words * dimensions) / 2;
}
