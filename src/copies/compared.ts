import type { Corpus } from '../corpus/corpus.js';
import type { Copies } from './copies.js';

/** Whether a search compared two articles of its corpus: the pair was proposed, or stood in one component, or they have the same words. */
export function wereCompared(corpus: Corpus, { pairs }: Copies, first: number, second: number): boolean {
  const { kernel, columns } = corpus.parts;
  // Of articles with the same words one is compared for all.
  const ownerOf = (ordinal: number): number => kernel.shared.words[columns.twins / 4 + ordinal]!;
  const [a, b] = [ownerOf(first), ownerOf(second)];
  return a === b || pairs.a.some((one, i) => (one === a && pairs.b[i] === b) || (one === b && pairs.b[i] === a));
}
