import { styleText } from 'node:util';
import type { Terminal } from './terminal.js';

type Format = Parameters<typeof styleText>[0];

/** Puts a format on a text, where there are colours. */
export type Paint = (format: Format, text: string) => string;

/** Colours for a terminal that shows them; for any other, the text as it is. */
export function painter({ colours }: Pick<Terminal, 'colours'>): Paint {
  return colours ? (format, text) => styleText(format, text, { validateStream: false }) : (_, text) => text;
}

/** In this order neighbours are easy to tell apart, on light and on dark ground. */
const strandColours = ['cyan', 'yellow', 'magenta', 'green', 'blue', 'red'] as const;

/** The colour of a strand by its letter; letters beyond the sixth begin again, which is why the letter is always printed too. */
export function strandColour(letter: string): Format {
  const number = Array.from(letter).reduce((sum, digit) => sum * 26 + (digit.charCodeAt(0) - 97), 0);
  return strandColours[((number % strandColours.length) + strandColours.length) % strandColours.length]!;
}
