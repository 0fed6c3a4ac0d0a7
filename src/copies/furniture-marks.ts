import { ArticleReader } from '../corpus/article-reader.js';
import type { Corpus } from '../corpus/corpus.js';
import { learnedFurniture } from './find.js';

/**
 * Which words of an article are furniture of its outlet, as the last search of the corpus learned it: a byte a folded word, 1 where it is.
 * All 0 before a search, and after one that was told to leave furniture alone.
 */
export function furnitureMarks(corpus: Corpus, ordinal: number): Uint8Array {
  const { kernel, reading, items, columns } = corpus.parts;
  const furniture = learnedFurniture(corpus);
  const reader = new ArticleReader(kernel, reading, items, columns.records);
  try {
    const words = reader.words(ordinal);
    const source = kernel.call.lastSource.value >>> 0;
    if (furniture === undefined || source === 0) return new Uint8Array(words);
    const { skip } = kernel.scratch;
    kernel.call.hashFoundWords(words);
    kernel.call.markFurniture(words, source, furniture.set, furniture.mask, skip);
    return kernel.shared.bytes.slice(skip, skip + words);
  } finally {
    reader.close();
  }
}
