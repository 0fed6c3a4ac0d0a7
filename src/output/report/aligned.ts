import type { Differences } from '../../text/differences.js';

/** A stretch of text and what became of it. `changed` has a counterpart on the other side. */
export interface Piece {
  kind: 'same' | 'cut' | 'added' | 'changed-from' | 'changed-to';
  text: string;
}

/** Two texts side by side: a paragraph of the one, and what stands for it in the other. */
export interface AlignedRow {
  left: Piece[];
  right: Piece[];
}

/** Aligns two texts paragraph by paragraph: a line feed on either side begins a row. Sides without a counterpart are empty. */
export function alignedRows(from: string, differences: Differences): AlignedRow[] {
  const rows: AlignedRow[] = [];
  let row: AlignedRow = { left: [], right: [] };
  const end = (): void => {
    if (row.left.length + row.right.length > 0) rows.push(row);
    row = { left: [], right: [] };
  };
  for (const { kept, cut, added } of stepsOf(from, differences)) {
    if (kept !== '') {
      for (const [i, text] of paragraphs(kept).entries()) {
        if (i > 0) end();
        put(row.left, 'same', text);
        put(row.right, 'same', text);
      }
      continue;
    }
    const mine = paragraphs(cut);
    const theirs = paragraphs(added);
    for (let i = 0; i < Math.max(mine.length, theirs.length); i++) {
      if (i > 0) end();
      const [a = '', b = ''] = [mine[i], theirs[i]];
      put(row.left, b === '' ? 'cut' : 'changed-from', a);
      put(row.right, a === '' ? 'added' : 'changed-to', b);
    }
  }
  end();
  return rows;
}

/** One text with the differences to the other in it, paragraph by paragraph. */
export function inlineRows(from: string, differences: Differences): Piece[][] {
  const rows: Piece[][] = [];
  let row: Piece[] = [];
  const write = (kind: Piece['kind'], text: string): void => {
    for (const [i, paragraph] of paragraphs(text).entries()) {
      if (i > 0) {
        if (row.length > 0) rows.push(row);
        row = [];
      }
      put(row, kind, paragraph);
    }
  };
  for (const { kept, cut, added } of stepsOf(from, differences)) {
    write('same', kept);
    write(added === '' ? 'cut' : 'changed-from', cut);
    write(cut === '' ? 'added' : 'changed-to', added);
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

/** Words that were kept, cut and added; a change counts on both sides. */
export function wordCounts(from: string, differences: Differences): { kept: number; cut: number; added: number } {
  const counts = { kept: 0, cut: 0, added: 0 };
  const words = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  for (const { kept, cut, added } of stepsOf(from, differences)) {
    counts.kept += words(kept);
    counts.cut += words(cut);
    counts.added += words(added);
  }
  return counts;
}

function* stepsOf(from: string, differences: Differences): Generator<{ kept: string; cut: string; added: string }, void, undefined> {
  let at = 0;
  for (const step of differences) {
    const units = typeof step === 'number' ? step : step[0];
    const text = from.slice(at, at + units);
    at += units;
    yield typeof step === 'number' ? { kept: text, cut: '', added: '' } : { kept: '', cut: text, added: step[1] };
  }
}

function paragraphs(text: string): string[] {
  return text.split(/(?:[ \t]*\r?\n)+/);
}

function put(side: Piece[], kind: Piece['kind'], text: string): void {
  if (text !== '') side.push({ kind, text });
}
