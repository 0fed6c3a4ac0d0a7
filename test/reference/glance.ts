import { shippedBackground } from '../../src/background/shipped.js';
import type { Glance } from '../../src/separation/quick-look.js';
import { foldedWords } from '../../src/text/fold.js';
import { stopWords } from '../../src/text/stop-words.js';
import { wordHash } from '../../src/text/term-hash.js';

/** What is seen of an English text at a glance, every pair of stretches compared. Each line is a stretch here: give it lines of twelve to seventy words. */
export function slowGlance(text: string): Glance | undefined {
  const background = shippedBackground();
  const vectors = background.vectors('eng')!;
  const stops = stopWords('eng');
  const lines = text.split('\n').map((line) => foldedWords(line));
  const bags = lines.map((words) => words.filter((word) => word.length > 1 && !stops.has(word)));
  if (bags.length < 3) return undefined;
  const different = [...new Set(bags.flat())];
  const idf = (word: string): number =>
    Math.max(Math.log((background.articles('eng') + 1) / (background.documentFrequency(word) + 0.5)), 0.1);
  const rows = bags.map((bag) => {
    const row = new Float64Array(vectors.dimensions);
    for (const word of new Set(bag)) {
      const place = vectors.find(wordHash(word));
      const steps = new Int8Array(vectors.dimensions);
      const step = place < 0 ? 0 : vectors.read(place, steps);
      const weight = 1 + Math.log(bag.filter((other) => other === word).length);
      for (const [d, value] of steps.entries()) row[d]! += weight * step * value;
    }
    return row;
  });
  const cosine = (a: Float64Array, b: Float64Array): number => {
    const product = (x: Float64Array, y: Float64Array): number => x.reduce((sum, value, d) => sum + value * y[d]!, 0);
    return product(a, b) / Math.sqrt(product(a, a) * product(b, b));
  };
  const pairs = rows.flatMap((row, i) => rows.slice(i + 1).map((other) => cosine(row, other)));
  let rest = bags;
  for (let round = 0; round < 2; round++) {
    const counts = different.map((word) => (idf(word) > 1.5 ? rest.filter((bag) => bag.includes(word)).length : 0));
    const most = Math.max(...counts);
    if (most > 0) rest = rest.filter((bag) => !bag.includes(different[counts.indexOf(most)]!));
  }
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  return {
    stretches: bags.length,
    different: different.length / lines.flat().length,
    themes: 1 - rest.length / bags.length,
    repeated: sum(different.filter((word) => bags.filter((bag) => bag.includes(word)).length > 1).map(idf)) / sum(different.map(idf)),
    alike: sum(pairs) / pairs.length,
    known: different.filter((word) => vectors.find(wordHash(word)) >= 0).length / different.length,
    next: sum(rows.slice(1).map((row, i) => cosine(row, rows[i]!))) / (rows.length - 1),
  };
}
