import type { SketchSettings } from '../copies/options.js';
import type { Flag, Given } from './flags.js';
import { UsageError } from './flags.js';

/** Options that shape candidates of one source and say nothing about those of the other. */
const shaping: Record<SketchSettings['candidates'], readonly (keyof SketchSettings)[]> = {
  samples: ['sampling'],
  bands: ['bandThreshold', 'permutations', 'falsePositiveWeight', 'falseNegativeWeight', 'bands', 'rows'],
};

/**
 * Checks what the flags of candidates say together; a library call would tell it in the words of its options.
 *
 * @throws UsageError for a flag that the chosen source of candidates knows nothing of, and for bands that no signature can be cut into
 */
export function checkCandidateFlags(given: Given, settings: SketchSettings, flags: readonly Flag[]): void {
  const { candidates, bands, rows, permutations, falsePositiveWeight, falseNegativeWeight } = settings;
  const other = candidates === 'samples' ? 'bands' : 'samples';
  const stray = flags.find(({ option }) => Object.hasOwn(given.options, option) && shaping[other].some((known) => known === option));
  if (stray !== undefined) {
    const instead = other === 'bands' ? 'add --candidates bands' : 'leave one of the two out';
    throw new UsageError(`--${stray.name} is of candidates from ${other}, and these come from ${candidates}; ${instead}`);
  }
  if ((bands === undefined) !== (rows === undefined)) {
    const [here, missing] = bands === undefined ? ['rows', 'bands'] : ['bands', 'rows'];
    throw new UsageError(`--${here} was given without --${missing}; give both, or neither and let --band-threshold choose them`);
  }
  if (bands !== undefined && rows !== undefined && bands * rows > permutations) {
    throw new UsageError(
      `--bands ${bands} of --rows ${rows} need ${bands * rows} values, but signatures have ${permutations}; lower one, or raise --permutations`,
    );
  }
  if (candidates === 'bands' && falsePositiveWeight === 0 && falseNegativeWeight === 0) {
    throw new UsageError('--false-positive-weight and --false-negative-weight are both 0; one of them must be more');
  }
}
