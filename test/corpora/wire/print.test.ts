import { describe, expect, test } from 'vitest';

import { furnish, printEdition, removeDateline } from '../../../corpora/wire/print.js';

const report = ['ULVAY, March 4 (Halyard) - It snowed.', '“Three metres,” she said.', 'It was 3 percent.', 'It will snow again.'];

describe('removeDateline', () => {
  test.each([
    'ULVAY, March 4 (Halyard) - ',
    'ASKEBY, Tesmir (Corvane) — ',
    'ASKEBY, Tesmir, March 5 (Halyard) - ',
    'VETLO/TEL MERROUK, March 19 (Halyard) - ',
    'VETLO, March 6. /BraskInform/. ',
    'BIR SAHRAN — ',
    'THORNSEE, United Cantons (Corvane) — ',
  ])('knows "%s"', (dateline) => {
    expect(removeDateline(`${dateline}It snowed – again.`)).toBe('It snowed – again.');
  });

  test.each(['It snowed – again.', 'BIG SNOW fell – again.', 'Ulvay – it snowed.'])('leaves "%s" as it is', (text) => {
    expect(removeDateline(text)).toBe(text);
  });
});

describe('printEdition', () => {
  const print = (outlet: string, ...edits: NonNullable<Parameters<typeof printEdition>[1]['edits']>): ReturnType<typeof printEdition> =>
    printEdition(report, { of: 'snow/halyard', outlet, hours: 1, edits });

  test('prints word for word where nobody touches the text', () => {
    expect(print('press-larder')).toEqual({ paragraphs: report, edits: [], relation: 'exact' });
  });

  test('calls a copy near when the house style changed a word', () => {
    expect(print('thornsee-courier')).toMatchObject({ edits: ['style'], relation: 'near' });
    expect(print('thornsee-courier').paragraphs[1]).toBe('“Three meters,” she said.');
  });

  test('calls a copy exact when only quotation marks changed', () => {
    const quoted = printEdition(['“Snow,” she said.'], { of: 'x', outlet: 'gullhaven-packet', hours: 1 });
    expect(quoted).toEqual({ paragraphs: ['"Snow," she said.'], edits: ['style'], relation: 'exact' });
  });

  test('cuts, adds, substitutes and changes the dateline', () => {
    expect(print('press-larder', { kind: 'cut', keep: 2 })).toMatchObject({ paragraphs: report.slice(0, 2), relation: 'excerpt' });
    expect(print('press-larder', { kind: 'add', at: 1, text: 'So did we.' })).toMatchObject({
      paragraphs: [report[0], 'So did we.', ...report.slice(1)],
      relation: 'expansion',
    });
    expect(print('press-larder', { kind: 'dateline', to: '' }).paragraphs[0]).toBe('It snowed.');
    expect(print('press-larder', { kind: 'substitute', pairs: [['snow', 'rain']] })).toMatchObject({ relation: 'near' });
  });

  test('refuses an edit that changes nothing: it would be a false entry in the gold', () => {
    expect(() => print('press-larder', { kind: 'substitute', pairs: [['hail', 'rain']] })).toThrow('changes nothing');
    expect(() => print('press-larder', { kind: 'cut', keep: 9 })).toThrow('changes nothing');
  });
});

describe('furnish', () => {
  test('puts the outlet’s paragraphs around the body, and a pointer to another page into it', () => {
    const page = furnish(report, 'vetlo-mirror', 'Ice in April');
    expect(page.slice(0, 5)).toEqual([...report.slice(0, 3), 'Read also: Ice in April', report[3]]);
    expect(page).toHaveLength(6);
    expect(furnish(report, 'vetlo-mirror', undefined)).toHaveLength(5);
  });

  test('leaves the pages of agencies bare', () => {
    expect(furnish(report, 'halyard', 'Ice in April')).toEqual(report);
  });
});
