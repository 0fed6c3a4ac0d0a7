import type { Figure } from './figures.js';
import { isMet, showBound, showValue } from './figures.js';

/** A table for readers: every cell is text already. */
export interface Table {
  title: string;
  head: string[];
  rows: string[][];
}

/** A table in Markdown; every column but the first is aligned to the right. */
export function showTable({ title, head, rows }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, i) => (i === 0 ? '---' : '--:'));
  return [`${title}:`, '', line(head), line(rule), ...rows.map(line)].join('\n');
}

/** The figures of a run beside their bounds, if there are any. */
export function figureTable(figures: readonly Figure[]): Table {
  const bounded = figures.some((figure) => showBound(figure) !== '');
  const rows = figures.map((figure) => {
    const bound = showBound(figure);
    const row = [figure.name, showValue(figure.value, figure.unit)];
    return bounded ? [...row, bound, bound === '' ? '' : isMet(figure) ? 'yes' : 'no'] : row;
  });
  return { title: 'Figures', head: ['figure', 'measured', ...(bounded ? ['bound', 'met'] : [])], rows };
}
