import type { Base } from './base.js';
import { writeBase, writeDateline } from './base.js';
import { paragraphEdits } from './edits.js';
import type { Edit, ParagraphEditName } from './edits.js';
import type { Random } from './random.js';
import { placeNames } from './vocabulary.js';

/** A base article as one outlet printed it again. */
export interface Copy {
  readonly title: string;
  readonly text: readonly string[];
  readonly publishedAt: number;
  /** Everything that was done, in order; empty for a word-for-word copy. */
  readonly edits: readonly Edit[];
}

/** How often, in percent, a copy is made by these edits in turn. The last four are combinations. */
const RECIPES: readonly (readonly [percent: number, edits: readonly Edit[]])[] = [
  [26, []],
  [18, ['near']],
  [15, ['cut']],
  [8, ['dateline']],
  [9, ['spun']],
  [6, ['reordered']],
  [6, ['inserted']],
  [4, ['furniture']],
  [2, ['dateline', 'near']],
  [2, ['near', 'cut']],
  [2, ['inserted', 'furniture']],
  [2, ['dateline', 'near', 'cut', 'furniture']],
];

function drawRecipe(random: Random): readonly Edit[] {
  let rest = random.below(100);
  for (const [percent, edits] of RECIPES) {
    rest -= percent;
    if (rest < 0) return edits;
  }
  return [];
}

const isParagraphEdit = (edit: Edit): edit is ParagraphEditName => edit in paragraphEdits;

/** Two hours to nine days later, the first days far more often. */
function drawDelay(random: Random): number {
  const uniform = random.bits() / 4294967296;
  const minutes = 120 + Math.floor(uniform * uniform * uniform * 9 * 24 * 60);
  return minutes * 60_000;
}

/**
 * Prints a lead again. An edit for which the text is too short is left out and not reported.
 *
 * @param furniture whether this corpus has furniture at all
 */
export function copyBase(seed: number, lead: number, mean: number, furniture: boolean, random: Random): Copy {
  const base: Base = writeBase(seed, lead, mean);
  const publishedAt = base.publishedAt + drawDelay(random);
  let { dateline } = base;
  let paragraphs: readonly string[] = base.paragraphs;
  const edits: Edit[] = [];
  for (const edit of drawRecipe(random)) {
    if (isParagraphEdit(edit)) {
      const edited = paragraphEdits[edit](paragraphs, random);
      if (edited === undefined) continue;
      paragraphs = edited;
    } else if (edit === 'dateline') {
      dateline = writeDateline(random, random.pick(placeNames), publishedAt);
    } else if (!furniture) {
      continue;
    }
    edits.push(edit);
  }
  const [first = '', ...rest] = paragraphs;
  const title = random.chance(0.5) ? base.title : writeBase(seed ^ 0x7117, random.below(1 << 20), 1).title;
  return { title, text: [dateline + first, ...rest], publishedAt, edits };
}
