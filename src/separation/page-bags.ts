import type { WordVectors } from '../background/vectors/word-vectors.js';
import { wordHash } from '../text/term-hash.js';

/** Frequencies of words in an archive, without which rare and common words of a page could not be told apart. */
export interface WordStatistics {
  /** Articles of the archive. */
  articles: number;
  /** In how many of them a word stands; 0 where that is not known. */
  frequency: (word: string) => number;
  /** Vectors of words; none where no archive had any. */
  vectors: Pick<WordVectors, 'dimensions' | 'cohort' | 'find' | 'read'> | undefined;
}

/** The words of a page's units, numbered in the order in which they first stand there. */
export interface PageBags {
  words: string[];
  /** Inverse document frequency in the archive, of every word: ln((articles + 1) / (frequency + 1/2)). */
  idf: Float64Array;
  /** In how many units a word stands. */
  unitFrequency: Float64Array;
  /** Different words of every unit, by number, ascending. */
  units: Uint32Array[];
  /** How often each of them stands there. */
  counts: Float64Array[];
  /** Vectors of words, one after the other, in steps: so many times a word's step they are its components. Step 0: no vector. */
  vectors: Int8Array;
  steps: Float64Array;
  dimensions: number;
}

/** Numbers the words of units and looks up what an archive knows of them. */
export function pageBags(units: readonly (readonly string[])[], statistics: WordStatistics): PageBags {
  const numbers = new Map<string, number>();
  const frequencies: number[] = [];
  const bags = units.map((words) => {
    const sorted = new Uint32Array(words.length);
    for (const [i, word] of words.entries()) {
      let number = numbers.get(word);
      if (number === undefined) {
        numbers.set(word, (number = numbers.size));
        frequencies.push(0);
      }
      sorted[i] = number;
    }
    return bagOf(sorted.toSorted(), frequencies);
  });
  const words = [...numbers.keys()];
  const { articles, frequency, vectors: known } = statistics;
  const dimensions = known?.dimensions ?? 0;
  const vectors = new Int8Array(words.length * dimensions);
  const steps = new Float64Array(words.length);
  for (const [number, word] of known === undefined ? [] : words.entries()) {
    const place = known!.find(wordHash(word));
    if (place >= 0) steps[number] = known!.read(place, vectors, number * dimensions);
  }
  return {
    words,
    idf: Float64Array.from(words, (word) => Math.max(Math.log((articles + 1) / (frequency(word) + 0.5)), 0.1)),
    unitFrequency: Float64Array.from(frequencies),
    units: bags.map(({ words }) => words),
    counts: bags.map(({ counts }) => counts),
    vectors,
    steps,
    dimensions,
  };
}

/** The different words of a sorted list, and how often each stands there; counts each once in `frequencies`. */
function bagOf(sorted: Uint32Array, frequencies: number[]): { words: Uint32Array; counts: Float64Array } {
  const counts = new Float64Array(sorted.length);
  let size = 0;
  for (let i = 0; i < sorted.length; i++) {
    const word = sorted[i]!;
    if (size === 0 || sorted[size - 1] !== word) {
      sorted[size++] = word;
      frequencies[word]!++;
    }
    counts[size - 1]!++;
  }
  return { words: sorted.slice(0, size), counts: counts.slice(0, size) };
}
