import * as fc from 'fast-check';

/** Code points whose folding needs care: marks that reorder or compose, letters that compose, expand, or fold by their neighbours. */
// prettier-ignore
export const awkward = [
  // Capitals that lower to two letters, a final sigma in three disguises, ligatures, fractions, circled and full-width forms.
  'İ', 'I', 'ı', 'Σ', 'Ϲ', 'σ', 'ς', 'ß', 'ẞ', 'ǅ', 'ﬃ', '½', '①', 'Ａ', '５', 'ª', '²', '\u212a', '\u212b', 'ﷺ', '㎏', '㍿',
  // Hangul as syllables and as parts, half-width Katakana with its marks.
  '\u1100', '\u1161', '\u11a8', '가', '각', 'ﾊ', '\uff9e', '\uff9f', '\u3099', 'は', 'バ',
  // Marks of many combining classes.
  '\u0300', '\u0301', '\u0308', '\u0323', '\u0327', '\u0334', '\u0345', '\u0483', '\u05b0', '\u05bf', '\u064b', '\u0651', '\u0670',
  '\u093c', '\u094d', '\u0e38', '\u0e48', '\u0eb8', '\u0ec8', '\u0f71', '\u0f74', '\u1dfa', '\u20d0', '\u302a', '\ufe0f',
  // Letters that stand alone, with what may follow them.
  '中', '文', '㐀', '鿿', 'ー', 'カ', 'ก', 'ำ', 'ໍ', 'ສ', 'ខ', '្', 'မ', '々', '〇', '𠀀', '𪛟', '𪜀',
  // Other planes, joiners, separators of all kinds.
  '😀', '👩\u200d🚀', '🇫🇷', '𝐀', '𝛔', '𐐀', '\u200c', '\u200d', '\u00ad', '\u2028', '\u0085', '\u00a0', '\ufeff', '\u0000', '_', "'",
  // Arabic, Devanagari and Tibetan letters.
  'ا', 'ل', 'ﻻ', 'ـ', 'ﹱ', 'क', 'क़', 'ि', 'ཀ', 'ྵ',
  '\ud800',
  '\udc00',
];

/** Texts in which awkward code points meet each other and plain words. */
export function awkwardText(maxLength = 24): fc.Arbitrary<string> {
  const plain = fc.constantFrom('a', 'B', 'z9', ' ', '  ', '\n', '. ', 'word ', 'Mixed', '"', '\\', '/', '\t', '-');
  const unit = fc.oneof({ arbitrary: fc.constantFrom(...awkward), weight: 5 }, { arbitrary: plain, weight: 4 });
  return fc.array(unit, { maxLength }).map((parts) => parts.join(''));
}

/** Texts of any characters at all, lone surrogates among them. */
export function anyText(maxLength = 40): fc.Arbitrary<string> {
  const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
  return fc.oneof(
    fc.string({ unit: 'binary', maxLength }),
    fc.array(unit, { maxLength }).map((units) => units.join('')),
    fc.string({ unit: 'grapheme', maxLength }),
  );
}

/** Lengths at which loops over 4, 8, 16, 32 and 64 bytes begin another round. */
export const boundaryLengths = [0, 1, 3, 4, 5, 7, 8, 15, 16, 17, 31, 32, 33, 63, 64, 65, 127, 128];
