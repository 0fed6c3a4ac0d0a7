import { generateArticles } from '../../corpora/generator/generate.js';
import { createRandom } from '../../corpora/generator/random.js';

/** What the operations work on. */
export interface Material {
  /** Texts in pairs: of the two, the second has the first half of the first's words and another text's behind them. */
  texts: readonly string[];
  /** The same as JSON lines. */
  lines: readonly Uint8Array[];
  /** Postings of one partition: 32 bits of hash, two of check, 24 of article, as the kernel gathers them. */
  postings: BigUint64Array;
}

/** How much of it, as data. */
export interface MaterialSize {
  texts: number;
  postings: number;
  seed: number;
}

export function makeMaterial({ texts: count, postings, seed }: MaterialSize): Material {
  const plain = [...generateArticles({ count, seed, copies: 0, furniture: false })].map(({ article }) => article.text);
  const texts = plain.map((text, i) => (i % 2 === 0 ? text : joinHalves(plain[i - 1]!, text)));
  const random = createRandom(seed);
  const values = Array.from({ length: postings }, (_, article) => {
    // One hash in three is met again.
    const hash = BigInt((random.below(3 * postings) * 0x9e3779b1) >>> 0) & ~63n;
    return (((hash | 5n) << 8n) << 24n) | BigInt(article);
  });
  const encoder = new TextEncoder();
  return {
    texts,
    lines: texts.map((text, i) => encoder.encode(JSON.stringify({ id: String(i), text }))),
    postings: BigUint64Array.from(values),
  };
}

function joinHalves(first: string, second: string): string {
  const [a, b] = [first.split(' '), second.split(' ')];
  return [...a.slice(0, a.length >> 1), ...b.slice(b.length >> 1)].join(' ');
}
