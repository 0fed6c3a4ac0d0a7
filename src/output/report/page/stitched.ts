import type { PageBlock, PassageBlock } from '../embedded.js';
import { explanationOf, signName } from '../signs.js';
import { articleOf, imprintOf, index, pageAddress, pageBlock } from './data.js';
import type { Child } from './elements.js';
import { counted, h, quoted, unseen } from './elements.js';
import { inspected } from './inspector.js';
import { storyLink } from './story.js';
import { letterOf, strandClass } from './strand.js';

/** A stitched page taken apart: as it was printed, with every passage lettered by its strand; the source of the passage looked at; strands and signs. */
export function stitchedView(id: string, parameters: URLSearchParams): Child[] | undefined {
  const page = index.pages.find(({ article }) => articleOf(article).id.toWellFormed() === id);
  if (page === undefined) return undefined;
  const entry = articleOf(page.article);
  const block = pageBlock(entry.id);
  const head = [
    h('p', { class: 'kicker' }, h('a', { href: '#pages' }, 'Stitched pages'), ' · ', quoted(entry.id)),
    h('h1', { tabindex: -1 }, quoted(entry.headline)),
    h(
      'p',
      { class: 'standfirst' },
      quoted(imprintOf(entry)),
      ` · ${counted(page.passages, 'passage')} of ${counted(page.stories.length, 'strand')}, ${page.sourced} with a source`,
      block !== undefined && block.url !== '' && [' · ', h('a', { href: block.url, rel: 'noopener noreferrer' }, 'as printed')],
    ),
    h(
      'p',
      { class: 'confidence' },
      h('label', { for: 'confidence' }, 'Stitched, with confidence '),
      h('meter', { id: 'confidence', min: 0, max: 1, value: page.confidence }),
      ` ${page.confidence.toFixed(2)}`,
    ),
  ];
  if (block === undefined) {
    return [
      ...head,
      h(
        'p',
        { class: 'none' },
        'Its text did not fit into this page. ',
        h('a', { href: 'separations.jsonl' }, 'separations.jsonl'),
        ' has it taken apart.',
      ),
    ];
  }
  const inspector = h('section', { class: 'inspector', 'aria-label': 'Source of the passage', 'aria-live': 'polite', tabindex: -1 });
  const links = block.passages.map((passage, number) => passageLink(entry.id, block, passage, number));
  const pinned = Number(parameters.get('passage') ?? '0') - 1;
  look(inspector, links, block, block.passages[pinned] === undefined ? -1 : pinned);
  const printed = h(
    'section',
    { class: 'printed', 'aria-label': 'The page as printed', lang: block.language === '' ? undefined : block.language },
    paragraphsOf(block, links),
  );
  // What the pointer or the focus is on is shown; when it leaves, what was chosen.
  const preview = (event: Event): void => {
    const number = links.findIndex((link) => event.target instanceof Node && link.contains(event.target));
    if (number >= 0) look(inspector, links, block, number);
  };
  printed.addEventListener('mouseover', preview);
  printed.addEventListener('focusin', preview);
  return [
    ...head,
    h('div', { class: 'stitched' }, printed, h('div', { class: 'side' }, keyOf(block), inspector)),
    h('div', { class: 'beside' }, strandsOf(block, printed), signsOf(entry.id, block)),
    sourcesOf(block),
  ];
}

