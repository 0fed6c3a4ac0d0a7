import type { FieldNames } from '../article/article.js';
import { blockBytes } from '../kernel/layout.js';

/** A file as the threads read it: one that can be read at any place, any number of times. */
export interface Source {
  /** What the user knows it by, for messages: a path, `-`, `<iterable>`. */
  name: string;
  /** What is opened: the same path, or a spill file. */
  path: string;
  /** `lines`: JSON Lines; `page`: one article of plain text. */
  kind: 'lines' | 'page';
  bytes: number;
  /** Of a file of the user's: when it was last written, in milliseconds since 1970. */
  written?: number | undefined;
  /** Of a page: the id of its article. */
  pageId?: string | undefined;
}

/** How a corpus was read; it is read again in the same way. */
export interface Reading {
  sources: Source[];
  fields: FieldNames | undefined;
  maxTextBytes: number;
  maxLineBytes: number;
}

/** Which bytes of which source a thread takes at a time. Item i is source[i], bytes from[i] to to[i]; a line belongs to the item in which it begins. */
export interface Items {
  count: number;
  source: Uint32Array;
  from: Float64Array;
  to: Float64Array;
}

/** Parts the sources into items of a block each, in reading order. */
export function planItems(sources: readonly Source[]): Items {
  const counts = sources.map(({ kind, bytes }) => (kind === 'page' ? 1 : Math.ceil(bytes / blockBytes)));
  const count = counts.reduce((sum, n) => sum + n, 0);
  const items: Items = { count, source: new Uint32Array(count), from: new Float64Array(count), to: new Float64Array(count) };
  let item = 0;
  sources.forEach(({ kind, bytes }, source) => {
    for (let block = 0; block < counts[source]!; block++, item++) {
      items.source[item] = source;
      items.from[item] = kind === 'page' ? 0 : block * blockBytes;
      items.to[item] = kind === 'page' ? bytes : Math.min((block + 1) * blockBytes, bytes);
    }
  });
  return items;
}
