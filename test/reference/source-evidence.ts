import type { BestFit, PassagePlace, Support } from '../../src/separation/source-evidence.js';
import { sourceWeights as weights } from '../../src/separation/source-evidence.js';

/** A page as the choice of sources sees it. */
export interface EvidencePage {
  places: readonly PassagePlace[];
  sure: readonly number[];
  shared: readonly number[];
}

/** Whether an article is a passage's source, figure by figure, each over the whole page. */
export function slowIsSource(
  { places, sure, shared }: EvidencePage,
  passage: number,
  { alignment, odds }: BestFit,
  support: readonly Support[],
  rivals: number,
): boolean {
  const all = [...places.keys()];
  const sizeOf = (i: number): number => places.filter(({ paragraph }) => paragraph === places[i]!.paragraph).length;
  const together = (i: number, j: number): boolean => i === j || (places[i]!.paragraph === places[j]!.paragraph && sizeOf(i) <= 8);
  const rest = all.filter((i) => !together(i, passage));
  const siblings = all.filter((i) => i !== passage && together(i, passage));
  const explained = (i: number): number => support.find((one) => one.passage === i)?.probability ?? 0;
  const most = (values: readonly number[]): number => Math.max(0, ...values);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

  const quoted = places[passage]!.quoted;
  const words = alignment.places.length;
  const verbatim = alignment.sequence >= 0.95 && alignment.pairs >= 0.9;
  const long = alignment.run >= 12 && alignment.run >= words * 0.4;
  const elsewhere = most(rest.map(explained));
  const alone = 1 - elsewhere;
  const middle = shared.toSorted((a, b) => a - b)[shared.length >> 1]!;
  const likeness = (i: number): number => Math.max(shared[i]! - middle - 0.05, 0);
  const had = sum(rest.map((i) => likeness(i) * explained(i)));
  const gone = sum(rest.map((i) => likeness(i) * (1 - explained(i))));
  const foundShare = rest.length === 0 ? 1 : sum(rest.map((i) => sure[i]!)) / rest.length;
  const unfound = Math.min(1, Math.max(0, (0.16 - foundShare) / 0.12)) * Math.min(1, rest.length / 8);
  const soleVerbatim = verbatim && rivals === 0;

  let total = weights.always + weights.own * odds;
  total +=
    weights.share * (alignment.matched / words) + weights.runShare * (alignment.run / words) + weights.run * Math.log(1 + alignment.run);
  if (long) total += weights.long;
  total += weights.quoted * quoted + weights.elsewhere * elsewhere;
  total += weights.elsewherePlain * most(rest.map((i) => explained(i) * (1 - places[i]!.quoted)));
  total += weights.beside * most(siblings.map(explained)) + weights.besideAll * Math.min(sum(siblings.map(explained)), 3);
  if (siblings.length > 0) {
    total += weights.besideGone * (sum(siblings.map((i) => 1 - explained(i))) / siblings.length) * Math.log(1 + siblings.length);
  }
  total += weights.kinGone * Math.log(1 + 5 * gone) + weights.kinHad * Math.log(1 + 5 * had);
  if (verbatim) total += (weights.alone.verbatim + weights.alone.verbatimQuoted * quoted) * alone;
  total += (weights.rivals + weights.alone.rivals * alone) * Math.log(1 + rivals);
  if (!(soleVerbatim && quoted < 0.3)) total += weights.unfound * unfound;
  if (soleVerbatim) total += weights.sole;
  if (long && quoted < 0.3 && rivals === 0) total += weights.half;
  return total >= 0;
}
