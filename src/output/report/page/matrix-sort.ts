import { h, unseen } from './elements.js';

/** Makes the headings of the outlet matrix buttons that sort its rows: by name, by sum, or by what one outlet was copied. */
export function sortable(table: HTMLTableElement): void {
  const headings = [...table.querySelectorAll<HTMLElement>('thead th')];
  const body = table.tBodies[0]!;
  for (const [column, heading] of headings.entries()) {
    const button = h('button', { type: 'button', click: () => sortBy(column) });
    button.append(...heading.childNodes, unseen(', sort by this column'));
    heading.append(button);
  }
  const sortBy = (column: number): void => {
    const heading = headings[column]!;
    const byName = column === 0;
    const ascending = heading.getAttribute('aria-sort') === (byName ? 'ascending' : 'descending') ? !byName : byName;
    const valueOf = (row: HTMLTableRowElement): number => Number(row.cells[column]!.textContent);
    const nameOf = (row: HTMLTableRowElement): string => row.cells[0]!.textContent;
    const rows = [...body.rows].toSorted((a, b) => {
      const order = byName ? nameOf(a).localeCompare(nameOf(b)) : valueOf(a) - valueOf(b);
      return (ascending ? order : -order) || nameOf(a).localeCompare(nameOf(b));
    });
    body.append(...rows);
    for (const other of headings) other.removeAttribute('aria-sort');
    heading.setAttribute('aria-sort', ascending ? 'ascending' : 'descending');
  };
}
