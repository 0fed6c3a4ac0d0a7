import type { LogisticModel } from '../../src/separation/models.js';
import type { Bound, PairModels } from './fit-pairs.js';
import type { StitchedModels } from './fit-verdict.js';

/** All that is fitted. */
export interface Calibration {
  pairModels: { alone: PairModels; withNeighbours: PairModels };
  verdictModels: StitchedModels & { separable: LogisticModel };
  bounds: { alone: Bound; withNeighbours: Bound; stitched: number; separable: number };
}

const opening = `// Written by corpora/calibration (npm run calibrate), which says what it is fitted to. Do not edit.
// oxlint-disable oxc/approx-constant -- a weight may come near one by chance
`;

/** The sources of `src/separation/calibration`, but for their layout, by file name. */
export function sourcesOf({
  pairModels,
  verdictModels,
  bounds: { alone, withNeighbours, stitched, separable },
}: Calibration): Record<string, string> {
  return {
    'pairs.ts': `${opening}import type { LogisticModel } from '../models.js';

/** Whether two units of a page are of one strand: two rounds, without a corpus and with one. */
export const pairModels: Record<'alone' | 'withNeighbours', Record<'first' | 'second', LogisticModel>> = ${literal(pairModels)};

/** Log-odds from which merges go on, by level + slope ln n. */
export const pairBounds = ${literal({ alone, withNeighbours })};
`,
    'verdict.ts': `${opening}import type { LogisticModel, Network } from '../models.js';

/** Whether a page is stitched, by what it says and by its house style, and whether words could tell its parts. */
export const verdictModels: {
  content: Network;
  style: LogisticModel;
  joint: Record<'intercept' | 'content' | 'style', number>;
  separable: LogisticModel;
} = ${literal(verdictModels)};

/** Log-odds from which a page is called stitched, or its strands separable. */
export const verdictBounds = ${literal({ stitched, separable })};
`,
  };
}

/** A value as TypeScript, numbers to four digits. */
function literal(value: unknown): string {
  if (typeof value === 'number') return String(Number(value.toPrecision(4)));
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  return `{ ${Object.entries(value as object)
    .map(([key, part]) => `${/^[A-Za-z]\w*$/u.test(key) ? key : `'${key}'`}: ${literal(part)}`)
    .join(', ')} }`;
}
