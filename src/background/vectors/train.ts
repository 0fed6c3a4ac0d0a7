import { contentWords } from '../../text/content-words.js';
import { paragraphsOf } from '../../text/paragraphs.js';
import { sentencesOf } from '../../text/sentences.js';
import { wordHash } from '../../text/term-hash.js';
import type { Bag } from './contrast.js';
import { trainByContrast } from './contrast.js';
import { mutualInformation } from './cooccurrence.js';
import { singularVectors } from './singular-vectors.js';
import type { Cohort } from './word-vectors.js';
import { WordVectors } from './word-vectors.js';

/** How {@link trainVectors} trains. */
export interface TrainVectorsOptions {
  /** ISO 639-3 code of the articles' language; decides about stop words. Default `eng`. */
  language?: string;
  /** Components of a vector, an even number. Default 128. */
  dimensions?: number;
  /** Articles a word must occur in to have a vector. Default 5. */
  fewest?: number;
  /** Words at most, those of most articles first. Default 22,000. */
  words?: number;
  /** Steps of training by contrast. Default 1,500. */
  steps?: number;
}

/** Content words a passage needs to teach anything. */
const fewestOfPassage = 4;
const nearest = 20;
/** More alike than this are versions of one text, not neighbours. */
const sameText = 0.97;

/**
 * Word vectors from articles of one language: mutual information of words that stand near each other, its singular vectors, and then training that
 * passages of one article lie near each other. Takes minutes for thousands of articles; the same articles in the same order give the same bytes.
 */
export function trainVectors(texts: readonly string[], options: TrainVectorsOptions = {}): WordVectors {
  const { language = 'eng', dimensions = 128, fewest = 5, words: most = 22_000, steps = 1500 } = options;
  const articles = texts.map((text) => passagesOf(text, language));
  const { numbers, frequencies } = vocabularyOf(articles, fewest, most);
  const count = frequencies.length;
  const texted = articles.map(({ paragraphs }) => Int32Array.from(paragraphs.flat(), (word) => numbers.get(word) ?? -1));
  const vectors = singularVectors(mutualInformation(texted, count), dimensions);
  weigh(vectors, dimensions, frequencies, texts.length);

  const bags = articles.map(({ paragraphs, sentences }) => [bagsOf(paragraphs, numbers), bagsOf(sentences, numbers)]);
  const near = nearArticles(
    bags.map(([paragraphs]) => sumOf(paragraphs!, vectors, dimensions)),
    dimensions,
  );
  trainByContrast(vectors, dimensions, bags, near, { steps, seed: 1 });
  const hashes = Uint32Array.from(numbers.keys(), wordHash);
  return WordVectors.of(hashes, vectors, dimensions, cohortOf(bags, vectors, dimensions));
}

interface ArticlePassages {
  paragraphs: string[][];
  sentences: string[][];
}

function passagesOf(text: string, language: string): ArticlePassages {
  const spans = paragraphsOf(text);
  const paragraphs = spans.map(({ start, end }) => contentWords(text.slice(start, end), language));
  const sentences = spans.flatMap(({ start, end }) => {
    const paragraph = text.slice(start, end);
    return sentencesOf(paragraph, language).map((span) => contentWords(paragraph.slice(span.start, span.end), language));
  });
  return { paragraphs, sentences };
}

/** Numbers of the words of enough articles, the most frequent first, and in how many articles each is. */
function vocabularyOf(
  articles: readonly ArticlePassages[],
  fewest: number,
  most: number,
): { numbers: Map<string, number>; frequencies: number[] } {
  const counts = new Map<string, number>();
  for (const { paragraphs } of articles) for (const word of new Set(paragraphs.flat())) counts.set(word, (counts.get(word) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= fewest).toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const words = kept.slice(0, most);
  return { numbers: new Map(words.map(([word], number) => [word, number])), frequencies: words.map(([, count]) => count) };
}

/** Multiplies vectors by their words' inverse document frequency, and all so that the mean length is 1. */
function weigh(vectors: Float32Array, dimensions: number, frequencies: readonly number[], articles: number): void {
  let lengths = 0;
  for (const [word, frequency] of frequencies.entries()) {
    const row = vectors.subarray(word * dimensions, (word + 1) * dimensions);
    const idf = Math.log((articles + 1) / (frequency + 0.5));
    for (let d = 0; d < dimensions; d++) row[d]! *= idf;
    lengths += Math.hypot(...row);
  }
  const scale = lengths > 0 ? frequencies.length / lengths : 1;
  for (let i = 0; i < vectors.length; i++) vectors[i]! *= scale;
}

function bagsOf(passages: readonly (readonly string[])[], numbers: ReadonlyMap<string, number>): Bag[] {
  return passages.flatMap((words) => {
    const counts = new Map<number, number>();
    for (const word of words) {
      const number = numbers.get(word);
      if (number !== undefined) counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    if (counts.size < fewestOfPassage) return [];
    return [{ words: Uint32Array.from(counts.keys()), weights: Float32Array.from(counts.values(), (count) => 1 + Math.log(count)) }];
  });
}

/** The unit vector of some passages together. */
function sumOf(bags: readonly Bag[], vectors: Float32Array, dimensions: number): Float64Array {
  const sum = new Float64Array(dimensions);
  for (const { words, weights } of bags) {
    for (let k = 0; k < words.length; k++) {
      const at = words[k]! * dimensions;
      for (let d = 0; d < dimensions; d++) sum[d]! += weights[k]! * vectors[at + d]!;
    }
  }
  const length = Math.hypot(...sum);
  return length > 0 ? sum.map((component) => component / length) : sum;
}

/** For every article the most alike, without versions of its own text. */
function nearArticles(units: readonly Float64Array[], dimensions: number): number[][] {
  return units.map((unit, article) => {
    const cosines: { other: number; cosine: number }[] = [];
    for (const [other, theirs] of units.entries()) {
      let cosine = 0;
      for (let d = 0; d < dimensions; d++) cosine += unit[d]! * theirs[d]!;
      if (other !== article && cosine < sameText && cosine > 0.3) cosines.push({ other, cosine });
    }
    return cosines
      .toSorted((a, b) => b.cosine - a.cosine || a.other - b.other)
      .slice(0, nearest)
      .map(({ other }) => other);
  });
}

/** Mean and covariance of the unit vectors of one passage an article, that in its middle. */
function cohortOf(articles: readonly (readonly Bag[][])[], vectors: Float32Array, dimensions: number): Cohort {
  const units = articles.flatMap(([paragraphs]) => {
    const middle = paragraphs![paragraphs!.length >> 1];
    return middle === undefined ? [] : [sumOf([middle], vectors, dimensions)];
  });
  const mean = new Float32Array(dimensions);
  for (const unit of units) for (let d = 0; d < dimensions; d++) mean[d]! += unit[d]! / units.length;
  const covariance = new Float32Array(dimensions ** 2);
  for (const unit of units) {
    // As passages are compared: less the mean, and of unit length.
    const rest = unit.map((component, d) => component - mean[d]!);
    const length = Math.hypot(...rest) || 1;
    for (let a = 0; a < dimensions; a++) {
      for (let b = 0; b < dimensions; b++) covariance[a * dimensions + b]! += (rest[a]! * rest[b]!) / length ** 2 / units.length;
    }
  }
  return { mean, covariance };
}
