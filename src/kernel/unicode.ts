import { fold, isWholeWord } from '../text/fold.js';

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

/**
 * Builds the kernel's tables from the JavaScript engine's own Unicode data, so that kernel and `normalize` can never be of
 * different versions.
 *
 * A code point is "unsure" where its folding depends on its neighbours (a letter that composes with what comes before it, a capital
 * sigma) or is not exactly one code point; articles that hold one are folded by JavaScript.
 */
export function buildFoldTables(): FoldTables {
  const classes = new Uint8Array(65_536);
  const folds = new Uint16Array(65_536);
  const composing = findComposing();
  for (let unit = 0; unit < 65_536; unit++) {
    // Halves of surrogate pairs and private code points are no letters.
    if (unit >= 0xd800 && unit < 0xf900) continue;
    // Hangul syllables and the unified ideographs fold to themselves; asking for each of 30,000 would take most of the time.
    if (unit >= 0xac00 && unit <= 0xd7a3) {
      classes[unit] = codePointClass.word;
      folds[unit] = unit;
    } else if ((unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf)) {
      classes[unit] = codePointClass.whole;
      folds[unit] = unit;
    } else {
      const character = String.fromCharCode(unit);
      const folded = fold(character);
      classes[unit] = classify(character, folded, composing);
      folds[unit] = folded.charCodeAt(0);
    }
  }
  return { classes, folds };
}

const wordCharacter = /[\p{L}\p{N}]/u;
const markOrWord = /[\p{L}\p{N}\p{M}]/u;
const mark = /^\p{M}$/u;

function classify(character: string, folded: string, composing: ReadonlySet<string>): number {
  // The accents that stand for themselves (U+00B4) are a space and a mark: the mark has no letter to stand on.
  if (!markOrWord.test(folded) || (!wordCharacter.test(folded) && folded.startsWith(' '))) return codePointClass.separator;
  if (folded.length !== 1 || composing.has(character) || composing.has(folded) || character.normalize('NFKC') === 'Σ')
    return codePointClass.unsure;
  if (mark.test(folded)) return folded === character ? codePointClass.mark | (markOrder(character) << orderShift) : codePointClass.unsure;
  return isWholeWord(folded) ? codePointClass.whole : codePointClass.word;
}

/** The code points that may join the one before them: whatever stands second or later in a decomposition, and the Hangul parts. */
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

/** Marks of known canonical combining class, ascending: 1, 7, 9, 27, 33, 103, 107, 118, 122, 220, 230. */
const landmarks = ['\u0334', '\u093c', '\u094d', '\u064b', '\u0651', '\u0e38', '\u0e48', '\u0eb8', '\u0ec8', '\u0323', '\u0301'];

/**
 * Where a mark stands in the canonical order: 0 for one that is never moved, otherwise 1 or more, greater for a greater combining class.
 * Told by which landmarks `normalize` moves it behind; of marks that no landmark tells apart the kernel takes no order for granted.
 */
function markOrder(character: string): number {
  const before = landmarks.filter((landmark) => (character + landmark).normalize('NFD') !== character + landmark).length;
  const moves = before > 0 || ('\u0345' + character).normalize('NFD') !== '\u0345' + character;
  return moves ? before + 1 : 0;
}