function look(inspector: HTMLElement, links: readonly HTMLElement[], block: PageBlock, number: number): void {
  for (const [i, link] of links.entries()) {
    if (i === number) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  const close = h('button', { type: 'button', class: 'close', 'aria-label': 'Close', click: () => look(inspector, links, block, -1) }, '×');
  inspector.classList.toggle('empty', number < 0);
  inspector.replaceChildren(...(number < 0 ? introduction() : [close, ...inspected(block, number)]));
  inspector.scrollTop = 0;
}

function introduction(): HTMLElement[] {
  return [
    h('h2', {}, 'Where it came from'),
    h(
      'p',
      { class: 'explained' },
      'Point at a passage, or move to it with the Tab key, to see the text it was copied from and what was changed on the way. A filled letter has a source, an outlined one has none.',
    ),
  ];
}

/** Strands in short, beside the text. */
function keyOf({ strands }: PageBlock): HTMLElement {
  return h(
    'ul',
    { class: 'key', 'aria-label': 'Strands of the page' },
    strands.map(({ strand, passages, story, terms }) =>
      h(
        'li',
        { class: strandClass(strand) },
        letterOf(strand, true),
        storyLink(story) ?? h('span', {}, quoted(terms.slice(0, 4).join(', ') || 'no story of this page')),
        h('span', { class: 'note' }, counted(passages.length, 'passage')),
      ),
    ),
  );
}

function passageLink(id: string, { text }: PageBlock, passage: PassageBlock, number: number): HTMLElement {
  const { strand, source, signs, start, end, kind } = passage;
  const said = [
    strand === null ? 'no strand' : `strand ${strand}`,
    source === null ? 'no source' : 'with a source',
    ...signs.map(([code]) => signName(code)),
  ];
  return h(
    'a',
    {
      class: `passage ${kind} ${strandClass(strand)} ${source === null ? 'unsourced' : 'sourced'}`,
      href: `${pageAddress(id)}?passage=${number + 1}`,
      'data-strand': strand ?? '',
    },
    letterOf(strand, source !== null),
    signs.length > 0 && h('span', { class: 'flag', title: signs.map(([code]) => signName(code)).join(', '), 'aria-hidden': 'true' }, '⚑'),
    unseen(` (${said.join(', ')}) `),
    text.slice(start, end),
  );
}

/** The text as it was printed: passages in their paragraphs, and what is between them. */
function paragraphsOf({ text, passages }: PageBlock, links: readonly HTMLElement[]): HTMLElement[] {
  const paragraphs: HTMLElement[] = [];
  let paragraph = h('p', { dir: 'auto' });
  const write = (between: string): void => {
    for (const [i, part] of between.split(/\n+/).entries()) {
      if (i > 0) {
        if (paragraph.hasChildNodes()) paragraphs.push(paragraph);
        paragraph = h('p', { dir: 'auto' });
      }
      if (part.trim() !== '' || (part !== '' && paragraph.hasChildNodes())) paragraph.append(h('span', { class: 'between' }, part));
    }
  };
  let done = 0;
  const order = passages.map((passage, number) => ({ passage, number })).toSorted((a, b) => a.passage.start - b.passage.start);
  for (const { passage, number } of order) {
    write(text.slice(done, passage.start));
    paragraph.append(links[number]!);
    done = Math.max(done, passage.end);
  }
  write(text.slice(done));
  if (paragraph.hasChildNodes()) paragraphs.push(paragraph);
  return paragraphs;
}

function strandsOf({ strands, passages, text }: PageBlock, printed: HTMLElement): HTMLElement {
  const length = Math.max(text.length, 1);
  const only = (strand: string): void => {
    const next = printed.dataset['only'] === strand ? '' : strand;
    printed.dataset['only'] = next;
    for (const link of printed.querySelectorAll<HTMLElement>('.passage'))
      link.classList.toggle('faded', next !== '' && link.dataset['strand'] !== next);
    for (const button of document.querySelectorAll<HTMLElement>('.strands button'))
      button.setAttribute('aria-pressed', String(button.dataset['strand'] === next));
  };
  return h(
    'section',
    { class: 'strands', 'aria-labelledby': 'strands-title' },
    h('h2', { id: 'strands-title' }, 'Strands'),
    h(
      'ul',
      {},
      strands.map(({ strand, passages: members, terms, story, sources, separable }) => {
        const units = members.reduce((sum, member) => sum + (passages[member]?.end ?? 0) - (passages[member]?.start ?? 0), 0);
        return h(
          'li',
          { class: strandClass(strand) },
          h('p', { class: 'strand-head' }, letterOf(strand, true), ' ', storyLink(story) ?? h('span', {}, 'no story of this page')),
          terms.length > 0 &&
            h(
              'p',
              { class: 'terms' },
              terms.slice(0, 8).map((term) => h('span', {}, quoted(term))),
            ),
          h(
            'p',
            { class: 'note' },
            `${counted(members.length, 'passage')}, ${Math.round((units / length) * 100)} % of the page`,
            !separable && '; words alone cannot tell it from its neighbours',
          ),
          sources.length > 0 &&
            h(
              'ul',
              { class: 'sources' },
              sources.map((source) => h('li', {}, sourceName(source))),
            ),
          h(
            'button',
            { type: 'button', 'data-strand': strand, 'aria-pressed': 'false', click: () => only(strand) },
            'Show alone',
            unseen(`: strand ${strand}`),
          ),
        );
      }),
    ),
  );
}

function sourceName(id: string): Child[] {
  const number = index.articles.findIndex(([known]) => known === id);
  if (number < 0) return [quoted(id)];
  const article = articleOf(number);
  return [quoted(article.outlet || id), ': ', quoted(article.headline)];
}

function signsOf(id: string, { passages }: PageBlock): HTMLElement {
  const signs = new Map<string, number[]>();
  for (const [number, passage] of passages.entries())
    for (const [code] of passage.signs) signs.set(code, [...(signs.get(code) ?? []), number]);
  return h(
    'section',
    { class: 'signs', 'aria-labelledby': 'signs-title' },
    h('h2', { id: 'signs-title' }, 'Signs of stitching'),
    signs.size === 0
      ? h('p', { class: 'none' }, 'None was seen on this page.')
      : h(
          'dl',
          {},
          Array.from(signs, ([sign, numbers]) => [
            h('dt', {}, h('span', { class: 'flag', 'aria-hidden': 'true' }, '⚑ '), signName(sign)),
            h(
              'dd',
              {},
              explanationOf(sign),
              ' Passages ',
              numbers.flatMap((number, i) => [
                i === 0 ? '' : ', ',
                h('a', { href: `${pageAddress(id)}?passage=${number + 1}` }, number + 1),
              ]),
              '.',
            ),
          ]),
        ),
  );
}

/** Every passage with its source, one after the other: what is printed, and what is read aloud without pointing. */
function sourcesOf(block: PageBlock): HTMLElement {
  const details = h('details', { class: 'all-sources' }, h('summary', {}, 'All passages with their sources'));
  const fill = (): void => {
    if (details.querySelector('ol') !== null) return;
    details.append(
      h(
        'ol',
        {},
        block.passages.map((_, number) => h('li', {}, inspected(block, number, 'h3'))),
      ),
    );
  };
  details.addEventListener('toggle', () => details.open && fill());
  return details;
}
