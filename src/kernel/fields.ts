import type { FieldNames } from '../article/article.js';
import type { articleFields } from '../article/article.js';
import { tables } from './layout.js';
import type { SharedMemory } from './memory.js';

/** The order in which assembly/addresses.ts numbers the fields. */
const order = ['id', 'text', 'source', 'publishedAt', 'title', 'url', 'language'] as const satisfies (typeof articleFields)[number][];

/** Tells the kernel under which names a record holds the fields. */
export function writeFieldNames(shared: SharedMemory, names: FieldNames = {}): void {
  const { bytes, words } = shared;
  let at = tables.fields + order.length * 8;
  order.forEach((field, index) => {
    const name = Buffer.from(names[field] ?? field);
    words[tables.fields / 4 + index * 2] = at;
    words[tables.fields / 4 + index * 2 + 1] = name.length;
    bytes.set(name, at);
    at += name.length;
  });
}
