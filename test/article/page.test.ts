import { describe, expect, test } from 'vitest';
import { judgePage } from '../../src/article/page.js';

const judge = (page: string) => judgePage(Buffer.from(page), { id: 'p.txt' });

describe('judgePage', () => {
  test.each<[string, string, { title?: string; text: string }]>([
    [
      'title and paragraphs',
      'Ferry sinks\n\nIt was late.\n\nNobody was hurt.\n',
      { title: 'Ferry sinks', text: 'It was late.\n\nNobody was hurt.' },
    ],
    ['a title right above its text', 'Ferry sinks\nIt was late.', { title: 'Ferry sinks', text: 'It was late.' }],
    [
      'CRLF, a byte order mark and blank lines before',
      '\ufeff\r\n\r\nFerry sinks\r\n\r\n\r\nA.\r\n \t\r\nB.\r\n',
      { title: 'Ferry sinks', text: 'A.\n\nB.' },
    ],
    ['old line ends', 'Ferry sinks\r\rA.\r\rB.', { title: 'Ferry sinks', text: 'A.\n\nB.' }],
    ['lines inside a paragraph, indented', 'Title\n\n   one\n   two  \n\nthree', { title: 'Title', text: 'one\ntwo\n\nthree' }],
    ['a first line with a full stop', 'It was late.\n\nNobody was hurt.', { text: 'It was late.\n\nNobody was hurt.' }],
    ['a full stop inside quotation marks', '“It was late.”\n\nB.', { text: '“It was late.”\n\nB.' }],
    ['a full stop of another script', '船沉了。\n\n无人受伤。', { text: '船沉了。\n\n无人受伤。' }],
    ['a question for a title', 'Why did it sink?\n\nB.', { title: 'Why did it sink?', text: 'B.' }],
    ['a first line of 120 characters', `${'t'.repeat(120)}\n\nB.`, { title: 't'.repeat(120), text: 'B.' }],
    ['a first line of 121 characters', `${'t'.repeat(121)}\n\nB.`, { text: `${'t'.repeat(121)}\n\nB.` }],
    ['nothing after the first line', '\nFerry sinks\n\n', { text: 'Ferry sinks' }],
    ['only the first line can be the title', 'It was late.\n\nNo harm\n\nB.', { text: 'It was late.\n\nNo harm\n\nB.' }],
  ])('%s', (_, page, expected) => {
    expect(judge(page)).toStrictEqual({ ok: true, article: { id: 'p.txt', ...expected } });
  });

  test('refuses what holds no article', () => {
    expect(judge('')).toMatchObject({ ok: false, reason: 'empty_text' });
    expect(judge(' \r\n\ufeff\n')).toMatchObject({ ok: false, reason: 'empty_text' });
    expect(judgePage(Buffer.from([0x41, 0xe9, 0x42]), { id: 'p' })).toMatchObject({ ok: false, reason: 'invalid_utf8' });
    expect(judgePage(Buffer.from('A long text'), { id: 'p', maxTextBytes: 10 })).toMatchObject({
      reason: 'text_too_long',
      message: expect.stringContaining('(--max-text-bytes)'),
    });
    expect(judgePage(Buffer.alloc(81, 'a'), { id: 'p', maxTextBytes: 10 })).toMatchObject({
      reason: 'text_too_long',
      message: expect.stringContaining('more than 80 bytes, the limit is 10'),
    });
  });
});
