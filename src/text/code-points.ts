import { fold, isWholeWord } from './fold.js';

/** Classes of code points; the same as in assembly/addresses.ts. */
export const codePointClass = { separator: 0, word: 1, whole: 2, mark: 3, unsure: 4 } as const;
/** A mark's class byte holds its place in the canonical order of marks above these bits; 0: it moves freely. */
const orderShift = 3;

/** How each code point of the basic plane folds by itself. */
export interface FoldTables {
  /** 65,536 classes. */
  classes: Uint8Array;
  /** 65,536 code units: what it folds to, where the class is word, whole or mark. */
  folds: Uint16Array;
}

/** Code points in a block: the tables are filled block by block, as texts need them. */
export const blockSize = 256;

/**
 * Fills one block of the kernel's tables, from the JavaScript engine's own Unicode data, so that kernel and `normalize` can never be of
 * different versions.
 *
 * A code point is "unsure" where its folding depends on its neighbours (a letter that composes with what comes before it, a capital
 * sigma) or is not exactly one code point; articles that hold one are folded by JavaScript.
 */
export function fillBlock({ classes, folds }: FoldTables, block: number): void {
  for (let unit = block * blockSize; unit < (block + 1) * blockSize; unit++) {
    const { kind, folded } = foldUnit(unit);
    // In this order: another thread may fold by the table while it is filled, and asks for the class first.
    folds[unit] = folded;
    Atomics.store(classes, unit, kind);
  }
}

function foldUnit(unit: number): { kind: number; folded: number } {
  // Halves of surrogate pairs and private code points are no letters.
  if (unit >= 0xd800 && unit < 0xf900) return { kind: codePointClass.separator, folded: 0 };
  // Hangul syllables and the unified ideographs fold to themselves; asking for each of 30,000 would take most of the time.
  if (unit >= 0xac00 && unit <= 0xd7a3) return { kind: codePointClass.word, folded: unit };
  if ((unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf)) return { kind: codePointClass.whole, folded: unit };
  const character = String.fromCharCode(unit);
  const folded = fold(character);
  return { kind: classify(character, folded), folded: folded.charCodeAt(0) };
}

/** All blocks of the basic plane. */
export function buildFoldTables(): FoldTables {
  const tables: FoldTables = { classes: new Uint8Array(65_536), folds: new Uint16Array(65_536) };
  for (let block = 0; block < 65_536 / blockSize; block++) fillBlock(tables, block);
  return tables;
}

const wordCharacter = /[\p{L}\p{N}]/u;
const markOrWord = /[\p{L}\p{N}\p{M}]/u;
const mark = /^\p{M}$/u;

function classify(character: string, folded: string): number {
  // The accents that stand for themselves (U+00B4) are a space and a mark: the mark has no letter to stand on.
  if (!markOrWord.test(folded) || (!wordCharacter.test(folded) && folded.startsWith(' '))) return codePointClass.separator;
  if (folded.length !== 1 || composes(character) || composes(folded) || character.normalize('NFKC') === 'Σ') return codePointClass.unsure;
  if (mark.test(folded)) {
    const order = folded === character ? markOrder(character) : undefined;
    return order === undefined ? codePointClass.unsure : codePointClass.mark | (order << orderShift);
  }
  return isWholeWord(folded) ? codePointClass.whole : codePointClass.word;
}

/** Only marks and the parts of Hangul syllables join what comes before them. */
const mayCompose = /[\p{M}\u1100-\u11ff]/u;

function composes(character: string): boolean {
  return mayCompose.test(character) && composing().has(character);
}

let found: ReadonlySet<string> | undefined;

/** The code points that may join the one before them: whatever stands second or later in a decomposition, and the Hangul parts. */
function composing(): ReadonlySet<string> {
  found ??= findComposing();
  return found;
}

function findComposing(): Set<string> {
  const composing = new Set<string>();
  for (let unit = 0xc0; unit < 0xfb50; unit++) {
    if (unit >= 0x3400 && unit < 0xf900) unit = 0xf900;
    const parts = String.fromCharCode(unit).normalize('NFD');
    for (let i = 1; i < parts.length; i++) composing.add(parts.charAt(i));
  }
  for (let vowel = 0x1161; vowel <= 0x1175; vowel++) composing.add(String.fromCharCode(vowel));
  for (let final = 0x11a8; final <= 0x11c2; final++) composing.add(String.fromCharCode(final));
  return composing;
}

/**
 * One mark of each canonical combining class that a letter of running text may carry, ascending: 1, 7 to 9, 27 to 35, 103, 107, 118, 122, 129, 130, 132,
 * 202, 220, 222, 230, 232, 240. Points of Hebrew (10 to 26) have too many classes for the bits there are.
 */
const landmarks = Array.from(
  '\u0334\u093c\u3099\u094d' +
    '\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670' +
    '\u0e38\u0e48\u0eb8\u0ec8\u0f71\u0f72\u0f74' +
    '\u0321\u0323\u059a\u0301\u0315\u0345',
);

/**
 * Where a mark stands in the canonical order: 0 for one that is never moved, otherwise 1 or more, greater for a greater combining class, and equal
 * for equal ones alone; `undefined` for a class that has no landmark. Told by which landmarks `normalize` moves it behind.
 */
function markOrder(character: string): number | undefined {
  const movedBehind = (first: string, second: string): boolean => (first + second).normalize('NFD') !== first + second;
  // The landmarks ascend, so those that the mark stands behind are the first ones.
  const before = landmarks.findIndex((landmark) => !movedBehind(character, landmark));
  if (before < 0 || movedBehind(landmarks[before]!, character)) return before === 0 ? 0 : undefined;
  return before > 0 || movedBehind('\u0345', character) ? before + 1 : 0;
}
