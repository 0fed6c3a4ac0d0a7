import { describe, expect, test } from 'vitest';

import { spin } from '../../../corpora/wire/spin.js';

const text = 'In Hadrune, officials said more than 40 people were killed; the officials’ families said nothing.';

describe('spin', () => {
  test('substitutes all that its list covers when the share is 1', () => {
    expect(spin(text, 1, 1)).toBe(
      'In the Hadruni Republic, authorities stated over 40 individuals were slain; the officials’ families stated nothing.',
    );
  });

  test('substitutes nothing when the share is 0', () => {
    expect(spin(text, 0, 1)).toBe(text);
  });

  test('is the same for the same seed, and another one for another', () => {
    const long = text.repeat(20);
    expect(spin(long, 0.5, 1)).toBe(spin(long, 0.5, 1));
    expect(spin(long, 0.5, 1)).not.toBe(spin(long, 0.5, 2));
  });
});
