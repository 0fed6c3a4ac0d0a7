import type { Article } from '../article/article.js';
import type { SeparatedPassage, Separation } from '../separation/types.js';
import { painter, strandColour } from './paint.js';
import { printable } from './printable.js';
import type { Terminal } from './terminal.js';
import { clipped, displayWidth, wrapped } from './wrap.js';

/** Of an article of the corpus, for the list of sources. */
interface Shelf {
  find(id: string): number | undefined;
  article(ordinal: number): Article;
}

const narrowest = 24;
const widestLine = 100;

/**
 * A page taken apart, to read: the page with the letter of its strand beside every passage, then the strands with their words and
 * sources, and the signs as footnotes.
 */
export function separationView(
  page: Article,
  separation: Separation,
  { width: columns, colours }: Pick<Terminal, 'width' | 'colours'>,
  corpus?: Shelf,
): string {
  const paint = painter({ colours });
  const width = Math.max(Math.min(columns, widestLine), narrowest);
  const { passages, strands } = separation;
  const notes: string[] = [];
  const gutter = Math.max(1, ...strands.map(({ strand }) => strand.length)) + 1;
  const lines: string[] = [paint('bold', printable(page.title ?? separation.article)), verdict(separation), ''];
  let end = 0;
  for (const passage of passages) {
    if (/\n\s*\n/.test(page.text.slice(end, passage.start))) lines.push('');
    end = passage.end;
    lines.push(...passageLines(page.text, passage, { width, gutter, paint, notes, traced: corpus !== undefined }));
  }
  lines.push('');
  for (const { strand, passages: indexes, terms, story, sources, separable } of strands) {
    const letter = paint(strandColour(strand), strand.padEnd(gutter));
    const count = `${indexes.length} ${indexes.length === 1 ? 'passage' : 'passages'}`;
    const told = [
      count,
      ...(story === null ? [] : [`story ${printable(story)}`]),
      ...(separable ? [] : ['not to be told from the others by its words']),
    ];
    const head = `${told.join(', ')}: ${printable(terms.join(', '))}`;
    wrapped(head, width - gutter).forEach((line, i) => lines.push((i === 0 ? letter : ' '.repeat(gutter)) + line));
    for (const id of sources) {
      const taken = indexes.filter((i) => passages[i]!.source?.article === id).length;
      const share = taken === indexes.length ? 'from' : `${taken} of ${indexes.length} from`;
      lines.push(`${' '.repeat(gutter)}${clipped(`${share} ${sourceName(id, corpus)}`, width - gutter)}`);
    }
  }
  if (notes.length > 0) lines.push('', ...notes.flatMap((note, i) => footnote(i + 1, note, width)));
  return `${lines.join('\n')}\n\n`;
}

function verdict({ stitched, confidence, strands, passages }: Separation): string {
  const sourced = passages.filter(({ source }) => source !== null).length;
  const what = stitched ? 'stitched' : 'not judged stitched';
  const many = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;
  const counts = `${many(strands.length, 'strand')} in ${many(passages.length, 'passage')}, ${sourced} with a source`;
  return `${what} (probability ${confidence.toFixed(2)}); ${counts}`;
}

interface Layout {
  width: number;
  gutter: number;
  paint: ReturnType<typeof painter>;
  notes: string[];
  /** Sources were looked for: a passage without one has a dotted line. */
  traced: boolean;
}

function passageLines(
  text: string,
  { start, end, kind, strand, source, signs }: SeparatedPassage,
  { width, gutter, paint, notes, traced }: Layout,
): string[] {
  const marks = signs.map(({ message }) => `[${notes.push(message)}]`).join('');
  const written = `${printable(text.slice(start, end))}${marks === '' ? '' : ` ${marks}`}`;
  return wrapped(written, width - gutter - 2).map((line, i) => {
    if (strand === null) return `${' '.repeat(gutter)}  ${paint(kind === 'headline' ? 'bold' : 'dim', line)}`;
    const letter = i === 0 ? strand : '';
    const colour = strandColour(strand);
    return `${paint(colour, letter.padEnd(gutter))}${paint(colour, traced && source === null ? '┊' : '│')} ${line}`;
  });
}

function sourceName(id: string, corpus: Shelf | undefined): string {
  const ordinal = corpus?.find(id);
  const article = ordinal === undefined ? undefined : corpus?.article(ordinal);
  const parts = [id, article?.source, article?.publishedAt?.slice(0, 10), article?.title].filter((part) => part !== undefined);
  return printable(parts.join(', '));
}

function footnote(number: number, note: string, width: number): string[] {
  const mark = `[${number}] `;
  return wrapped(printable(note), width - displayWidth(mark)).map((line, i) => (i === 0 ? mark : ' '.repeat(mark.length)) + line);
}
