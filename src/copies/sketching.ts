import type { Sketching } from '../corpus/scan.js';
import { UnstitchError } from '../errors.js';
import { checkBanding, chooseBanding } from './banding.js';
import type { SketchSettings } from './options.js';

/** Words in a shingle. */
export const shingleWidth = 5;
/** Words in a sampled shingle, and how many samples an article is expected to have at least; as in assembly/shingles.ts and samples.ts. */
const sampleWidth = 7;
const fewestSamples = 12;

/** What the kernel is told, from what the caller chose. */
export function toSketching(options: SketchSettings): Sketching {
  const bound = Math.min(Math.ceil(2 ** 32 / options.sampling), 0xffff_ffff);
  if (options.candidates === 'samples') {
    if (options.bands !== undefined || options.rows !== undefined) {
      throw new UnstitchError('invalid_option', "bands and rows were given, but candidates come from samples; add candidates: 'bands'");
    }
    return { bound, bands: 0, rows: 0, signatureSize: 0 };
  }
  if ((options.bands === undefined) !== (options.rows === undefined)) {
    throw new UnstitchError('invalid_option', 'bands and rows belong together: give both, or neither and let the threshold choose them');
  }
  const { bands, rows } =
    options.bands !== undefined && options.rows !== undefined
      ? checkBanding({ bands: options.bands, rows: options.rows }, options.permutations)
      : chooseBanding({
          threshold: options.bandThreshold,
          values: options.permutations,
          falsePositiveWeight: options.falsePositiveWeight,
          falseNegativeWeight: options.falseNegativeWeight,
        });
  return { bound, bands, rows, signatureSize: options.permutations };
}

/** A printable name for all that decides what a sketch looks like: two that differ in it cannot be compared. */
export function sketchFingerprint(sketching: Sketching): string {
  const { bands, rows, bound, signatureSize } = sketching;
  const kind =
    bands === 0 ? `samples/w${sampleWidth}/below${bound}/min${fewestSamples}` : `bands/w${shingleWidth}/${bands}x${rows}of${signatureSize}`;
  return `unstitch1/nfkc-lower/${kind}`;
}
