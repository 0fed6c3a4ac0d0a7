import type { Piece } from '../output/report/aligned.js';
import { inlineRows } from '../output/report/aligned.js';
import type { Differences } from '../text/differences.js';
import type { Paint } from './paint.js';
import { printable } from './printable.js';
import { wrapped } from './wrap.js';

/** Words that stand for a longer stretch in which nothing differs, at its beginning and at its end. */
const shownWords = 8;

/**
 * A text with what another makes of it, to read: `[-cut-]` and `{+added+}`, also where colours show the same. Long stretches without a
 * difference are shortened.
 */
export function differencesView(from: string, differences: Differences, width: number, paint: Paint): string[] {
  const lines: string[] = [];
  let unchanged = 0;
  const skip = (): void => {
    if (unchanged > 0) lines.push(paint('dim', `… ${unchanged} ${unchanged === 1 ? 'paragraph' : 'paragraphs'} the same …`));
    unchanged = 0;
  };
  for (const pieces of inlineRows(from, differences)) {
    if (pieces.every(({ kind }) => kind === 'same')) {
      unchanged++;
      continue;
    }
    skip();
    lines.push(...coloured(wrapped(pieces.map(marked).join(''), width), paint));
  }
  skip();
  return lines;
}

function marked({ kind, text }: Piece): string {
  const plain = printable(text);
  switch (kind) {
    case 'same':
      return shortened(plain);
    case 'cut':
    case 'changed-from':
      return `[-${plain}-]`;
    case 'added':
    case 'changed-to':
    default:
      return `{+${plain}+}`;
  }
}

function shortened(text: string): string {
  const words = text.split(' ');
  if (words.length <= shownWords * 3) return text;
  return [...words.slice(0, shownWords), `… (${words.length - shownWords * 2} words) …`, ...words.slice(-shownWords)].join(' ');
}

/** Colours lines that are broken already: a mark may begin on one and end on another. */
function coloured(lines: readonly string[], paint: Paint): string[] {
  let open: 'red' | 'green' | undefined;
  return lines.map((line) => {
    const parts = line.split(/(\[-|\{\+|-\]|\+\})/);
    return parts
      .map((part) => {
        if (part === '[-') open = 'red';
        if (part === '{+') open = 'green';
        const colour = open;
        if (part === '-]' || part === '+}') open = undefined;
        return colour === undefined || part === '' ? part : paint(colour, part);
      })
      .join('');
  });
}
