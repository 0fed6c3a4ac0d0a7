import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../src/separation/passages.js';
import { signsBetween, signsOf } from '../../src/separation/signs/signs.js';

const found = (sentences: readonly string[], options = {}): string[] => {
  const text = sentences.join('\n\n');
  const passages = passagesOf(text);
  return signsOf(text, passages, options).flatMap((signs, i) => signs.map(({ code }) => `${i} ${code}`));
};
const plain = 'The harbour was closed on Monday after the storm.';
const filler = ['It rained on the coast all day long.', 'Nobody was hurt in the old town.', 'The mill stood still for a week.'];

const cases: readonly (readonly [name: string, sentences: readonly string[], signs: readonly string[]])[] = [
  ['nothing in a plain text', [plain, ...filler], []],
  ['a pronoun that begins the page', ['He left the town at night.', plain], ['0 orphan-pronoun']],
  ['a pronoun without anybody near', [plain, filler[0]!, filler[2]!, 'He left the town at night.'], ['3 orphan-pronoun']],
  ['no pronoun behind a name', ['Ana Ruiz came to the harbour.', 'She left the town at night.'], []],
  ['a tie that begins the page', ['However, the bridge was open by noon.', plain], ['0 orphan-connective']],
  ['a thing not mentioned', [plain, 'The verdict surprised nobody in the valley.'], ['1 orphan-definite']],
  ['a thing that was', ['The trial ended on Monday in the old hall.', 'The verdict surprised nobody in the valley.'], []],
  ['a surname never introduced', [plain, 'Admiral Veskarro was not there in the morning.'], ['1 short-name']],
  ['a surname introduced before', ['Otto Veskarro sailed on Monday in the fog.', 'Admiral Veskarro was not there in the morning.'], []],
  ['a surname beside a title, but with a first name between', [plain, 'Gen. Otto Veskarro was not there in the morning.'], []],
  ['an officer of two titles, named in full', [plain, 'The fleet was met by Lt. Col. Otto Veskarro at noon.'], []],
  ['an office that only sounds like a rank', [plain, 'They asked Attorney General Veskarro for it in the morning.'], []],
  ['a company that begins as a rank does', [plain, 'Workers of General Motors stood still for a week.'], []],
  [
    'words that only look like a name in two ways',
    ['The clerk said “These are the boats we lost” in the hall.', 'Another said “There were nine of them” at night.'],
    [],
  ],
  [
    'a slip of the pen in a name that everybody knows',
    ['A storm came to the state of Massachuetts at night.', 'Others stayed in Massachusetts for a week.'],
    [],
  ],
  [
    'a name spelled in two ways',
    ['The old castle of Abdurrahman stands here.', 'They saw the house of Abdulrahman there.'],
    ['1 spelling-change'],
  ],
  ['one name and its people', ['Ships sailed to the bay of Braskovia in May.', 'A ship of the Braskovian fleet was seen.'], []],
  [
    'English of two countries',
    ['The defence of the town began on Monday.', 'The colour of the harbour changed.', 'A neighbour saw it.', 'The color was gray.'],
    ['3 spelling-change'],
  ],
  ['an agency that was spoken to', [plain, 'It was over, a clerk told Reuters in the hall.'], ['1 agency-mark']],
  ['a dateline in the middle', [plain, 'THORNSEE (Halyard) – The mill stood still for a week.'], ['1 dateline']],
  [
    'an odd name for the usual one',
    ['Ships of Russia left the bay at noon.', 'Ships of the Russian Federation came back at night.'],
    ['1 substitution'],
  ],
  ['a name that does not fit its place', [plain, 'The river broke a dyke in eastern the Veskarian Republic at night.'], ['1 substitution']],
  ['a name without its article', [plain, 'Boats of Veskarian Federation came back at night.'], ['1 substitution']],
  ['a name with its article', [plain, 'Boats of the Veskarian Federation came back at night.'], []],
  ['a newspaper whose name has an odd name in it', ['Ships of the United States left.', 'A clerk of USA Today saw it.'], []],
  ['a guild whose name begins as a people is called', ['An American sailor left.', 'The American Federation met at noon.'], []],
  ['what several people are', [plain, 'Engineers said the old bridge was safe again.'], []],
  ['a mark turned round', [plain, 'It was “a long night“, said a clerk in the hall.'], ['1 reversed-quotes']],
  ['no mark turned round in German', ['Es war „ein langer Abend“, sagte er im Saal.'], []],
  [
    'straight marks among curly ones',
    ['It was “fine” there.', 'It was “good” here.', 'It was “late” then.', 'It was "cold" again.'],
    ['3 quote-style'],
  ],
  [
    'people who say among those who said',
    ['no', 'yes', 'less', 'none', 'much', 'some', 'all'].map(
      (word, i) => `A clerk ${i === 6 ? 'says' : 'said'} ${word} of it in the hall.`,
    ),
    ['6 tense-change'],
  ],
];

describe('signsOf', () => {
  it.each(cases)('finds %s', (_, sentences, signs) => {
    expect(found(sentences)).toEqual(signs);
  });

  it('tells each in a sentence that quotes what is odd', () => {
    const text = `${plain}\n\nAdmiral Veskarro was not there.`;
    const [sign] = signsOf(text, passagesOf(text))[1]!;
    expect(sign!.message).toBe('Admiral Veskarro is never introduced.');
  });

  it('takes an agency for no sign in its own report', () => {
    expect(found([plain, 'It was over, a clerk told Reuters in the hall.'], { outlet: 'Reuters' })).toEqual([]);
  });

  it('looks for marks of printing alone in other languages', () => {
    expect(found(['He left.', 'It was “a long night“, said a clerk.'], { language: 'fr' })).toEqual(['1 reversed-quotes']);
  });
});

describe('signsBetween', () => {
  it('shows what is tied to a passage of another story', () => {
    const text = 'Ana Ruiz came to town. She left at night. But the mill stood still.';
    const passages = passagesOf(text);
    expect(signsBetween(text, passages, ['a', 'a', 'a'])).toEqual([undefined, undefined, undefined]);
    expect(signsBetween(text, passages, ['a', 'b', 'a']).map((sign) => sign?.code)).toEqual([
      undefined,
      'orphan-pronoun',
      'orphan-connective',
    ]);
    expect(signsBetween(text, passages, ['a', null, 'a']).map((sign) => sign?.code)).toEqual([undefined, undefined, undefined]);
  });

  it('tells the former of two from what was something once', () => {
    const text = 'The mill stood still. The former was shut. The former minister left.';
    const signs = signsBetween(text, passagesOf(text), ['a', 'b', 'a']);
    expect(signs.map((sign) => sign?.message.split(' does ')[0])).toEqual([undefined, '“The former”', undefined]);
  });
});
