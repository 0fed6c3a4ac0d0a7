import { describe, expect, test } from 'vitest';

import { applyHouseStyle } from '../../../corpora/wire/house-style.js';
import type { HouseStyle } from '../../../corpora/wire/world.js';

const asReceived: HouseStyle = { spelling: 'as-received', percent: 'as-received', quotes: 'curly' };

describe('applyHouseStyle', () => {
  test.each<[string, Partial<HouseStyle>, string, string]>([
    ['spells the American way', { spelling: 'american' }, 'grey metres towards the centre', 'gray meters toward the center'],
    ['spells the British way', { spelling: 'british' }, 'the defense of a harbor', 'the defence of a harbour'],
    [
      'leaves words alone that mean something else as well',
      { spelling: 'british' },
      'a fall, a story, a check',
      'a fall, a story, a check',
    ],
    ['leaves names alone', { spelling: 'american' }, 'Harbour Street by the harbour', 'Harbour Street by the harbor'],
    ['leaves parts of words alone', { spelling: 'american' }, 'diameter, metre-long', 'diameter, meter-long'],
    ['splits percent', { percent: 'two-words' }, '3 percent of 5 per cent', '3 per cent of 5 per cent'],
    ['joins per cent', { percent: 'one-word' }, '3 percent of 5 per cent', '3 percent of 5 percent'],
    ['straightens quotation marks', { quotes: 'straight' }, '“It’s ‘done’,” she said', "\"It's 'done',\" she said"],
    ['prints as received', {}, '“Grey metres,” 3 percent', '“Grey metres,” 3 percent'],
  ])('%s', (_name, style, text, styled) => {
    expect(applyHouseStyle(text, { ...asReceived, ...style })).toBe(styled);
  });
});
