import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildFoldTables, codePointClass } from '../../src/text/code-points.js';
import type { Kernel } from '../../src/kernel/kernel.js';
import { foldedWords } from '../../src/text/fold.js';
import { escapedLine, makeKernel, rawLine, readWhole, foundWords, wordsOfLine, wordsOfText } from '../support/kernel.js';
import { anyText, awkwardText } from '../support/texts.js';

let kernel: Kernel;
beforeAll(() => {
  kernel = makeKernel();
});

/** What each way of reading a text gives; `undefined` where the kernel leaves it to JavaScript. A lone surrogate has no plain form. */
function readings(text: string): { raw: string[] | undefined; escaped: string[] | undefined; plain: string[] | undefined } {
  return {
    raw: wordsOfLine(kernel, rawLine(text)),
    escaped: wordsOfLine(kernel, escapedLine(text)),
    plain: text.isWellFormed() ? wordsOfText(kernel, text) : undefined,
  };
}

/** The ways of reading a text by which the kernel finds other words than JavaScript; those that it leaves to it do not count. */
function differing(text: string): string[] {
  const expected = foldedWords(text).join(' ');
  return Object.entries(readings(text))
    .filter(([, words]) => words !== undefined && words.join(' ') !== expected)
    .map(([way]) => way);
}

const hex = (codePoint: number): string => `U+${codePoint.toString(16).padStart(4, '0')}`;

/** A code point alone, at word edges, among letters with and without spaces, digits, and twice in a row. */
const inCompany = (c: string): string => `${c} a${c} ${c}b a${c}b é${c}é ж${c}ж ${c}中${c}文 7${c}7 ${c}${c} x${c}\n${c}`;

describe('the kernel folds as NFKC and toLowerCase do', () => {
  it('every code point of the basic plane, alone and in company', { timeout: 300_000 }, () => {
    const wrong: string[] = [];
    let sure = 0;
    for (let unit = 0; unit <= 0xffff; unit++) {
      const text = inCompany(String.fromCharCode(unit));
      for (const way of differing(text)) wrong.push(`${hex(unit)} ${way}`);
      if (readings(text).escaped !== undefined) sure++;
    }
    expect(wrong).toEqual([]);
    // All but a few: were everything left to JavaScript, this test would hold nothing.
    expect(sure).toBeGreaterThan(62_000);
  });

  it('code points of the other planes, with the borders of every range that is wired in', { timeout: 300_000 }, () => {
    const wired = [0x10000, 0x1f1e6, 0x1f200, 0x1f300, 0x1fa00, 0x20000, 0x2a6e0, 0x2a700, 0x30000, 0xe0100, 0x10ffff];
    const near = wired.flatMap((border) => [border - 2, border - 1, border, border + 1]).filter((c) => c > 0xffff && c <= 0x10ffff);
    const sample: number[] = [...near];
    for (let c = 0x1f000; c < 0x1fb00; c++) sample.push(c);
    for (let c = 0x10000; c < 0x110000; c += c < 0x20000 ? 7 : 97) sample.push(c);
    const wrong: string[] = [];
    for (const codePoint of sample) {
      const text = inCompany(String.fromCodePoint(codePoint));
      for (const way of differing(text)) wrong.push(`${hex(codePoint)} ${way}`);
    }
    expect(wrong).toEqual([]);
    expect(wordsOfLine(kernel, rawLine('rocket 🚀 landed 𠀀𪛟'))).toEqual(['rocket', 'landed', '𠀀', '𪛟']);
  });

  it('any marks on any letters', () => {
    const marks: string[] = [];
    for (let c = 0x300; c < 0x10000; c++) if (/\p{M}/u.test(String.fromCharCode(c))) marks.push(String.fromCharCode(c));
    const run = fc.tuple(
      fc.constantFrom('a', 'e', 'é', 'ж', 'א', 'ب', 'क', 'ก', '中', '7', ' ', ''),
      fc.array(fc.constantFrom(...marks), { maxLength: 4 }).map((some) => some.join('')),
    );
    fc.assert(
      fc.property(fc.array(run, { minLength: 1, maxLength: 5 }), (runs) => {
        expect(differing(runs.flat().join(''))).toEqual([]);
      }),
      { seed: 4101, numRuns: 20_000 },
    );
  });

  it('awkward neighbours', () => {
    fc.assert(
      fc.property(awkwardText(), (text) => {
        expect(differing(text)).toEqual([]);
      }),
      { seed: 4102, numRuns: 20_000 },
    );
  });

  it('texts of any characters', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(differing(text)).toEqual([]);
      }),
      { seed: 4103, numRuns: 10_000 },
    );
  });

  it('and what it leaves to JavaScript arrives by that way', () => {
    fc.assert(
      fc.property(fc.oneof(awkwardText(), anyText()), (text) => {
        expect(foundWords(kernel, readWhole(kernel, text.toWellFormed()))).toEqual(foldedWords(text.toWellFormed()));
      }),
      { seed: 4104, numRuns: 5000 },
    );
  });
});

describe('what must not cost a way through JavaScript', () => {
  it.each([
    ['English', 'The minister’s office said on Tuesday — “nobody was hurt” — that 3,000 litres were lost.'],
    ['accents', 'Le préfet a déclaré à Saint-Étienne: “œuvre”, çà et là. ÉTÉ, Ångström, Žižek, łódź'],
    ['Vietnamese', 'Thủ tướng đã phát biểu tại cuộc họp báo sáng nay ở Hà Nội'],
    ['Cyrillic', 'Министр заявил во вторник, что переговоры продолжатся; ещё Ёлка'],
    ['Greek', 'ο υπουργός δήλωσε την Τρίτη ότι οι συνομιλίες συνεχίζονται'],
    ['Hebrew', 'שר החוץ אמר ביום שלישי'],
    ['Arabic', 'قال وزير الخارجية يوم الثلاثاء إن المحادثات مستمرة'],
    ['Arabic with vowels', 'قَالَ الوَزِيرُ'],
    ['Hindi', 'मंत्री ने मंगलवार को कहा'],
    ['Chinese', '新华社北京三月九日电，外交部长星期二说。'],
    ['Japanese', '首相は火曜日、記者団に対し協議を続けると述べた。ガラス、プール'],
    ['Korean', '외무장관은 화요일 회담이 계속될 것이라고 말했다'],
    ['Thai', 'รัฐมนตรีกล่าวเมื่อวันอังคารว่า'],
    ['pictographs', 'Goal! ⚽ 😀 🇫🇷 🚀 1️⃣'],
  ])('%s', (_, text) => {
    const expected = foldedWords(text);
    expect(readings(text)).toEqual({ raw: expected, escaped: expected, plain: expected });
  });
});

it('the tables come from the Unicode data of the engine that runs', () => {
  const { classes, folds } = buildFoldTables();
  const wrong: string[] = [];
  for (let unit = 0; unit <= 0xffff; unit++) {
    if (unit >= 0xd800 && unit < 0xe000) continue;
    const kind = classes[unit]! & 7;
    if (kind !== codePointClass.word && kind !== codePointClass.whole) continue;
    const character = String.fromCharCode(unit);
    if (character.normalize('NFKC').toLowerCase() !== String.fromCharCode(folds[unit]!)) wrong.push(hex(unit));
    // One word by itself, and between letters one of three where it stands alone.
    if (foldedWords(character).length !== 1) wrong.push(`${hex(unit)} is no word`);
    if (foldedWords(`a${character}a`).length !== (kind === codePointClass.whole ? 3 : 1)) wrong.push(`${hex(unit)} joins otherwise`);
  }
  expect(wrong).toEqual([]);
});
