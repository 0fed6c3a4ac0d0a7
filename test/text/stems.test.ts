import { describe, expect, test } from 'vitest';
import { Stems, stemHash } from '../../src/text/stems.js';
import { wordHash } from '../../src/text/term-hash.js';
import { foldedWords } from '../../src/text/fold.js';
import { WordScanner } from '../../src/text/word-scanner.js';

describe('stems', () => {
  test.each([
    ['rus', 'станции', 'станция'],
    ['rus', 'ольшановом', 'ольшаново'],
    ['ara', 'المدينة', 'مدينة'],
    ['deu', 'regierungen', 'regierung'],
    ['spa', 'inundaciones', 'inundación'],
    ['tur', 'depremin', 'deprem'],
    ['fin', 'talossa', 'talo'],
    ['ell', 'σεισμού', 'σεισμός'],
    ['pol', 'trzęsienia', 'trzęsienie'],
  ])('of %s: %s is %s', (language, form, other) => {
    expect(stemHash(form, language)).toBe(stemHash(other, language));
    expect(stemHash(form, language)).not.toBe(stemHash('xyzzyx', language));
  });

  test.each(['eng', 'vie', 'zho', 'und', 'constructor', '__proto__'])('of %s are the words themselves', (language) => {
    expect(Stems.of(language)).toBeUndefined();
    expect(stemHash('stations', language)).toBe(wordHash('stations'));
  });

  test('of scanned words are those of folded words; figures stay', () => {
    const text = 'В 2:17 ПОЕЗД «Заря», ё и cafés на Станции 6-го пути сошёл.';
    const scanner = new WordScanner();
    const count = scanner.scan(text);
    const stems = Stems.of('rus')!;
    const found = [...stems.ofScanned(scanner).subarray(0, count)];
    expect(found).toStrictEqual(foldedWords(text).map((word) => (/^\d/.test(word) ? wordHash(word) : stems.hash(word))));
  });
});
