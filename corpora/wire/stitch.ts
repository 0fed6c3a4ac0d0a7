import type { StitchedPage, StitchedPassage } from './stitched.js';

/** A passage of a stitched page and where it came from; all offsets are UTF-16 code units. */
export interface StitchedUnit {
  readonly start: number;
  readonly end: number;
  readonly story: string;
  /** Id of the article it was taken from; the page's own id where the farm wrote it. */
  readonly report: string;
  /** The span of that article's text which, after `substitutions`, is the passage. */
  readonly source?: { readonly article: string; readonly start: number; readonly end: number };
  /** Pairs replaced throughout the span, in this order. */
  readonly substitutions?: readonly (readonly [from: string, to: string])[];
  readonly sign?: string;
}

/** Where the recipe's names lead. */
export interface Sources {
  idOf(key: string): string;
  textOf(key: string): string;
  storyOf(key: string): string;
}

/** The one span of `text` that begins with `first` and ends with the next `last` after it. */
export function findSpan(text: string, first: string, last: string): { start: number; end: number } {
  const start = text.indexOf(first);
  if (start < 0) throw new Error(`no passage begins with "${first}"`);
  if (text.includes(first, start + 1)) throw new Error(`several passages begin with "${first}"`);
  const from = last === first ? start : text.indexOf(last, start + first.length);
  if (from < 0) throw new Error(`the passage "${first}" does not end with "${last}"`);
  return { start, end: from + last.length };
}

export const substituteAll = (text: string, substitutions: readonly (readonly [from: string, to: string])[]): string =>
  substitutions.reduce((result, [from, to]) => {
    if (!result.includes(from)) throw new Error(`nothing to substitute: "${from}" is not in "${result.slice(0, 60)}"`);
    return result.replaceAll(from, to);
  }, text);

function cutPassage(
  passage: StitchedPassage,
  page: StitchedPage,
  sources: Sources,
): { text: string; unit: Omit<StitchedUnit, 'start' | 'end'> } {
  const { of, first, last = first, substitutions, sign } = passage;
  const marks = sign === undefined ? {} : { sign };
  if (of === undefined) {
    return { text: first, unit: { story: passage.story ?? '', report: sources.idOf(page.key), ...marks } };
  }
  const article = sources.idOf(of);
  const span = findSpan(sources.textOf(of), first, last);
  const original = sources.textOf(of).slice(span.start, span.end);
  return {
    text: substituteAll(original, substitutions ?? []),
    unit: {
      // Reports on one event are told apart by report alone, so there the report is the story.
      story: page.kind === 'same-event' ? article : sources.storyOf(of),
      report: article,
      source: { article, ...span },
      ...(substitutions === undefined ? {} : { substitutions }),
      ...marks,
    },
  };
}

/** Puts a page together: passages in order, one a paragraph unless joined. */
export function stitch(page: StitchedPage, sources: Sources): { text: string; units: StitchedUnit[] } {
  let text = '';
  const units = page.passages.map((passage): StitchedUnit => {
    const cut = cutPassage(passage, page, sources);
    if (text !== '') text += passage.joined === true ? ' ' : '\n\n';
    const start = text.length;
    text += cut.text;
    return { start, end: text.length, ...cut.unit };
  });
  return { text, units };
}
