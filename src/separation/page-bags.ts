import { distance } from 'ml-distance';
import type { WordVectors } from '../background/vectors/word-vectors.js';
import { wordHash } from '../text/term-hash.js';

/** Frequencies of words in an archive, without which rare and common words of a page could not be told apart. */
export interface WordStatistics {
  /** Articles of the archive. */
  articles: number;
  /** In how many of them a word stands; 0 where that is not known. */
  frequency: (word: string) => number;
  /** Vectors of words; none where no archive had any. */
  vectors: Pick<WordVectors, 'dimensions' | 'cohort' | 'find' | 'add'> | undefined;
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
  /** Unit vectors of words, one after the other, and their lengths; length 0: no vector. */
  directions: Float64Array[];
  lengths: Float64Array;
  dimensions: number;
}

/** Numbers the words of units and looks up what an archive knows of them. */
export function pageBags(units: readonly (readonly string[])[], statistics: WordStatistics): PageBags {
  const numbers = new Map<string, number>();
  const bags = units.map((words) => {
    const counts = new Map<number, number>();
    for (const word of words) {
      let number = numbers.get(word);
      if (number === undefined) numbers.set(word, (number = numbers.size));
      counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    return [...counts].toSorted(([a], [b]) => a - b);
  });
  const words = [...numbers.keys()];
  const unitFrequency = new Float64Array(words.length);
  for (const bag of bags) for (const [word] of bag) unitFrequency[word]!++;
  const { articles, frequency, vectors } = statistics;
  const dimensions = vectors?.dimensions ?? 0;
  const lengths = new Float64Array(words.length);
  const directions = words.map((word, number) => {
    const direction = new Float64Array(dimensions);
    const place = vectors?.find(wordHash(word)) ?? -1;
    if (place < 0) return direction;
    vectors!.add(place, 1, direction);
    const length = Math.sqrt(distance.innerProduct(direction, direction));
    lengths[number] = length;
    return length > 0 ? direction.map((component) => component / length) : direction;
  });
  return {
    words,
    idf: Float64Array.from(words, (word) => Math.max(Math.log((articles + 1) / (frequency(word) + 0.5)), 0.1)),
    unitFrequency,
    units: bags.map((bag) => Uint32Array.from(bag, ([word]) => word)),
    counts: bags.map((bag) => Float64Array.from(bag, ([, count]) => count)),
    directions,
    lengths,
    dimensions,
  };
}
