import type { Index } from './embedded.js';
import type { Markup } from './markup.js';
import { markup } from './markup.js';
import { dayOf, daysLater, instantOf, stretchOf } from './times.js';

/** Columns of the chart: days, or as many of them together as it takes. */
const mostColumns = 62;
/** Stories with a line of their own. */
const mostLines = 14;
const chartHeight = 88;
const day = 86_400_000;

/** Articles by day (or several days), and the largest stories over the same days. */
export interface OverTime {
  /** The first day, and days in a column. */
  from: string;
  to: string;
  step: number;
  /** By column: articles in their own words, copies, stitched pages. */
  columns: [own: number, copies: number, stitched: number][];
  undated: number;
  /** Largest stories: number in the index, articles by column. */
  lines: { story: number; counts: number[] }[];
}

/** Counts an index over time; `undefined` where no article has a date. */
export function overTime({ articles, groups, stories, pages }: Index): OverTime | undefined {
  const times = articles.map(([, , , time]) => time).filter((time) => time !== '');
  if (times.length === 0) return undefined;
  const from = times.reduce((a, b) => (b < a ? b : a)).slice(0, 10);
  const to = times.reduce((a, b) => (b > a ? b : a)).slice(0, 10);
  const start = instantOf(from);
  const days = Math.round((instantOf(to) - start) / day) + 1;
  const step = Math.ceil(days / mostColumns);
  const columnOf = (time: string): number => Math.floor((instantOf(time) - start) / day / step);

  const columns = Array.from({ length: Math.ceil(days / step) }, (): [number, number, number] => [0, 0, 0]);
  const leads = new Set(groups.map(({ members }) => members[0]![0]));
  const stitched = new Set(pages.map(({ article }) => article));
  for (const [number, [, , , time, , group]] of articles.entries()) {
    if (time === '') continue;
    const kind = stitched.has(number) ? 2 : group >= 0 && !leads.has(number) ? 1 : 0;
    columns[columnOf(time)]![kind]++;
  }
  const large = stories.map(({ size }, number) => ({ number, size })).filter(({ size }) => size > 1);
  const lines = large
    .toSorted((a, b) => b.size - a.size)
    .slice(0, mostLines)
    .map(({ number }) => {
      const counts = columns.map(() => 0);
      for (const article of stories[number]!.articles) {
        const time = articles[article]![3];
        if (time !== '') counts[columnOf(time)]!++;
      }
      return { story: number, counts };
    });
  return { from, to, step, columns, undated: articles.length - times.length, lines };
}

/** The chart: columns of articles, below them a line a story with a dot a column. Everything in it is also in words. */
export function overTimeChart(chart: OverTime, { stories, articles }: Index): Markup {
  const { columns, lines, step, from, undated } = chart;
  const width = 100 / columns.length;
  const most = Math.max(...columns.map((counts) => counts.reduce((sum, count) => sum + count, 0)), 1);
  const nameOf = (column: number): string => {
    const first = daysLater(from, column * step);
    return step === 1 ? dayOf(first) : stretchOf(first, daysLater(first, step - 1));
  };
  const bars = columns.flatMap((counts, column) => {
    let bottom = chartHeight;
    return counts.map((count, kind) => {
      if (count === 0) return markup``;
      const height = Math.max((count / most) * (chartHeight - 14), 1.5);
      bottom -= height;
      return markup`<rect
        class="${kinds[kind]!.mark}"
        x="${fixed((column + 0.12) * width)}%"
        y="${fixed(bottom)}"
        width="${fixed(width * 0.76)}%"
        height="${fixed(height)}"
        ><title>${nameOf(column)}: ${count} ${kinds[kind]!.name}</title></rect
      >`;
    });
  });
  return markup`<figure class="over-time">
    <figcaption>
      <ul class="legend">
        ${kinds
          .filter((_, kind) => columns.some((counts) => counts[kind]! > 0))
          .map(
            ({ mark, name }) =>
              markup`<li>
                <svg width="12" height="12" aria-hidden="true"><rect class="${mark}" width="12" height="12" /></svg> ${name}
              </li>`,
          )}
      </ul>
    </figcaption>
    <div class="lane bars">
      <span class="lane-name">Articles ${step === 1 ? 'a day' : `every ${step} days`}, ${most} at most</span
      ><svg class="track" height="${chartHeight}" aria-hidden="true">${bars}</svg>
    </div>
    ${lines.map(({ story, counts }) => {
      const { id, lead, size } = stories[story]!;
      const headline = articles[lead]![1];
      return markup`<div class="lane">
        <a class="lane-name" href="#story-${encodeURIComponent(id)}"><bdi>${headline}</bdi></a
        ><svg class="track" height="26" aria-hidden="true">
          <line x1="0" x2="100%" y1="13" y2="13" />
          ${counts.map(
            (count, column) =>
              count > 0 &&
              markup`<circle cx="${fixed((column + 0.5) * width)}%" cy="13" r="${fixed(Math.min(2 + Math.sqrt(count) * 2, 12))}"
                ><title>${nameOf(column)}: ${count} ${count === 1 ? 'article' : 'articles'}</title></circle
              >`,
          )}</svg
        ><span class="lane-count">${size}<span class="unseen"> articles</span></span>
      </div> `;
    })}
    <div class="lane axis" aria-hidden="true">
      <span class="lane-name"></span
      ><svg class="track" height="20">
        ${ticksOf(columns.length).map(
          (column, i, all) =>
            markup`<text x="${fixed((column + 0.5) * width)}%" y="14" class="${i === 0 ? 'first' : i === all.length - 1 ? 'last' : 'middle'}"
              >${dayOf(daysLater(from, column * step)).replace(/ \d+$/, '')}</text
            >`,
        )}
      </svg>
    </div>
    <details class="figures">
      <summary>The same in figures</summary>
      <div class="scroll" role="region" aria-label="Articles over time in figures" tabindex="0">
        <table>
          <thead>
            <tr>
              <th scope="col">${step === 1 ? 'day' : 'days'}</th>
              ${kinds.map(({ name }) => markup`<th scope="col">${name}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${columns.map(
              (counts, column) =>
                counts.some((count) => count > 0) &&
                markup`<tr>
                  <th scope="row">${nameOf(column)}</th>
                  ${counts.map((count) => markup`<td>${count}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>
    ${undated > 0 && markup`<p class="aside">${undated.toLocaleString('en')} ${undated === 1 ? 'article has' : 'articles have'} no date.</p>`}
  </figure>`;
}

const kinds = [
  { mark: 'own', name: 'in own words, or first' },
  { mark: 'copy', name: 'copies' },
  { mark: 'stitched', name: 'stitched pages' },
] as const;

/** Columns that are named: the first, the last, and some between. */
function ticksOf(columns: number): number[] {
  const steps = Math.min(columns - 1, 5);
  if (steps <= 0) return [0];
  return [...new Set(Array.from({ length: steps + 1 }, (_, i) => Math.round((i * (columns - 1)) / steps)))];
}

/** Short, and the same on every machine. */
function fixed(value: number): string {
  return String(Number(value.toFixed(2)));
}
