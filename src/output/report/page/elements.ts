import { acting, codeOf } from '../markup.js';

// Elements are made one by one and text is only ever text: nothing that an article says can become markup.

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
    if (typeof child === 'object' && !(child instanceof Node)) add(parent, child);
    else parent.append(typeof child === 'number' ? String(child) : child);
  }
}

/** Text of an article: its direction cannot reach beyond it, and characters that would act instead of being read are named. */
export function quoted(text: string): HTMLElement {
  return h('bdi', {}, revealed(text));
}

/** The nodes of a text, with characters that would act named. */
export function revealed(text: string): Child[] {
  const nodes: Child[] = [];
  let done = 0;
  for (const { 0: character, index } of text.matchAll(acting)) {
    nodes.push(text.slice(done, index), h('span', { class: 'acting' }, codeOf(character)));
    done = index + 1;
  }
  nodes.push(text.slice(done));
  return nodes;
}

/** Words that are heard, not seen. */
export function unseen(text: string): HTMLElement {
  return h('span', { class: 'unseen' }, text);
}

/** `1 article`, `2 articles`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
