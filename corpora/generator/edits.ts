import { writeForeignParagraph } from './base.js';
import type { Random } from './random.js';
import { nounKind } from './vocabulary.js';

/**
 * What outlets do to a report they print again. Each edit is a pure function of paragraphs and random numbers, and returns
 * `undefined` where the text is too short for it.
 */
type ParagraphEdit = (paragraphs: readonly string[], random: Random) => string[] | undefined;

const countWords = (paragraph: string): number => paragraph.split(' ').length;

/** Substitutes the letters of a word and keeps the punctuation around it. */
function substitute(token: string, random: Random): string {
  const [, before = '', word = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(token) ?? [];
  let other = nounKind.draw(random);
  while (other === word.toLowerCase()) other = nounKind.draw(random);
  return before + (/^\p{Lu}/u.test(word) ? other.charAt(0).toUpperCase() + other.slice(1) : other) + after;
}

/** Substitutes the words at the given places, counted through all paragraphs. */
function substituteAt(paragraphs: readonly string[], places: ReadonlySet<number>, random: Random): string[] {
  let place = 0;
  return paragraphs.map((paragraph) =>
    paragraph
      .split(' ')
      .map((token) => (places.has(place++) ? substitute(token, random) : token))
      .join(' '),
  );
}

function drawPlaces(count: number, total: number, random: Random): Set<number> {
  const places = new Set<number>();
  while (places.size < count) places.add(random.below(total));
  return places;
}

const totalWords = (paragraphs: readonly string[]): number => paragraphs.reduce((sum, paragraph) => sum + countWords(paragraph), 0);

/** One word in 80 at most is changed, and one at least. */
const near: ParagraphEdit = (paragraphs, random) => {
  const total = totalWords(paragraphs);
  return substituteAt(paragraphs, drawPlaces(1 + random.below(Math.max(1, Math.floor(total / 80))), total, random), random);
};

export function changeOneWord(paragraphs: readonly string[], random: Random): string[] {
  return substituteAt(paragraphs, drawPlaces(1, totalWords(paragraphs), random), random);
}

/** A spinner's work: 2 to 20 % of the words are substituted. */
const spun: ParagraphEdit = (paragraphs, random) => {
  const total = totalWords(paragraphs);
  const share = (2 + random.below(19)) / 100;
  return substituteAt(paragraphs, drawPlaces(Math.max(2, Math.round(total * share)), total, random), random);
};

/** An editor cuts from the end, sentence by sentence: 20 to 80 % of the words stay. */
const cut: ParagraphEdit = (paragraphs, random) => {
  const total = totalWords(paragraphs);
  const target = (total * (20 + random.below(51))) / 100;
  const kept: string[] = [];
  let words = 0;
  for (const paragraph of paragraphs) {
    let shortened = '';
    for (const sentence of paragraph.split(/(?<=[.”]) (?=[A-Z“])/)) {
      if (words >= target) break;
      words += countWords(sentence);
      shortened += (shortened === '' ? '' : ' ') + sentence;
    }
    if (shortened !== '') kept.push(shortened);
  }
  // Too little left to be recognised, or nothing cut worth the name: the text is too short for this edit.
  return words >= 12 && words <= total * 0.82 ? kept : undefined;
};

const reordered: ParagraphEdit = (paragraphs, random) => {
  if (paragraphs.length < 3) return undefined;
  const shuffled = [...paragraphs];
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [shuffled[i], shuffled[j]] = [shuffled[j] as string, shuffled[i] as string];
  }
  return shuffled.every((paragraph, i) => paragraph === paragraphs[i]) ? undefined : shuffled;
};

const inserted: ParagraphEdit = (paragraphs, random) => {
  const at = random.below(paragraphs.length + 1);
  return [...paragraphs.slice(0, at), writeForeignParagraph(random), ...paragraphs.slice(at)];
};

export const paragraphEdits = { near, cut, spun, reordered, inserted } as const;

export type ParagraphEditName = keyof typeof paragraphEdits;
/** What was done to a planted copy. `exact`: nothing; `dateline`: another or a new one; `furniture`: the outlet's own paragraphs around it. */
export type Edit = 'exact' | 'dateline' | 'furniture' | ParagraphEditName;
