import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../src/separation/passages.js';

const told = (text: string, language?: string): string[] =>
  passagesOf(text, language).map(({ start, end, kind, paragraph }) => `${paragraph} ${kind}: ${text.slice(start, end)}`);

describe('passagesOf', () => {
  it('tells headline, headings, byline, caption and credit from the body', () => {
    const page = [
      'Warships leave the bay of Hadrune',
      'By Ana Ruiz',
      'The fleet left on Tuesday. It had been there for a month.',
      'What happens next',
      'The minister, Mr. Tarn, said: “We wait.” He gave no date.',
      '(Photo: Otto Lind)',
      'Nobody knows why.',
      'Hadrune fleet bay',
    ].join('\n\n');
    expect(told(page)).toEqual([
      '0 headline: Warships leave the bay of Hadrune',
      '1 caption: By Ana Ruiz',
      '2 body: The fleet left on Tuesday.',
      '2 body: It had been there for a month.',
      '3 headline: What happens next',
      '4 body: The minister, Mr. Tarn, said: “We wait.”',
      '4 body: He gave no date.',
      '5 caption: (Photo: Otto Lind)',
      '6 body: Nobody knows why.',
      '7 caption: Hadrune fleet bay',
    ]);
  });

  it('reads one sentence a line', () => {
    expect(told('It rained all day.\nThe river rose.\r\nNobody slept.')).toEqual([
      '0 body: It rained all day.',
      '1 body: The river rose.',
      '2 body: Nobody slept.',
    ]);
  });

  it('reads wrapped lines as one paragraph', () => {
    const page = `The river rose again in the night and the people of\nthe lower town carried what they had up the hill. Mr.\nTarn stayed behind to keep the pumps of the mill going\nuntil morning.`;
    expect(passagesOf(page).map(({ paragraph }) => paragraph)).toEqual([0, 0]);
  });

  it('reads the entries of a list as body', () => {
    expect(
      told(
        'The plan has three parts:\n• a wall of stone\n• a gate of iron\n• a watch by night\n\nIt was agreed on Monday. It begins in May.',
      ),
    ).toEqual([
      '0 body: The plan has three parts:',
      '1 body: • a wall of stone',
      '2 body: • a gate of iron',
      '3 body: • a watch by night',
      '4 body: It was agreed on Monday.',
      '4 body: It begins in May.',
    ]);
  });

  it('takes pages without full stops for body', () => {
    expect(passagesOf('วันนี้ฝนตก\n\nพรุ่งนี้แดดออก\n\nเมื่อวานลมแรง', 'th').map(({ kind }) => kind)).toEqual(['body', 'body', 'body']);
  });

  it('has one passage for one word or one heading, and five thousand for as many sentences', () => {
    expect(told('Rain')).toEqual(['0 body: Rain']);
    expect(passagesOf('The river rose. '.repeat(5000))).toHaveLength(5000);
    expect(passagesOf('')).toEqual([]);
  });

  it('covers all but white space, in order, and numbers paragraphs without gaps', () => {
    const line = fc.constantFrom(
      'Rain',
      'It rained. He left.',
      '• one',
      'By Ana Ruiz',
      '',
      '  ',
      '“Go.” ”',
      '下雨。',
      'and so on',
      '3. three',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\r\n', '\n\n', '\u2029'), (lines, end) => {
        const text = lines.join(end);
        const passages = passagesOf(text);
        let at = 0;
        let paragraph = -1;
        for (const passage of passages) {
          expect(text.slice(at, passage.start).trim()).toBe('');
          expect(passage.end).toBeGreaterThan(passage.start);
          expect([paragraph, paragraph + 1]).toContain(passage.paragraph);
          at = passage.end;
          paragraph = passage.paragraph;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
});
