import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { HashSet } from '../../src/text/hash-set.js';
import { guessLanguage, stopHashes } from '../../src/text/language-guess.js';
import { languageCode } from '../../src/text/languages.js';
import { stopWords } from '../../src/text/stop-words.js';
import { wordHash } from '../../src/text/term-hash.js';
import { WordScanner } from '../../src/text/word-scanner.js';

function guess(text: string, prior?: ReadonlyMap<string, number>): string {
  const scanner = new WordScanner();
  scanner.scan(text);
  return guessLanguage(scanner, prior);
}

describe('languageCode', () => {
  test.each([
    ['en', 'eng'],
    ['en-GB', 'eng'],
    ['EN_us', 'eng'],
    ['eng', 'eng'],
    ['zh-Hant', 'zho'],
    ['no', 'nob'],
    ['tlh', 'tlh'],
    ['und', undefined],
    ['', undefined],
    ['english', undefined],
  ])('of %s is %s', (tag, code) => {
    expect(languageCode(tag)).toBe(code);
  });
});

describe('guessLanguage', () => {
  test.each([
    ['eng', 'The council voted on Monday to close the bridge, and it will be opened again when it has been mended.'],
    ['deu', 'Der Rat hat am Montag beschlossen, dass die Brücke nicht vor dem Winter geöffnet wird.'],
    ['fra', "Le conseil a décidé lundi que le pont ne serait pas rouvert avant l'hiver, et que des travaux auraient lieu."],
    ['ita', 'Il consiglio ha deciso lunedì che il ponte non sarà riaperto prima della fine dei lavori.'],
    ['nld', 'De raad heeft maandag besloten dat de brug niet voor de winter zal worden geopend.'],
    ['pol', 'Rada zdecydowała w poniedziałek, że most nie będzie otwarty przed zimą.'],
    ['tur', 'Meclis pazartesi günü köprünün kıştan önce açılmayacağını ve bu konuda bir karar alındığını bildirdi.'],
    ['ukr', 'Рада у понеділок вирішила, що міст не відкриють до зими, і це вже не зміниться.'],
    ['jpn', '評議会は月曜日、冬の前に橋を再開しないと決めた。'],
    ['kor', '의회는 월요일 겨울 전에는 다리를 다시 열지 않기로 결정했다. 그러나 이 문제는 다시 논의된다.'],
    ['hin', 'परिषद ने सोमवार को फैसला किया कि पुल सर्दी से पहले नहीं खुलेगा।'],
    ['heb', 'המועצה החליטה ביום שני כי הגשר לא ייפתח לפני החורף, אבל זה עוד לא סוף דבר.'],
  ])('hears %s', (language, text) => {
    expect(guess(text)).toBe(language);
  });

  test.each([
    ['ar', 'ara'],
    ['zh', 'zho'],
    ['vi', 'vie'],
  ])('hears the language of every shipped article in %s', (file, language) => {
    const lines = readFileSync(`corpora/languages/${file}.jsonl`, 'utf8').trim().split('\n');
    for (const line of lines) expect(guess((JSON.parse(line) as { text: string }).text)).toBe(language);
  });

  test('is not sure of a headline, unless it knows the corpus', () => {
    expect(guess('Quillhaven mayor resigns')).toBe('und');
    expect(guess('Quillhaven mayor resigns', new Map([['eng', 0.9]]))).toBe('eng');
    // A whole sentence is stronger than the corpus.
    expect(guess('Der Rat hat am Montag beschlossen, dass die Brücke nicht vor dem Winter geöffnet wird.', new Map([['eng', 1]]))).toBe(
      'deu',
    );
  });
});

describe('stop words', () => {
  test('are folded, single words', () => {
    expect(stopWords('eng').has('the')).toBe(true);
    expect(stopWords('deu').has('über')).toBe(true);
    expect(stopWords('vie').has('của')).toBe(true);
    expect(stopWords('vie').has('có thể')).toBe(false);
    expect(stopWords('por').has('não')).toBe(true);
    expect(stopWords('xyz').size).toBe(0);
  });

  test('are found by hash as by word', () => {
    const set = stopHashes('eng');
    for (const word of stopWords('eng')) expect(set.has(wordHash(word))).toBe(true);
    expect(set.has(wordHash('earthquake'))).toBe(false);
    expect(stopHashes('xyz').has(1)).toBe(false);
    expect(HashSet.of([0, 5]).has(0)).toBe(false);
  });
});
