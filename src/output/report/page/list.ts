import type { Child } from './elements.js';
import { counted, h } from './elements.js';
import { filterBar } from './filter-bar.js';
import type { Filter } from './filter.js';
import { filterOf } from './filter.js';

/** Rows drawn at first, and with every press of the button below them. */
const rowsAtOnce = 60;

export interface ListView {
  title: string;
  /** What the list holds, one and several. */
  noun: readonly [one: string, many: string];
  explained: string;
  /** Said below the list where not everything is in the page. */
  partly: Child;
  /** Parameters of the address that this list alone knows. */
  extra: readonly string[];
  /** Says what those narrow the list to; empty if nothing. */
  narrowed: (parameters: URLSearchParams) => string;
  /** Numbers of the entries that a filter lets through, in the order in which they are shown. */
  entries: (filter: Filter, parameters: URLSearchParams) => number[];
  row: (number: number) => HTMLElement;
}

/** A list with its filters. Only what is looked at is drawn: the length of the list costs a look at each entry, and no element. */
export function listView(list: ListView, parameters: URLSearchParams, path: string): Child[] {
  const { title, noun, explained, partly, extra, narrowed, entries, row } = list;
  const status = h('p', { role: 'status', class: 'status' });
  const rows = h('ol', { class: 'rows' });
  const more = h('button', { type: 'button', class: 'more-rows' });
  let found: number[] = [];
  let drawn = 0;

  const draw = (count: number): void => {
    rows.append(...found.slice(drawn, drawn + count).map(row));
    drawn = Math.min(found.length, drawn + count);
    more.hidden = drawn === found.length;
    more.textContent = `Show ${Math.min(rowsAtOnce * 2, found.length - drawn).toLocaleString('en')} more of ${(found.length - drawn).toLocaleString('en')}`;
  };
  const show = (next: URLSearchParams): void => {
    found = entries(filterOf(next), next);
    drawn = 0;
    rows.replaceChildren();
    draw(rowsAtOnce);
    const what = narrowed(next);
    status.textContent = `${counted(found.length, ...noun)}${what === '' ? '' : ` ${what}`}`;
  };
  more.addEventListener('click', () => {
    const first = drawn;
    draw(rowsAtOnce * 2);
    rows.children[first]?.querySelector('a')?.focus();
  });
  const bar = filterBar(parameters, extra, (next) => {
    const query = next.toString();
    history.replaceState(undefined, '', `#${path}${query === '' ? '' : `?${query}`}`);
    show(next);
  });
  show(parameters);
  return [h('h1', { tabindex: -1 }, title), h('p', { class: 'explained' }, explained), bar, status, rows, more, partly];
}
