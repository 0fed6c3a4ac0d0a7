import { UnstitchError } from '../errors.js';
import { MAX_SIGNATURE_VALUES } from './banding.js';
import { shingleWidth } from './sketching.js';

/** {@link Signatures} as plain values, to be written as JSON and read again by {@link Signatures.from}. */
export interface SignaturesRecord {
  /** Names all that must be equal for two signatures to be compared, their size included: `unstitch1/nfkc-lower/w5/fss128`. */
  fingerprint: string;
  /** Ids of the articles, in the order of the signatures. */
  ids: readonly string[];
  /** All values, signature after signature: whole numbers from 0 to 4,294,967,295. */
  values: ArrayLike<number>;
}

/**
 * MinHash signatures of articles, comparable with any other of the same fingerprint, wherever it was made.
 *
 * From `engine.signatures`, or from a record of such. Their values never change: those of today can be compared with those of next year.
 * Fast similarity sketching: Dahlgaard, Knudsen & Thorup (2017).
 */
export class Signatures {
  /** Names all that must be equal for two signatures to be compared. */
  readonly fingerprint: string;
  /** Values in each signature. */
  readonly size: number;
  /** Ids of the articles, in the order of the signatures. */
  readonly ids: readonly string[];
  /** All values, u32, signature after signature. */
  readonly values: Uint32Array;

  /** @internal Use `engine.signatures` or {@link Signatures.from}. */
  constructor(size: number, ids: readonly string[], values: Uint32Array) {
    this.fingerprint = fingerprintOf(size);
    this.size = size;
    this.ids = ids;
    this.values = values;
  }

  /**
   * Signatures that were stored: what {@link toRecord} gave, or parts of it (some of the ids, with their values).
   *
   * A `Uint32Array` of values is used as it is, any other list copied.
   *
   * @throws UnstitchError `fingerprint_mismatch` where they were made by another method or version; `invalid_option` where the parts do not fit
   * together
   */
  static from(record: SignaturesRecord): Signatures {
    const { fingerprint, ids, values } = record;
    const size = sizeOf(fingerprint);
    if (!Array.isArray(ids) || !ids.every((id) => typeof id === 'string')) {
      throw wrong('ids', typeof ids, 'an array of strings');
    }
    if (typeof values !== 'object' || values === null) throw wrong('values', typeof values, 'an array of numbers');
    if (values.length !== ids.length * size) {
      throw wrong('values', `${values.length} values`, `${ids.length * size}: ${size} for each of ${ids.length} ids`);
    }
    if (values instanceof Uint32Array) return new Signatures(size, ids, values);
    const copied = Uint32Array.from(values);
    const odd = copied.findIndex((value, i) => value !== values[i]);
    if (odd >= 0) throw wrong(`values[${odd}]`, String(values[odd]), 'a whole number from 0 to 4294967295');
    return new Signatures(size, ids, copied);
  }

  /** The same as plain values: `JSON.stringify` takes them, and {@link Signatures.from} makes signatures of them again. */
  toRecord(): SignaturesRecord & { values: number[] } {
    return { fingerprint: this.fingerprint, ids: this.ids, values: Array.from(this.values) };
  }

  /**
   * The signature of the article numbered `index` in `ids`.
   *
   * @throws UnstitchError `invalid_option` where there is none
   */
  at(index: number): Uint32Array {
    if (!Number.isSafeInteger(index) || index < 0 || index >= this.ids.length) {
      throw wrong('index', String(index), this.ids.length === 0 ? 'nothing: there are no signatures' : `0 to ${this.ids.length - 1}`);
    }
    return this.values.subarray(index * this.size, (index + 1) * this.size);
  }

  /**
   * The estimated Jaccard similarity of one of these and another signature: the share of equal values. Its standard error is at most
   * `sqrt(J (1 - J) / size)`.
   *
   * @throws UnstitchError `fingerprint_mismatch` where the other was made with other parameters; `invalid_option` where there is no such signature
   */
  estimate(index: number, other: Signatures, otherIndex: number): number {
    if (other.fingerprint !== this.fingerprint) {
      const message = `signatures of ${this.fingerprint} cannot be compared with those of ${other.fingerprint}; make both with the same parameters`;
      throw new UnstitchError('fingerprint_mismatch', message, { got: other.fingerprint, expected: this.fingerprint });
    }
    const a = this.at(index);
    const b = other.at(otherIndex);
    let equal = 0;
    for (let i = 0; i < a.length; i++) if (a[i] === b[i]) equal++;
    return equal / a.length;
  }
}

const method = `unstitch1/nfkc-lower/w${shingleWidth}/fss`;

function fingerprintOf(size: number): string {
  return `${method}${size}`;
}

/** The size that a fingerprint names. */
function sizeOf(fingerprint: string): number {
  const size = typeof fingerprint === 'string' ? Number(fingerprint.slice(method.length)) : Number.NaN;
  if (size >= 2 && size <= MAX_SIGNATURE_VALUES && fingerprint === fingerprintOf(size)) return size;
  const message = `Signatures.from: got signatures of ${JSON.stringify(fingerprint)}, expected ${method}N with N from 2 to ${MAX_SIGNATURE_VALUES}; make them again with this version`;
  throw new UnstitchError('fingerprint_mismatch', message, { got: fingerprint, expected: `${method}N` });
}

function wrong(what: string, got: string, expected: string): UnstitchError {
  return new UnstitchError('invalid_option', `signatures: ${what}: got ${got}, expected ${expected}`, { got, expected });
}
