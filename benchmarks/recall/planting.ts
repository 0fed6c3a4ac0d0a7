import type { Article } from '../../src/article/article.js';
import { paragraphEdits } from '../../corpora/generator/edits.js';
import { pickOutlet, withFurniture } from '../../corpora/generator/outlets.js';
import type { Random } from '../../corpora/generator/random.js';
import { createRandom } from '../../corpora/generator/random.js';

/** Edits that reprints of real articles show and that corpora/generator does not make. */
type RealEdit = 'excerpt' | 'renamed' | 'beheaded';
type PlantedEdit = keyof typeof paragraphEdits | RealEdit | 'furniture';

/** One article printed again. */
export interface Planted {
  article: Article;
  /** Id of the article it was made from. */
  lead: string;
  /** What was done to it, joined by "+"; `exact` for nothing. */
  kind: string;
}

/** How copies are made, in equal numbers. */
const recipes: readonly (readonly PlantedEdit[])[] = [
  [],
  ['furniture'],
  ['near'],
  ['cut'],
  ['cut', 'furniture'],
  ['near', 'cut'],
  ['spun'],
  ['spun', 'cut'],
  ['reordered'],
  ['inserted'],
  ['inserted', 'inserted', 'furniture'],
  ['excerpt'],
  ['excerpt', 'inserted'],
  ['renamed'],
  ['renamed', 'cut'],
  ['beheaded'],
];

/** A stretch from anywhere: 10 to 60 % of the paragraphs. */
function excerpt(paragraphs: readonly string[], random: Random): string[] | undefined {
  const kept = Math.max(1, Math.round((paragraphs.length * (10 + random.below(51))) / 100));
  if (kept >= paragraphs.length) return undefined;
  const from = random.below(paragraphs.length - kept + 1);
  const stretch = paragraphs.slice(from, from + kept);
  return stretch.join(' ').split(' ').length < 25 ? undefined : stretch;
}

/** The frequent capitalised words are called otherwise throughout, some of them by two words, as "Russia" by "Russian Federation". */
function renamed(paragraphs: readonly string[], random: Random): string[] | undefined {
  const counts = new Map<string, number>();
  for (const name of paragraphs.join(' ').match(/(?<=[a-z,] )\p{Lu}\p{Ll}{2,}\b/gu) ?? []) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].toSorted((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1)).slice(0, 1 + random.below(3));
  if (names.length === 0) return undefined;
  return names.reduce<string[]>(
    (text, [name], i) => {
      const other = random.chance(0.5) ? `${name} Federation` : `Otherland${i}`;
      return text.map((paragraph) => paragraph.replaceAll(new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'gu'), other));
    },
    [...paragraphs],
  );
}

/** Without its first paragraphs, a third of them at most. */
function beheaded(paragraphs: readonly string[], random: Random): string[] | undefined {
  return paragraphs.length < 3 ? undefined : paragraphs.slice(1 + random.below(Math.floor(paragraphs.length / 3)));
}

const edits = { ...paragraphEdits, excerpt, renamed, beheaded };

/** A text's paragraphs; where it has hardly any, its sentences. */
function partsOf(text: string): { parts: string[]; joint: string } {
  const paragraphs = text.split(/\n+/).filter((paragraph) => paragraph.trim() !== '');
  if (paragraphs.length >= 3) return { parts: paragraphs, joint: '\n\n' };
  return { parts: text.split(/(?<=[.!?”"]) +(?=[A-Z“"])/), joint: ' ' };
}

/**
 * Prints real articles again, by invented outlets and with invented words, in ways of which the truth is then computed, not assumed.
 *
 * @param count copies to make; an edit for which a text is too short gives none
 */
export function plantCopies(articles: readonly Article[], count: number, seed: number): Planted[] {
  const planted: Planted[] = [];
  for (let i = 0; i < count; i++) {
    const random = createRandom(seed, i);
    const lead = random.pick(articles);
    const { parts, joint } = partsOf(lead.text);
    const recipe = recipes[i % recipes.length]!;
    const outlet = pickOutlet(random);
    let edited: readonly string[] | undefined = parts;
    for (const edit of recipe) {
      if (edited === undefined) break;
      edited = edit === 'furniture' ? withFurniture(outlet, edited) : edits[edit](edited, random);
    }
    if (edited === undefined) continue;
    const kind = recipe.length === 0 ? 'exact' : recipe.join('+');
    planted.push({
      article: { id: `planted-${i}`, text: edited.join(joint), source: outlet.name, ...later(lead, random) },
      lead: lead.id,
      kind,
    });
  }
  return planted;
}

function later({ publishedAt }: Article, random: Random): { publishedAt?: string } {
  if (publishedAt === undefined || publishedAt === null) return {};
  return { publishedAt: new Date(Date.parse(publishedAt) + (1 + random.below(9 * 24)) * 3_600_000).toISOString() };
}
