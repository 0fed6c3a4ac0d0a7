import type { Child } from './elements.js';
import { h } from './elements.js';
import { groupView } from './group.js';
import { listView } from './list.js';
import { lists } from './lists.js';
import { sortable } from './matrix-sort.js';
import type { Route } from './route.js';
import { routeOf } from './route.js';
import { stitchedView } from './stitched.js';
import { storyView } from './story.js';
import { themeButton } from './theme.js';

// One place of the page is shown at a time, named by the address behind #. The overview is in the file; all else is drawn when it is gone to.

const main = document.getElementById('main')!;
const home = document.getElementById('home')!;
const place = document.getElementById('place')!;
const title = document.title;

function draw({ view, id, parameters }: Route): Child[] | undefined {
  switch (view) {
    case 'story':
      return storyView(id);
    case 'group':
      return groupView(id, parameters);
    case 'page':
      return stitchedView(id, parameters);
    default:
      return lists[view] === undefined ? undefined : listView(lists[view], parameters, view);
  }
}

const lost = (id: string): Child[] => [
  h('h1', { tabindex: -1 }, 'Not in this page'),
  h(
    'p',
    {},
    'This page does not have ',
    h('b', {}, h('bdi', {}, id)),
    '. In a large corpus it has the largest stories, groups and pages; the JSON lines beside it have all. ',
    h('a', { href: '#overview' }, 'To the overview'),
  ),
];

const sections: Record<string, string> = { story: 'stories', group: 'groups', page: 'pages' };

function go(event?: HashChangeEvent): void {
  if (location.hash === '#main') return;
  const route = routeOf(location.hash);
  const before = event === undefined ? undefined : routeOf(new URL(event.oldURL).hash);
  const same = before?.view === route.view && before.id === route.id;
  const atHome = route.view === 'overview';
  home.hidden = !atHome;
  place.hidden = atHome;
  const scrolled = window.scrollY;
  const drawn = atHome ? [] : (draw(route) ?? lost(route.id));
  place.replaceChildren(h('div', { class: `view ${route.view}` }, ...drawn));
  for (const link of document.querySelectorAll('header nav a')) {
    const current = link.getAttribute('href') === `#${sections[route.view] ?? route.view}`;
    if (current) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  const heading = main.querySelector<HTMLElement>('#home:not([hidden]) h1, #place:not([hidden]) h1');
  document.title = atHome || heading === null ? title : `${heading.textContent} · ${title}`;
  if (same) {
    // Another passage or member of what is shown already: the reader stays where they are.
    window.scrollTo(0, scrolled);
    const chosen = place.querySelector<HTMLElement>('.passage[aria-current], .members [aria-current]');
    chosen?.focus({ preventScroll: true });
    if (route.view === 'group') document.getElementById('pair')?.scrollIntoView({ block: 'nearest' });
    return;
  }
  window.scrollTo(0, 0);
  if (event !== undefined) heading?.focus({ preventScroll: true });
  place.querySelector('.passage[aria-current]')?.scrollIntoView({ block: 'center' });
}

window.addEventListener('hashchange', go);

document.querySelector('.skip')?.addEventListener('click', (event) => {
  event.preventDefault();
  main.focus();
});

document.getElementById('search')?.addEventListener('submit', (event) => {
  event.preventDefault();
  const words = event.target instanceof HTMLFormElement ? new FormData(event.target).get('q') : null;
  location.hash = `#articles?${new URLSearchParams({ q: typeof words === 'string' ? words : '' }).toString()}`;
});

// What is folded away on the screen is unfolded on paper.
window.addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll('details')) {
    details.open = true;
    // The event itself would come too late.
    details.dispatchEvent(new Event('toggle'));
  }
});

const matrix = document.getElementById('matrix');
if (matrix instanceof HTMLTableElement) sortable(matrix);
const button = document.getElementById('theme');
if (button !== null) themeButton(button);
go();
