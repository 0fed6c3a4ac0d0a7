/** Passages that are taken for one before anything is compared: those of a paragraph, as a rule. */
export interface Units {
  /** Indexes of the passages of each, in order. */
  passages: number[][];
  /** What the source of each is called by; `null` where it has none. */
  sources: (string | null)[];
  /** Whether a unit follows the one before it on the page without a mark that they are of different origin. The first does not. */
  continues: boolean[];
}

/** A paragraph of more sentences is no paragraph, but a page without them. */
export const longestParagraph = 8;
/** Signs that what stands before a passage is not what once stood there. */
const breaking = new Set(['orphan-pronoun', 'orphan-connective', 'dateline']);

/**
 * Whoever stitches a page moves paragraphs, and words of one sentence tell too little: so the sentences of a paragraph stay together, unless
 * they are known to come from different sources.
 *
 * @param paragraphs the paragraph of every passage; each its own where not given
 * @param sources the source of every passage, where known
 * @param signs codes of the signs met in every passage
 */
export function unitsOf(
  count: number,
  paragraphs: readonly number[] | undefined,
  sources: readonly (string | null)[] | undefined,
  signs: readonly (readonly string[])[] | undefined,
): Units {
  const units: Units = { passages: [], sources: [], continues: [] };
  const sizes = new Map<number, number>();
  for (const paragraph of paragraphs ?? []) sizes.set(paragraph, (sizes.get(paragraph) ?? 0) + 1);
  for (let passage = 0; passage < count; passage++) {
    const source = sources?.[passage] ?? null;
    const paragraph = paragraphs?.[passage];
    const joins =
      passage > 0 &&
      paragraph !== undefined &&
      paragraph === paragraphs?.[passage - 1] &&
      sizes.get(paragraph)! <= longestParagraph &&
      (source === null || units.sources.at(-1) === null || units.sources.at(-1) === source);
    if (joins) {
      units.passages.at(-1)!.push(passage);
      units.sources[units.sources.length - 1] ??= source;
    } else {
      units.passages.push([passage]);
      units.sources.push(source);
      units.continues.push(passage > 0 && signs?.[passage]?.some((code) => breaking.has(code)) !== true);
    }
  }
  return units;
}
