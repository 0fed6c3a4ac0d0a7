import { h } from './elements.js';

/** Colours there are; letters beyond begin again, and the letter tells them apart. */
const colours = 8;

/** The class that gives a strand its colour. */
export function strandClass(strand: string | null): string {
  if (strand === null) return 'strand-none';
  const number = Array.from(strand).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 97, 0);
  return `strand-${((number % colours) + colours) % colours}`;
}

/** The letter of a strand in its colour: filled where there is a source, outlined where there is none. */
export function letterOf(strand: string | null, sourced: boolean): HTMLElement {
  return h('span', { class: `letter ${sourced ? 'filled' : 'outlined'}`, 'aria-hidden': 'true' }, strand ?? '–');
}
