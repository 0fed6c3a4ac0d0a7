import { UnstitchError } from '../errors.js';
import { shingleWidth } from './sketching.js';

/**
 * MinHash signatures of articles, comparable with any other of the same fingerprint, wherever it was made.
 *
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

  constructor(size: number, ids: readonly string[], values: Uint32Array) {
    this.fingerprint = `unstitch1/nfkc-lower/w${shingleWidth}/fss${size}`;
    this.size = size;
    this.ids = ids;
    this.values = values;
  }

  /** The signature of the article numbered `index` in `ids`. */
  at(index: number): Uint32Array {
    return this.values.subarray(index * this.size, (index + 1) * this.size);
  }

  /**
   * The estimated Jaccard similarity of one of these and another signature: the share of equal values. Its standard error is at most
   * `sqrt(J (1 - J) / size)`.
   *
   * @throws UnstitchError `fingerprint_mismatch` where the other was made with other parameters
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
