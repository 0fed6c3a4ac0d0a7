import type { Index } from './embedded.js';
import type { Markup } from './markup.js';
import { markup } from './markup.js';

/** Outlets with a row and a column of their own. */
const mostOutlets = 18;

/** Who printed whose text: copies by the outlet that printed them (rows) and the outlet of the lead (columns). */
export interface OutletMatrix {
  /** Numbers of outlets in the index. */
  printers: number[];
  origins: number[];
  /** Copies of `origins[column]` printed by `printers[row]`. */
  counts: number[][];
  /** Copies that are not in it: between outlets that were left out, or of none. */
  rest: number;
}

/** Counts the copies of an index outlet by outlet; those with the most are in, in the order of their sums. */
export function outletMatrix({ groups, articles, outlets }: Index): OutletMatrix {
  const cells = new Map<number, Map<number, number>>();
  const printed = new Map<number, number>();
  const copied = new Map<number, number>();
  let all = 0;
  for (const { members } of groups) {
    const origin = articles[members[0]?.[0] ?? -1]?.[2] ?? -1;
    for (const [article] of members.slice(1)) {
      const printer = articles[article]![2];
      all++;
      if (origin < 0 || printer < 0) continue;
      const row = cells.get(printer) ?? new Map<number, number>();
      row.set(origin, (row.get(origin) ?? 0) + 1);
      cells.set(printer, row);
      printed.set(printer, (printed.get(printer) ?? 0) + 1);
      copied.set(origin, (copied.get(origin) ?? 0) + 1);
    }
  }
  const leading = (sums: ReadonlyMap<number, number>): number[] =>
    [...sums]
      .toSorted(([a, n], [b, m]) => m - n || (outlets[a]! < outlets[b]! ? -1 : 1))
      .slice(0, mostOutlets)
      .map(([outlet]) => outlet);
  const printers = leading(printed);
  const origins = leading(copied);
  const counts = printers.map((printer) => origins.map((origin) => cells.get(printer)?.get(origin) ?? 0));
  return { printers, origins, counts, rest: all - counts.flat().reduce((sum, count) => sum + count, 0) };
}

/** The matrix as a table; the page makes its headings sort it. */
export function matrixTable(matrix: OutletMatrix, { outlets }: Index): Markup {
  const { printers, origins, counts, rest } = matrix;
  if (printers.length === 0) return markup`<p class="none">No copy is known of one outlet from another.</p>`;
  const most = Math.max(...counts.flat());
  const link = (printer: number, origin: number | undefined, text: string | number): Markup => {
    const filter = new URLSearchParams({
      by: outlets[printer]!.toWellFormed(),
      ...(origin === undefined ? {} : { of: outlets[origin]!.toWellFormed() }),
    });
    return markup`<a href="#groups?${filter.toString()}">${text}</a>`;
  };
  const cell = (count: number, printer: number, origin: number): Markup => {
    if (count === 0) return markup`<td class="zero"><span class="unseen">0</span></td>`;
    const level = Math.ceil((count / most) * 6);
    const own = printer === origin ? ' own' : '';
    return markup`<td class="heat${level}${own}">${link(printer, origin, count)}</td>`;
  };
  const sum = (row: readonly number[]): number => row.reduce((all, count) => all + count, 0);
  return markup`<div class="scroll" role="region" aria-label="Copies, outlet by outlet" tabindex="0">
      <table class="matrix" id="matrix">
        <caption class="unseen">
          Copies by the outlet that printed them (rows) and the outlet that had the text first (columns)
        </caption>
        <thead>
          <tr>
            <th scope="col" class="corner">Printed by</th>
            <th scope="col" class="sum"><span>all copies</span></th>
            ${origins.map((origin) => markup`<th scope="col" class="turned"><span dir="auto">${outlets[origin]}</span></th>`)}
          </tr>
        </thead>
        <tbody>
          ${printers.map(
            (printer, row) =>
              markup`<tr>
                <th scope="row" dir="auto">${outlets[printer]}</th>
                <td class="sum">${link(printer, undefined, sum(counts[row]!))}</td>
                ${origins.map((origin, column) => cell(counts[row]![column]!, printer, origin))}
              </tr> `,
          )}
        </tbody>
      </table>
    </div>
    ${rest > 0 && markup`<p class="aside">${rest.toLocaleString('en')} more ${rest === 1 ? 'copy is' : 'copies are'} of outlets that are not shown here, or of none.</p>`}`;
}
