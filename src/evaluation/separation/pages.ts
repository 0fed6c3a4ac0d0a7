import type { UnstitchError } from '../../errors.js';
import { jsonLines } from '../json-lines.js';

/** Characters `start` up to, not including, `end`; UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

/** A stretch of a page of which the truth is known. */
export interface GoldUnit extends Span {
  /** The story it tells. */
  story: string;
  /** The article it was taken from; of a genuine page the page itself. */
  report: string;
  /** Where in that article it stood, if that is known. */
  source: Span | null;
}

/** A page of which the truth is known. */
export interface GoldPage {
  id: string;
  /** How it was made (`unrelated`, `nearby`, `genuine`, ...); empty where the gold does not say. */
  kind: string;
  /** Its text, if the gold has it. */
  text: string | null;
  units: GoldUnit[];
}

/** A passage as it was judged. */
export interface PredictedPassage extends Span {
  /** The label of its strand; null for a headline, a caption or furniture. */
  strand: string | null;
  source: (Span & { article: string }) | null;
}

/** A page as it was judged: one line of `separations.jsonl`. */
export interface PredictedPage {
  id: string;
  stitched: boolean;
  /** The probability, 0 to 1, that it is stitched; null where none is given. */
  confidence: number | null;
  passages: PredictedPassage[];
  /** Whether a strand is said to hold reports that words cannot tell apart. */
  inseparable: boolean;
}

/**
 * Reads a gold of separations, one page a line: `{"id", "kind", "text", "units": [{"start", "end", "story", "report", "source"}]}`;
 * `kind`, `text` and `source` (`{"start", "end"}`) may be missing.
 *
 * @throws UnstitchError `input_not_found`, or `input_failed` naming file, line and what to do
 */
export async function readGoldPages(path: string, signal?: AbortSignal): Promise<GoldPage[]> {
  const pages: GoldPage[] = [];
  const known = new Set<string>();
  for await (const { value, fault } of jsonLines(path, signal)) {
    const page = record(value, fault, 'a page {"id", "units": [...]}');
    const id = name(page['id'], fault, 'the id of a page');
    if (known.has(id)) throw fault(`page ${JSON.stringify(id)} is there twice; expected every page once`);
    known.add(id);
    pages.push({
      id,
      kind: typeof page['kind'] === 'string' ? page['kind'] : '',
      text: typeof page['text'] === 'string' ? page['text'] : null,
      units: list(page['units'], fault, 'units').map((value) => {
        const unit = record(value, fault, 'a unit {"start", "end", "story", "report"}');
        const source = unit['source'];
        return {
          ...span(unit, fault),
          story: name(unit['story'], fault, 'the story of a unit'),
          report: name(unit['report'], fault, 'the report of a unit'),
          source: source === undefined || source === null ? null : span(record(source, fault, 'a source {"start", "end"}'), fault),
        };
      }),
    });
  }
  return pages;
}

/**
 * Reads `separations.jsonl`.
 *
 * @throws UnstitchError `input_not_found`, or `input_failed` naming file, line and what to do
 */
export async function readPredictedPages(path: string, signal?: AbortSignal): Promise<PredictedPage[]> {
  const pages: PredictedPage[] = [];
  const known = new Set<string>();
  for await (const { value, fault } of jsonLines(path, signal)) {
    const page = record(value, fault, 'a separation {"article", "stitched", "passages": [...]}');
    const id = name(page['article'], fault, 'the article of a separation');
    if (known.has(id)) throw fault(`article ${JSON.stringify(id)} is there twice; expected every article once`);
    known.add(id);
    if (typeof page['stitched'] !== 'boolean') throw fault(`stitched is ${JSON.stringify(page['stitched'])}; expected true or false`);
    pages.push({
      id,
      stitched: page['stitched'],
      confidence: typeof page['confidence'] === 'number' ? page['confidence'] : null,
      passages: list(page['passages'], fault, 'passages').map((value) => {
        const passage = record(value, fault, 'a passage {"start", "end", "strand", "source"}');
        const { strand, source } = passage;
        return {
          ...span(passage, fault),
          strand: strand === undefined || strand === null ? null : name(strand, fault, 'a strand'),
          source: source === undefined || source === null ? null : sourceOf(record(source, fault, 'a source'), fault),
        };
      }),
      inseparable: list(page['strands'] ?? [], fault, 'strands').some(
        (strand) => record(strand, fault, 'a strand {"strand", "separable"}')['separable'] === false,
      ),
    });
  }
  return pages;
}

type Fault = (message: string) => UnstitchError;

function sourceOf(source: Record<string, unknown>, fault: Fault): Span & { article: string } {
  return { article: name(source['article'], fault, 'the article of a source'), ...span(source, fault) };
}

function span({ start, end }: Record<string, unknown>, fault: Fault): Span {
  const whole = Number.isSafeInteger(start) && Number.isSafeInteger(end);
  if (!whole || (start as number) < 0 || (end as number) < (start as number)) {
    throw fault(`got start ${JSON.stringify(start)} and end ${JSON.stringify(end)}; expected whole numbers, 0 <= start <= end`);
  }
  return { start: start as number, end: end as number };
}

function record(value: unknown, fault: Fault, expected: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw fault(`got ${JSON.stringify(value)?.slice(0, 60) ?? 'nothing'}; expected ${expected}`);
}

function list(value: unknown, fault: Fault, what: string): unknown[] {
  if (Array.isArray(value)) return value;
  throw fault(`${what} is ${value === undefined ? 'missing' : 'no array'}; expected an array`);
}

function name(value: unknown, fault: Fault, what: string): string {
  if (typeof value === 'string' && value !== '') return value;
  if (Number.isSafeInteger(value)) return String(value);
  throw fault(`${what} is ${value === '' ? 'empty' : (JSON.stringify(value) ?? 'missing')}; expected text or an integer`);
}
