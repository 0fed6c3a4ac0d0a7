import { exactContainment, sharedCount } from './sets.js';
import { shingleTexts } from './shingles.js';

/** A page as a reader sees it: paragraphs of words, and the outlet that printed it ('': none is named). */
export interface Page {
  paragraphs: readonly (readonly string[])[];
  source: string;
}

export interface Rules {
  jaccard: number;
  containment: number;
  fewestContained: number;
  fewestOwnWords: number;
  smallestOwnShare: number;
  ownSimilarity: number;
}

const wordsOf = (paragraphs: Page['paragraphs']): string[] => paragraphs.flat();
const setOf = (words: readonly string[]): Set<string> => new Set(shingleTexts(words));

/** What verification says of two pages. `isFurniture`: whether a paragraph, as text, is what an outlet prints on many pages. */
export function judgePair(a: Page, b: Page, isFurniture: (source: string, paragraph: string) => boolean, rules: Rules) {
  const [setA, setB] = [setOf(wordsOf(a.paragraphs)), setOf(wordsOf(b.paragraphs))];
  const shared = sharedCount(setA, setB);
  const isTie = (x: number, y: number, common: number): boolean =>
    common > 0 &&
    (common / (x + y - common) >= rules.jaccard ||
      (Math.min(x, y) >= rules.fewestContained && common / Math.min(x, y) >= rules.containment));
  const whole = { shared, similarity: exactContainment(setA, setB), tie: isTie(setA.size, setB.size, shared) };

  const furniture = (page: Page): string[] =>
    page.paragraphs.map((words) => words.join(' ')).filter((text) => isFurniture(page.source, text));
  const sameOutlet = a.source !== '' && a.source === b.source;
  if (sameOutlet !== whole.tie) return whole;
  const both = new Set(furniture(a).filter((text) => furniture(b).includes(text)));
  if (sameOutlet && both.size === 0) return whole;
  // What is hidden is looked for only where it can be: if all that the two share were their own, and as little as possible were.
  const least = (page: Page, size: number): number => {
    const lost = furniture(page).reduce((sum, text) => sum + text.split(' ').length, 0) + 4 * new Set(furniture(page)).size;
    return Math.max(size - lost, shared);
  };
  if (!sameOutlet && !isTie(least(a, setA.size), least(b, setB.size), shared)) return whole;
  const own = (page: Page): string[] =>
    wordsOf(
      page.paragraphs.filter((words) => {
        const text = words.join(' ');
        return sameOutlet ? !both.has(text) : !isFurniture(page.source, text);
      }),
    );
  const little = (page: Page): boolean =>
    own(page).length < rules.fewestOwnWords || own(page).length < wordsOf(page.paragraphs).length * rules.smallestOwnShare;
  if (little(a) || little(b)) return whole;
  const [ownA, ownB] = [setOf(own(a)), setOf(own(b))];
  const similarity = exactContainment(ownA, ownB);
  return { shared, similarity, tie: sameOutlet ? similarity >= rules.ownSimilarity : isTie(ownA.size, ownB.size, sharedCount(ownA, ownB)) };
}
