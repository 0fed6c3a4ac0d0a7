import { describe, expect, test } from 'vitest';
import { languageOf } from '../../src/background/article-languages.js';
import { WordScanner } from '../../src/text/word-scanner.js';

const english = 'The council said on Monday that it would not close the bridge before the end of the year, and that it had told them so.';
const german =
  'Der Rat sagte am Montag, dass er die Brücke nicht vor dem Ende des Jahres schließen werde und dass er es ihnen gesagt habe.';

describe('languageOf', () => {
  const scanner = new WordScanner();
  const of = (text: string, language?: string): string =>
    languageOf({ id: 'a', text, ...(language === undefined ? {} : { language }) }, scanner, new Map());

  test('takes the language that is given', () => {
    expect(of(english, 'de-AT')).toBe('deu');
  });

  test('guesses by the text where none is given, or one that is none, whatever was scanned before', () => {
    for (const language of [undefined, 'no language at all']) {
      scanner.scan(german);
      expect(of(english, language)).toBe('eng');
      scanner.scan(english);
      expect(of(german, language)).toBe('deu');
    }
  });

  test('reads on where the opening of a long text has few words', () => {
    expect(of(`${'x'.repeat(5000)} ${german}`)).toBe('deu');
    expect(of(`${german.repeat(60)} ${english.repeat(200)}`)).toBe('deu');
  });
});
