import { applyHouseStyle } from './house-style.js';
import type { Edition, EditionEdit } from './editions.js';
import { outletOf } from './outlets.js';
import { spin } from './spin.js';
import { paragraphsOf } from './world.js';

/** What a copy is to the report it was made from, in the engine's words; furniture does not count. */
export type Relation = 'exact' | 'near' | 'excerpt' | 'expansion';

export interface PrintedBody {
  readonly paragraphs: readonly string[];
  /** Edits that changed something, in order; "style" where the outlet's house style did. */
  readonly edits: readonly string[];
  readonly relation: Relation;
}

/** "ULVAY, March 4 (Halyard) - ", "THORNSEE — ", "VETLO, March 6. /BraskInform/. ": how agencies open a report. */
const DATELINE = /^[\p{Lu}/ ,]{4,}(?:, [^.(—-]{3,40})?(?: \(\w+\)|\. \/\w+\/\.)?(?: [-–—]|(?<=\/\.)) /u;

export const removeDateline = (paragraph: string): string => paragraph.replace(DATELINE, '');

function applyEdit(paragraphs: readonly string[], edit: EditionEdit): string[] {
  switch (edit.kind) {
    case 'cut':
      return paragraphs.slice(0, edit.keep);
    case 'dateline': {
      const [first = '', ...rest] = paragraphs;
      const bare = removeDateline(first);
      if (bare === first) throw new Error(`no dateline to replace in "${first.slice(0, 60)}"`);
      return [edit.to + bare, ...rest];
    }
    case 'substitute':
      return paragraphs.map((paragraph) => edit.pairs.reduce((text, [from, to]) => text.replaceAll(from, to), paragraph));
    case 'spin':
      return paragraphs.map((paragraph, i) => spin(paragraph, edit.share, edit.seed + 100 * i));
    case 'add':
      return [...paragraphs.slice(0, edit.at), edit.text, ...paragraphs.slice(edit.at)];
    default:
      return edit satisfies never;
  }
}

const words = (paragraphs: readonly string[]): string =>
  (
    paragraphs
      .join(' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');

function relate(original: readonly string[], printed: readonly string[], edits: readonly string[]): Relation {
  if (words(original) === words(printed)) return 'exact';
  if (edits.includes('cut')) return 'excerpt';
  return edits.includes('add') ? 'expansion' : 'near';
}

/** The body of an edition: the original's paragraphs after all edits and the outlet's house style. */
export function printEdition(original: readonly string[], edition: Edition): PrintedBody {
  let paragraphs: readonly string[] = original;
  const edits: string[] = [];
  const step = (name: string, next: readonly string[]): void => {
    if (next.join('\n') !== paragraphs.join('\n')) edits.push(name);
    else if (name !== 'style') throw new Error(`edit "${name}" of ${edition.of} for ${edition.outlet} changes nothing`);
    paragraphs = next;
  };
  for (const edit of edition.edits ?? []) step(edit.kind, applyEdit(paragraphs, edit));
  const { style } = outletOf(edition.outlet);
  step(
    'style',
    paragraphs.map((paragraph) => applyHouseStyle(paragraph, style)),
  );
  return { paragraphs, edits, relation: relate(original, paragraphs, edits) };
}

/** An authored text as its own outlet prints it. */
export const printOriginal = (text: string, outlet: string): string[] =>
  paragraphsOf(text).map((paragraph) => applyHouseStyle(paragraph, outletOf(outlet).style));

/**
 * The body with the outlet's furniture around it. `readMore`: headlines of other pages of the outlet, for its line that
 * points to them; the line is left out where there is none.
 */
export function furnish(body: readonly string[], outlet: string, readMore: string | undefined): string[] {
  const { furniture } = outletOf(outlet);
  const more = furniture.readMore !== undefined && readMore !== undefined ? [`${furniture.readMore} ${readMore}`] : [];
  const at = Math.min(3, body.length);
  return [...(furniture.above ?? []), ...body.slice(0, at), ...more, ...body.slice(at), ...(furniture.below ?? [])];
}
