import type { Index } from './embedded.js';
import type { Selection } from './index-of.js';
import type { Markup } from './markup.js';
import { markup } from './markup.js';
import { matrixTable, outletMatrix } from './outlet-matrix.js';
import { overTime, overTimeChart } from './over-time.js';
import { stretchOf } from './times.js';

/** Of each list of the largest. */
const mostListed = 8;

/** What the page opens with: it stands in the file as it is shown, and needs no program to be read. */
export function overview(selection: Selection): Markup {
  const { index, counts } = selection;
  const { totals } = index;
  const time = overTime(index);
  const when = time === undefined ? '' : stretchOf(time.from, time.to);
  const partly = index.articles.length < totals.articles;
  return markup`<h1 tabindex="-1">What ${counted(totals.articles, 'article')} have in common</h1>
    <p class="standfirst">${sentence(selection, when)}</p>
    <dl class="numbers">
      ${number(totals.articles, 'articles', '#articles')}
      ${number(index.outlets.length, partly ? 'outlets among those shown' : 'outlets', undefined)}
      ${number(counts.copies, `copies in ${counted(totals.groups, 'group')}`, '#groups')}
      ${totals.stories !== null && number(counts.shared, 'stories told by several', '#stories')}
      ${totals.pages !== null && number(totals.pages, 'stitched pages', '#pages')}
    </dl>
    ${partly && markup`<p class="aside">This page lists ${index.articles.length.toLocaleString('en')} articles, those of the largest groups and stories first. <a href="copies.jsonl">copies.jsonl</a>${totals.stories !== null && markup`, <a href="stories.jsonl">stories.jsonl</a>`}${totals.pages !== null && markup` and <a href="separations.jsonl">separations.jsonl</a>`} beside it have all.</p>`}
    <section aria-labelledby="time-title">
      <h2 id="time-title">${totals.stories === null ? 'Articles' : 'Stories'} over time</h2>
      ${time === undefined ? markup`<p class="none">No article has a date.</p>` : overTimeChart(time, index)}
    </section>
    <section aria-labelledby="matrix-title">
      <h2 id="matrix-title">Who prints whose text</h2>
      <p class="explained">
        A row is an outlet that printed copies, a column the outlet that had the text first. Choose a heading to sort by it, a number to see
        those copies.
      </p>
      ${matrixTable(outletMatrix(index), index)}
    </section>
    <div class="largest">
      ${totals.stories !== null && list('Largest stories', '#stories', largestStories(index))}
      ${list('Largest copy groups', '#groups', largestGroups(index))}
      ${totals.pages !== null && list('Stitched pages', '#pages', stitchedPages(index))}
    </div>`;
}

function number(value: number, name: string, href: string | undefined): Markup {
  const shown = value.toLocaleString('en');
  return markup`<div>
    <dt>${name}</dt>
    <dd>${href === undefined ? shown : markup`<a href="${href}">${shown}</a>`}</dd>
  </div>`;
}

function sentence({ index: { totals }, counts }: Selection, when: string): string {
  const parts = [
    `${counted(counts.copies, 'article')} ${counts.copies === 1 ? 'is a copy' : 'are copies'} of others`,
    ...(totals.stories === null
      ? []
      : [`${counted(counts.shared, 'story', 'stories')} ${counts.shared === 1 ? 'is' : 'are'} told by several`]),
    ...(totals.pages === null
      ? []
      : [`${counted(totals.pages, 'page')} ${totals.pages === 1 ? 'was' : 'were'} stitched together from several reports`]),
  ];
  const last = parts.pop()!;
  const said = parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
  return `${when === '' ? '' : `${when}. `}${said}.`;
}

interface Entry {
  href: string;
  headline: string;
  note: string;
}

function list(title: string, href: string, entries: readonly Entry[]): Markup {
  const name = title.toLowerCase().replaceAll(' ', '-');
  return markup`<section aria-labelledby="${name}">
    <h2 id="${name}">${title}</h2>
    ${
      entries.length === 0
        ? markup`<p class="none">There are none.</p>`
        : markup`<ol>
              ${entries.map(
                (entry) =>
                  markup`<li>
                    <a href="${entry.href}"><bdi>${entry.headline}</bdi></a> <span class="note"><bdi>${entry.note}</bdi></span>
                  </li>`,
              )}
            </ol>
            <p class="more"><a href="${href}">All of them</a></p>`
    }
  </section>`;
}

function largestStories({ stories, articles, outlets }: Index): Entry[] {
  return stories
    .filter(({ size }) => size > 1)
    .toSorted((a, b) => b.size - a.size)
    .slice(0, mostListed)
    .map(({ id, lead, size, articles: members }) => {
      const printed = new Set(members.map((member) => articles[member]![2]).filter((outlet) => outlets[outlet] !== undefined));
      return {
        href: `#story-${encodeURIComponent(id)}`,
        headline: articles[lead]![1],
        note: `${counted(size, 'article')}${printed.size > 1 ? `, ${printed.size} outlets` : ''}`,
      };
    });
}

function largestGroups({ groups, articles, outlets }: Index): Entry[] {
  return groups
    .toSorted((a, b) => b.size - a.size)
    .slice(0, mostListed)
    .map(({ id, size, members }) => {
      const [, headline, outlet] = articles[members[0]![0]]!;
      const first = outlets[outlet];
      return {
        href: `#group-${encodeURIComponent(id)}`,
        headline,
        note: `${counted(size, 'article')}${first === undefined ? '' : `, first in ${first}`}`,
      };
    });
}

function stitchedPages({ pages, articles, outlets }: Index): Entry[] {
  return pages
    .toSorted((a, b) => b.confidence - a.confidence)
    .slice(0, mostListed)
    .map(({ article, passages, stories }) => {
      const [id, headline, outlet] = articles[article]!;
      const by = outlets[outlet];
      return {
        href: `#page-${encodeURIComponent(id.toWellFormed())}`,
        headline,
        note: `${by === undefined ? '' : `${by}, `}${counted(passages, 'passage')} of ${counted(stories.length, 'strand')}`,
      };
    });
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
