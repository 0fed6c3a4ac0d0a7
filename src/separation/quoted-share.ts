import type { Passage } from './passages.js';

const marks = /["“”„«»「」『』]/gu;

/**
 * The share of each passage that stands in quotation marks, 0 to 1. Every mark turns quotation on or off, whichever way round it is: pages are
 * met with all of them, and reversed. A quotation ends with its paragraph, whether it is closed or not.
 */
export function quotedShares(text: string, passages: readonly Passage[]): number[] {
  let quoted = false;
  return passages.map(({ start, end, paragraph }, i) => {
    if (i === 0 || paragraph !== passages[i - 1]!.paragraph) quoted = false;
    let inside = 0;
    let from = start;
    for (const { index } of text.slice(start, end).matchAll(marks)) {
      if (quoted) inside += start + index - from;
      from = start + index;
      quoted = !quoted;
    }
    if (quoted) inside += end - from;
    return end === start ? 0 : inside / (end - start);
  });
}
