import stringWidth from 'string-width';

/** Columns of a terminal that a text takes: two for a wide letter, none for a mark or an escape sequence. */
export function displayWidth(text: string): number {
  return stringWidth(text);
}

/** A text that takes `width` columns at most, its end replaced by `…` where it is longer. */
export function clipped(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  let columns = 0;
  for (const character of text) {
    columns += displayWidth(character);
    if (columns > width - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/**
 * Breaks a text into lines of at most `width` columns, at spaces, and inside of what has none for a whole line (Chinese, addresses).
 *
 * @param indent Put before every line; part of the width.
 */
export function wrapped(text: string, width: number, indent = ''): string[] {
  const room = Math.max(width - displayWidth(indent), 1);
  const lines: string[] = [];
  let line = '';
  let columns = 0;
  const end = (): void => {
    lines.push(indent + line);
    line = '';
    columns = 0;
  };
  for (const word of text.split(/\s+/)) {
    const wide = displayWidth(word);
    if (line !== '' && columns + 1 + wide > room) end();
    if (wide <= room) {
      line = line === '' ? word : `${line} ${word}`;
      columns = displayWidth(line);
      continue;
    }
    for (const character of word) {
      const more = displayWidth(character);
      if (columns + more > room) end();
      line += character;
      columns += more;
    }
  }
  if (line !== '' || lines.length === 0) end();
  return lines;
}
