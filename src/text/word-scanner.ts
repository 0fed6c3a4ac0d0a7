import { blockSize, codePointClass, fillBlock } from './code-points.js';
import { foldedMatches } from './fold.js';
import { emptyHash, extended, mixed, wordHash } from './term-hash.js';

/** What is noted of a word beside its hash; bits. */
export const wordFlag = {
  /** Begins with a capital letter. */
  capital: 1,
  /** Begins with a digit. */
  digit: 2,
  /** The first of its sentence or line: a capital says nothing here. */
  opening: 4,
  /** Stands inside quotation marks. */
  quoted: 8,
  /** Parted from the word before it by more than spaces, hyphens or apostrophes. */
  parted: 16,
  /** A word of one letter in a script that writes no spaces. */
  whole: 32,
} as const;

const classes = new Uint8Array(65_536);
const folds = new Uint16Array(65_536);
/** Both in one: what a unit folds to, its class above, and bits for what is asked most. 0: not filled yet. */
const entries = new Uint32Array(65_536);
const foldMask = 0xffff;
const kindShift = 16;
const kindMask = 0xff;
const entryBit = { known: 2 ** 24, word: 2 ** 25 } as const;

/** How far a gap between two words parts them: nothing, as a comma does, as a full stop does. */
const gap = { none: 0, parts: 1, ends: 2 } as const;
const joining = new Set(" \t\u00a0-\u2010\u2011'’·");
const ending = new Set('.!?\n\r…。！？؟।॥;:');
const opening = new Set('“„«「『');
const closing = new Set('”»」』');

/**
 * The words of texts, as hashes: the same words as `foldedWords` of the same text, and what a reader sees of each. One scanner serves any
 * number of texts, one after the other; its arrays grow with the longest.
 */
export class WordScanner {
  /** Words of the text scanned last. The arrays hold more. */
  count = 0;
  /** `wordHash` of each folded word. */
  hashes = new Uint32Array(4096);
  /** Bits of {@link wordFlag}. */
  flags = new Uint8Array(4096);
  /** Where each word begins and ends in `scanned`. */
  starts = new Uint32Array(4096);
  ends = new Uint32Array(4096);
  /** The text that `starts` and `ends` are places in: the one given, or its NFKC form where a letter folds by its neighbours. */
  scanned = '';
  #units = new Uint16Array(1 << 14);
  #bytes = Buffer.from(this.#units.buffer);
  #gap: number = gap.ends;
  #quoted = false;
  #straight = false;

  /** Finds the words of a text. Returns how many there are. */
  scan(text: string): number {
    this.#begin(text);
    const { length } = text;
    const units = this.#unitsOf(text);
    const known = entries;
    let i = 0;
    while (i < length) {
      const unit = units[i]!;
      let entry = known[unit]!;
      if (entry === 0) entry = fillEntry(unit);
      if ((entry & entryBit.word) === 0) {
        const kind = (entry >>> kindShift) & kindMask;
        if (kind === codePointClass.separator) {
          if (unit >= 0xd800 && unit < 0xe000 && isLetterPair(text, i)) return this.#scanSlowly(text);
          if (unit !== 0x20) this.#pass(unit);
          i++;
          continue;
        }
        // A mark without a letter before it is rare enough to be left to the contract, too.
        if (kind === codePointClass.unsure || (kind & 7) === codePointClass.mark) return this.#scanSlowly(text);
      }
      const start = i;
      const first = entry & foldMask;
      let hash = extended(emptyHash, first);
      let flag = first !== unit ? wordFlag.capital : first < 0x3a && first >= 0x30 ? wordFlag.digit : 0;
      const whole = (entry & entryBit.word) === 0;
      if (whole) flag = wordFlag.whole;
      let order = 0;
      let last = unit;
      for (i++; i < length; i++) {
        last = units[i]!;
        entry = known[last]!;
        if ((entry & entryBit.word) !== 0 && !whole) {
          order = 0;
          hash = extended(hash, entry & foldMask);
          continue;
        }
        if (entry === 0) {
          fillEntry(last);
          i--;
          continue;
        }
        const kind = (entry >>> kindShift) & kindMask;
        if (kind === codePointClass.separator || kind === codePointClass.whole || kind === codePointClass.word) break;
        if (kind === codePointClass.unsure) return this.#scanSlowly(text);
        // Marks out of their canonical order change places.
        if (order > kind >>> 3 && kind >>> 3 > 0) return this.#scanSlowly(text);
        order = kind >>> 3;
        hash = extended(hash, entry & foldMask);
      }
      // Half of a pair that may be a letter would go on with the word.
      if (last >= 0xd800 && last < 0xe000 && i < length && isLetterPair(text, i)) return this.#scanSlowly(text);
      this.#add(mixed(hash), flag, start, i);
    }
    return this.count;
  }

