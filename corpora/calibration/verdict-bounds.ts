import { logisticOdds } from '../../src/separation/models.js';
import { wordHash } from '../../src/text/term-hash.js';
import { fitSeparable, fitStitched, stitchedOdds } from './fit-verdict.js';
import type { JudgedExample } from './fit-verdict.js';

/** Whole genuine articles that may be called stitched, among ones that were not fitted to. */
const mostGenuine = 0.009;
/** Mixes of reports on one event that are to be told as not separable. */
const leastInseparable = 0.95;

type Note = (line: string) => void;

/** Ways to part the examples into halves: a bound by one alone moves by a tenth with which pages fall where. */
const partings = [0, 1, 2];

/**
 * The log-odds from which a page is called stitched: few of the whole articles of either half reach it by a fit to the other. The mean over several halvings,
 * up to the next twentieth.
 */
export function stitchedBound(examples: readonly JudgedExample[], note: Note): number {
  const odds = partings.map((parting) =>
    crossed(examples, parting, (fitted) => {
      const models = fitStitched(fitted);
      return ({ figures }) => stitchedOdds(models, figures);
    }),
  );
  const found = odds.map((some) =>
    quantile(
      examples.flatMap(({ kind }, i) => (kind === 'whole' ? some[i]! : [])),
      1 - mostGenuine,
    ),
  );
  const bound = Math.ceil((found.reduce((sum, one) => sum + one, 0) / found.length) * 20) / 20;
  note(`bound of the verdict ${bound}, of ${found.map((one) => one.toFixed(3)).join(', ')}`);
  tell(examples, (_, i) => odds[0]![i]! >= bound, 'called stitched', note);
  return bound;
}

/** The log-odds below which strands are called not separable. */
export function separableBound(examples: readonly JudgedExample[], note: Note): number {
  const odds = crossed(examples, 0, (fitted) => {
    const model = fitSeparable(fitted);
    return ({ figures }) => logisticOdds(model, figures);
  });
  const bound = quantile(
    examples.flatMap(({ kind }, i) => (kind === 'same-event' ? odds[i]! : [])),
    leastInseparable,
  );
  tell(examples, (_, i) => odds[i]! < bound, 'called not separable', note);
  return bound;
}

/** What every page gets by a fit to the half that it is not in. */
function crossed(
  examples: readonly JudgedExample[],
  parting: number,
  fit: (fitted: readonly JudgedExample[]) => (example: JudgedExample) => number,
): number[] {
  const half = ({ id }: JudgedExample): number => (wordHash(id) >>> parting) & 1;
  const fits = [0, 1].map((side) => fit(examples.filter((example) => half(example) !== side)));
  return examples.map((example) => fits[half(example)]!(example));
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!;
}

function tell(examples: readonly JudgedExample[], said: (example: JudgedExample, i: number) => boolean, what: string, note: Note): void {
  const counts = new Map<string, [said: number, all: number]>();
  for (const [i, example] of examples.entries()) {
    const name = `${example.kind}, ${example.paragraphs ? 'paragraphs' : 'sentences'}`;
    const entry = counts.get(name) ?? [0, 0];
    counts.set(name, [entry[0] + (said(example, i) ? 1 : 0), entry[1] + 1]);
  }
  for (const [name, [some, all]] of counts) note(`${what}: ${name} ${(some / all).toFixed(3)} of ${all}`);
}
