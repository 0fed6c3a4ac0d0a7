/** A line of a chart. */
export interface Line {
  name: string;
  /** Ascending in x; both above 0. */
  points: readonly (readonly [x: number, y: number])[];
}

/** What a chart shows; both axes are logarithmic. */
export interface Chart {
  title: string;
  /** What the x axis counts. */
  x: string;
  /** The unit of the y axis. */
  y: string;
  lines: readonly Line[];
}

const width = 776;
const height = 400;
const plot = { left: 64, right: 520, top: 40, bottom: 352 };
/** Least distance between the middles of two names beside the lines. */
const nameHeight = 16;

/** Told apart by hue and lightness, on white and on black. */
const colours = ['#d55e00', '#1a82c4', '#009e73', '#cc79a7', '#8a6d00', '#56b4e9', '#7f7f7f', '#b5652f', '#8273d6'];

/** A chart as SVG. It takes the reader's light or dark scheme for itself, and the same lines always give the same bytes. */
export function lineChart({ title, x, y, lines }: Chart): string {
  const points = lines.flatMap(({ points }) => points);
  const [xs, ys] = [scale(points.map(([x]) => x), plot.left, plot.right), scale(points.map(([, y]) => y), plot.bottom, plot.top)]; // prettier-ignore
  const grid = [
    ...ticks(xs).map((value) =>
      tick(xs.of(value), plot.bottom, xs.of(value), plot.top, short(value), xs.of(value), plot.bottom + 18, 'middle'),
    ),
    ...ticks(ys).map((value) =>
      tick(plot.left, ys.of(value), plot.right, ys.of(value), short(value), plot.left - 8, ys.of(value) + 4, 'end'),
    ),
  ];
  const names = spread(lines.map(({ points }) => ys.of(points.at(-1)?.[1] ?? 1)));
  const drawn = lines.map(({ name, points }, i) => {
    const colour = colours[i % colours.length]!;
    const path = points.map(([x, y]) => `${round(xs.of(x))},${round(ys.of(y))}`);
    const dots = path.map((at) => `<circle cx="${at.replace(',', '" cy="')}" r="3" fill="${colour}"/>`);
    const last = path.at(-1) ?? '0,0';
    const leader = `<path d="M${last} L${plot.right + 10},${round(names[i]!)}" stroke="${colour}" stroke-width="1" stroke-dasharray="2 3" fill="none"/>`;
    const label = `<text x="${plot.right + 14}" y="${round(names[i]! + 4)}" fill="${colour}">${escape(name)}</text>`;
    return `<polyline points="${path.join(' ')}" stroke="${colour}" stroke-width="2" fill="none"/>${dots.join('')}${leader}${label}`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escape(title)}">`,
    '<style>text{font:12px system-ui,sans-serif}.ink{fill:#222}.grid{stroke:#ddd}.paper{fill:#fff}',
    '@media (prefers-color-scheme:dark){.ink{fill:#ddd}.grid{stroke:#444}.paper{fill:#161616}}</style>',
    `<rect class="paper" width="${width}" height="${height}"/>`,
    `<text class="ink" x="${plot.left}" y="22" style="font-weight:600">${escape(title)}</text>`,
    ...grid,
    `<text class="ink" x="${(plot.left + plot.right) / 2}" y="${height - 10}" text-anchor="middle">${escape(x)}</text>`,
    `<text class="ink" x="16" y="${(plot.top + plot.bottom) / 2}" text-anchor="middle" transform="rotate(-90 16 ${(plot.top + plot.bottom) / 2})">${escape(y)}</text>`,
    ...drawn,
    '</svg>',
    '',
  ].join('\n');
}

interface Scale {
  least: number;
  most: number;
  of: (value: number) => number;
}

/** Logarithmic, from just below the least value to just above the greatest. */
function scale(values: readonly number[], from: number, to: number): Scale {
  const [least, most] = values.length === 0 ? [1, 10] : [Math.min(...values) * 0.85, Math.max(...values) * 1.15];
  const [low, high] = [Math.log(least), Math.log(most)];
  return { least, most, of: (value) => from + ((Math.log(value) - low) / (high - low)) * (to - from) };
}

/** Powers of ten within a scale, with 2 and 5 of each where there would be few. */
function ticks({ least, most }: Scale): number[] {
  const powers = Array.from({ length: 30 }, (_, i) => i - 15);
  const within = (steps: readonly number[]): number[] =>
    powers.flatMap((power) => steps.map((step) => Number(`${step}e${power}`))).filter((value) => value >= least && value <= most);
  const tens = within([1]);
  return tens.length > 3 ? tens : within([1, 2, 5]);
}

function tick(x1: number, y1: number, x2: number, y2: number, text: string, x: number, y: number, anchor: string): string {
  const line = `<line class="grid" x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}"/>`;
  return `${line}<text class="ink" x="${round(x)}" y="${round(y)}" text-anchor="${anchor}">${text}</text>`;
}

/** Places beside given ones, in the same order from top to bottom, that keep their distance. */
export function spread(wanted: readonly number[]): number[] {
  const order = wanted.map((_, i) => i).toSorted((a, b) => wanted[a]! - wanted[b]! || a - b);
  const placed = wanted.map(() => 0);
  let above = plot.top - nameHeight;
  for (const i of order) above = placed[i] = Math.max(wanted[i]!, above + nameHeight);
  // What was pushed over the lower edge pushes back.
  let below = plot.bottom + nameHeight;
  for (const i of order.toReversed()) below = placed[i] = Math.min(placed[i]!, below - nameHeight);
  return placed;
}

function short(value: number): string {
  if (value >= 1e6) return `${value / 1e6} M`;
  return value >= 1e4 ? `${value / 1e3} k` : String(value);
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