  /** The code units of a text, in an array that the next text overwrites: reading a string unit by unit takes twice as long. */
  #unitsOf(text: string): Uint16Array {
    if (text.length > this.#units.length) {
      this.#units = new Uint16Array(text.length * 2);
      this.#bytes = Buffer.from(this.#units.buffer);
    }
    this.#bytes.write(text, 'utf16le');
    return this.#units;
  }

  #begin(text: string): void {
    this.scanned = text;
    this.count = 0;
    this.#gap = gap.ends;
    this.#quoted = false;
    this.#straight = false;
  }

  /** Passes a code unit that is no part of a word. */
  #pass(unit: number): void {
    const kind = passing(unit);
    if (kind & passes.ends) this.#gap = gap.ends;
    else if (kind & passes.parts && this.#gap === gap.none) this.#gap = gap.parts;
    if (kind & passes.opens) this.#quoted = true;
    if (kind & passes.closes) this.#quoted = false;
    if (unit === 0x22) this.#straight = !this.#straight;
    // A quotation that is left open ends with its paragraph.
    if (unit === 0x0a) {
      this.#quoted = false;
      this.#straight = false;
    }
  }

  #add(hash: number, flag: number, start: number, end: number): void {
    const { count } = this;
    if (count === this.hashes.length) this.#grow();
    if (this.#gap !== gap.none) flag |= this.#gap === gap.ends ? wordFlag.opening | wordFlag.parted : wordFlag.parted;
    if (this.#quoted || this.#straight) flag |= wordFlag.quoted;
    this.hashes[count] = hash;
    this.flags[count] = flag;
    this.starts[count] = start;
    this.ends[count] = end;
    this.count = count + 1;
    this.#gap = gap.none;
  }

  #grow(): void {
    const grown = <Column extends Uint8Array | Uint32Array>(column: Column, wider: Column): Column => {
      wider.set(column);
      return wider;
    };
    const length = this.hashes.length * 2;
    this.hashes = grown(this.hashes, new Uint32Array(length));
    this.flags = grown(this.flags, new Uint8Array(length));
    this.starts = grown(this.starts, new Uint32Array(length));
    this.ends = grown(this.ends, new Uint32Array(length));
  }

  /** The same for any text at all, by the contract itself. */
  #scanSlowly(text: string): number {
    const composed = text.normalize('NFKC');
    this.#begin(composed);
    const lower = composed.toLowerCase();
    // Few letters have lower forms of another length; places then serve nobody, and no word counts as a capital one.
    const aligned = lower.length === composed.length;
    if (!aligned) this.scanned = lower;
    let at = 0;
    for (const { word, index, whole } of foldedMatches(lower)) {
      for (; at < index; at++) this.#pass(lower.charCodeAt(at));
      at = index + word.length;
      const first = word.charCodeAt(0);
      let flag = aligned && composed.charCodeAt(index) !== first ? wordFlag.capital : first < 0x3a && first >= 0x30 ? wordFlag.digit : 0;
      if (whole) flag = wordFlag.whole;
      this.#add(wordHash(word), flag, index, at);
    }
    return this.count;
  }
}

const passes = { known: 1, parts: 2, ends: 4, opens: 8, closes: 16 } as const;
const passTable = new Uint8Array(65_536);

function passing(unit: number): number {
  const known = passTable[unit]!;
  if (known !== 0) return known;
  const character = String.fromCharCode(unit);
  let kind: number = passes.known;
  if (ending.has(character)) kind |= passes.ends;
  else if (!joining.has(character)) kind |= passes.parts;
  if (opening.has(character)) kind |= passes.opens;
  if (closing.has(character)) kind |= passes.closes;
  passTable[unit] = kind;
  return kind;
}

/** Fills the table's block that a code unit is in. Returns the unit's entry. */
function fillEntry(unit: number): number {
  const block = unit >>> 8;
  fillBlock({ classes, folds }, block);
  for (let one = block * blockSize; one < (block + 1) * blockSize; one++) {
    const kind = classes[one]!;
    entries[one] = entryBit.known | (kind === codePointClass.word ? entryBit.word : 0) | (kind << kindShift) | folds[one]!;
  }
  return entries[unit]!;
}

const letterOrMark = /[\p{L}\p{N}\p{M}]/u;

/** Whether a pair of surrogates begins here that is part of a word, or may be once it is folded; pictographs are not. */
function isLetterPair(text: string, at: number): boolean {
  const point = text.codePointAt(at)!;
  return point > 0xffff && letterOrMark.test(String.fromCodePoint(point).normalize('NFKC'));
}
