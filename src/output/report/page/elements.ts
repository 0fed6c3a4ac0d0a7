import { acting, codeOf, revealed as revealedText } from '../markup.js';

// Elements are made one by one and text is only ever text: nothing that an article says can become markup, and characters that would act
// instead of being read are named wherever a text is put in.

type Attributes = Record<string, string | number | boolean | undefined | ((event: Event) => void)>;
export type Child = Node | string | number | false | undefined | readonly Child[];

/** An HTML element. Attributes: `false` and `undefined` are left out, `true` is empty, functions listen to the event they are named after. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  fill(element, attributes, children);
  return element;
}

/** An SVG element. */
export function svg(tag: string, attributes: Attributes = {}, ...children: readonly Child[]): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  fill(element, attributes, children);
  return element;
}

function fill(element: Element, attributes: Attributes, children: readonly Child[]): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (typeof value === 'function') element.addEventListener(name, value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  add(element, children);
}

function add(parent: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (child === false || child === undefined) continue;
    if (child instanceof Node) parent.append(child);
    else if (typeof child === 'object') add(parent, child);
    else addText(parent, String(child));
  }
}

function addText(parent: Element, text: string): void {
  // What stands in a menu or a tooltip can have no elements in it.
  if (parent.localName === 'option' || parent.localName === 'title') {
    parent.append(revealedText(text));
    return;
  }
  let done = 0;
  for (const { 0: character, index } of text.matchAll(acting)) {
    const named = document.createElement('span');
    named.className = 'acting';
    named.textContent = codeOf(character);
    parent.append(text.slice(done, index), named);
    done = index + 1;
  }
  parent.append(text.slice(done));
}

/** Text of an article: its direction cannot reach beyond it. */
export function quoted(text: string): HTMLElement {
  return h('bdi', {}, text);
}

/** Words that are heard, not seen. */
export function unseen(text: string): HTMLElement {
  return h('span', { class: 'unseen' }, text);
}

/** Says that not all of something is shown, and where all of it is; nothing where all is. */
export function partly(shown: number, all: number, what: string, file: string): Child {
  if (shown >= all) return undefined;
  return h(
    'p',
    { class: 'aside' },
    `Shown: ${shown.toLocaleString('en')} of ${all.toLocaleString('en')} ${what}; `,
    h('a', { href: file }, file),
    ' has all.',
  );
}

/** `1 article`, `2 articles`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
