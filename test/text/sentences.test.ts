import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../src/text/sentences.js';

const sentences = (text: string, language?: string): string[] =>
  sentencesOf(text, language).map(({ start, end }) => text.slice(start, end));

/** Sentences parted by `|`, which stand in the text with a space between. */
const cases: readonly (readonly [name: string, text: string, language?: string])[] = [
  ['titles', 'Mr. Vey met Gen. Otto Marsh and Lt. Col. Ana Ruiz. | They spoke with Prof. Lind.'],
  ['initials', 'George W. Tarn and J. R. R. Holm came. | They left.'],
  ['an initial that is none', 'He fought in World War I. | The harbour was rebuilt.'],
  ['a country before a name, and at the end', 'The U.S. Navy sailed. | It left the U.S. | The crew was small.'],
  ['a company', 'Shares of Pallavine Inc. fell. | They own Larder Corp. | The firm is old.'],
  ['months and numbers', 'On Oct. 7 and Nov. 12 it met. | Bus No. 5 stopped. | He said no. | Then he left.'],
  ['times of day', 'It opens at 5 p.m. Monday. | It closes at 9 p.m. | He waited.'],
  ['a dateline', 'THORNSEE, Oct. 7 (Halyard) – The minister resigned. | He gave no reason.'],
  ['a question that is quoted', '“Why?” he asked. | “We won!” Tarn said. | She smiled.'],
  ['a quotation of two sentences', '“We waited. | Nobody came,” she said.'],
  ['a quotation that closes after the stop', 'He called it “a disgrace.” | The crowd cheered.'],
  ['reversed marks', 'He called it ”a disgrace“. | The crowd cheered.'],
  ['guillemets and low marks', '«Wir gehen.» | „Gut.“ | Dann gingen sie.', 'de'],
  ['a bracket', 'It rained. | (Nobody minded.) | The match went on.'],
  ['entries of a list', '1. Wash the cup. | 2. Dry it. | B. Put it away.'],
  ['a decimal and a domain', 'It rose 3.5 per cent at halyard.example. | Then it fell.'],
  ['several stops', 'What?! | No... | Yes!!! | Fine.'],
  ['ordinals', 'Am 3. Oktober kam er. | Am 4. ging er.', 'de'],
  ['abbreviations of another language', 'M. Dupont est venu. | Mme. Roy aussi.', 'fr'],
  ['initials in another script', 'Приехал А. С. Громов. | Он уехал.', 'ru'],
  ['Devanagari', 'वह आया। | वह गया।', 'hi'],
  ['Arabic', 'هل جاء؟ | نعم جاء.', 'ar'],
];

/** White space, and control characters, which are read as such. */
const isBlank = (text: string): boolean => text.split('').every((letter) => letter <= ' ' || /[\s\u0085\u200b]/.test(letter));

describe('sentencesOf', () => {
  it.each(cases.map(([name, marked, language]) => ({ name, marked, language })))('parts $name', ({ marked, language }) => {
    expect(sentences(marked.replaceAll(' | ', ' '), language)).toEqual(marked.split(' | '));
  });

  it('parts scripts without spaces', () => {
    expect(sentences('今天下雨。明天！「好。」他说。', 'zh')).toEqual(['今天下雨。', '明天！', '「好。」', '他说。']);
  });

  it('takes a full stop without its space, but not that of a domain', () => {
    expect(sentences('The talks have ended.The army left the town.')).toEqual(['The talks have ended.', 'The army left the town.']);
    expect(sentences('He wrote to halyard.Com and left.')).toHaveLength(1);
  });

  it('keeps the number of a note with its sentence', () => {
    expect(sentences('It rained.[1] He left.')).toEqual(['It rained.[1]', 'He left.']);
  });

  it('has nothing of nothing, and one of one word', () => {
    expect(sentencesOf('')).toEqual([]);
    expect(sentencesOf(' \n\t ')).toEqual([]);
    expect(sentences(' Rain ')).toEqual(['Rain']);
  });

  it('parts text without full stops where it pauses', () => {
    const clause = 'the river rose again in the night and the people of the lower town carried what they had up the hill';
    const parts = sentences(Array.from({ length: 60 }, () => clause).join(', '));
    expect(parts.length).toBeGreaterThan(15);
    for (const part of parts) expect(part.length).toBeLessThan(900);
    for (const part of parts.slice(0, -1)) expect(part).toMatch(/,$/);
    const endless = sentences('水'.repeat(5000), 'zh');
    expect(endless.join('')).toBe('水'.repeat(5000));
    expect(endless.length).toBeGreaterThan(5);
  });

  it('does not mind a field that holds no language', () => {
    expect(sentences('It rained. He left.', 'not a tag!')).toEqual(['It rained.', 'He left.']);
  });

  it('covers all but white space, in order and without overlap, whatever the text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'Mr. ',
        'U.S. ',
        '. ',
        '? ',
        '! ',
        '“',
        '”',
        '"',
        '\n',
        '\r\n',
        ' ',
        '(',
        ')',
        '。',
        '…',
        'Tarn ',
        'went',
        '3. ',
        '[1]',
        '«',
        '—',
        '́',
        '👩‍🚒',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        let at = 0;
        for (const { start, end } of sentencesOf(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(isBlank(text.slice(at, start))).toBe(true);
          expect(isBlank(text[start]!) || isBlank(text[end - 1]!)).toBe(false);
          at = end;
        }
        expect(isBlank(text.slice(at))).toBe(true);
      }),
    );
  });
});

describe('sentencesOf a long text', () => {
  it.each(cases.map(([name, marked, language]) => ({ name, marked, language })))('$name, over and over', ({ marked, language }) => {
    const once = `It began so. | ${marked} | That was all.`.split(' | ');
    const times = Math.ceil(40_000 / marked.length);
    const long = Array.from({ length: times }, () => once.join(' ')).join(' ');
    expect(sentences(long, language)).toEqual(Array.from({ length: times }, () => once).flat());
  });

  it('without a full stop', () => {
    const long = 'on and '.repeat(9000).trim();
    expect(sentences(long).join(' ')).toBe(long);
  });
});
