import type { Piece } from '../aligned.js';
import type { Child } from './elements.js';
import { h, unseen } from './elements.js';

/** Pieces of text as elements: what was cut is struck out, what was added underlined; both are said, for those who do not see it. */
export function piecesOf(pieces: readonly Piece[]): Child[] {
  return pieces.map(({ kind, text }) => {
    const content = text;
    switch (kind) {
      case 'same':
        return content;
      case 'cut':
        return h('del', {}, unseen(' [cut: '), content, unseen('] '));
      case 'changed-from':
        return h('del', { class: 'changed' }, unseen(' [changed from: '), content, unseen('] '));
      case 'added':
        return h('ins', {}, unseen(' [added: '), content, unseen('] '));
      case 'changed-to':
      default:
        return h('ins', { class: 'changed' }, unseen(' [changed to: '), content, unseen('] '));
    }
  });
}

/** What the marks mean. */
export function piecesLegend(): HTMLElement {
  return h(
    'ul',
    { class: 'legend marks' },
    h('li', {}, h('del', {}, 'cut'), ' left out'),
    h('li', {}, h('ins', {}, 'added'), ' put in'),
    h('li', {}, h('del', { class: 'changed' }, 'old'), ' ', h('ins', { class: 'changed' }, 'new'), ' changed'),
  );
}
