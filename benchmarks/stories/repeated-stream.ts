import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { wordHash } from '../../src/text/term-hash.js';

interface StreamArticle {
  id: string;
  title?: string;
  text: string;
  publishedAt: string;
}

const dayMilliseconds = 86_400_000;
/** Days between the last article of a round and the first of the next: beyond any window. */
const gapDays = 60;
/** One word in so many has another name in each round. */
const renamed = 4;

/**
 * Writes so many articles of one density: those of a gzipped file in the order of their dates, then the same again, dated behind the last, and so on.
 * From the second round on, a fourth of all words is renamed, the same everywhere in a round: articles are no copies of the round before, its names
 * are others, and words that all articles use stay what they are.
 *
 * @returns bytes written
 */
export async function writeRepeated(file: string, count: number, out: string): Promise<number> {
  const articles: StreamArticle[] = [];
  for await (const line of createInterface({ input: createReadStream(file).pipe(createGunzip()) })) {
    if (line !== '') articles.push(JSON.parse(line) as StreamArticle);
  }
  articles.sort((a, b) => a.publishedAt.localeCompare(b.publishedAt) || a.id.localeCompare(b.id));
  const [first, last] = [articles[0]!, articles.at(-1)!].map(({ publishedAt }) => Date.parse(publishedAt)) as [number, number];
  const days = Math.ceil((last - first) / dayMilliseconds) + gapDays;
  const handle = await open(out, 'w');
  let bytes = 0;
  try {
    for (let i = 0; i < count; i++) {
      const round = Math.floor(i / articles.length);
      const article = articles[i % articles.length]!;
      const line = Buffer.from(`${JSON.stringify(round === 0 ? article : ofRound(article, round, round * days * dayMilliseconds))}\n`);
      bytes += line.length;
      await handle.writeFile(line);
    }
  } finally {
    await handle.close();
  }
  return bytes;
}

function ofRound(article: StreamArticle, round: number, shift: number): StreamArticle {
  const { title } = article;
  return {
    ...article,
    id: `${article.id}-${round}`,
    publishedAt: new Date(Date.parse(article.publishedAt) + shift).toISOString(),
    ...(title === undefined ? {} : { title: renameWords(title, round) }),
    text: renameWords(article.text, round),
  };
}

function renameWords(text: string, round: number): string {
  const ending = `k${'abcdefghij'.charAt(round % 10)}${'oiuae'.charAt(Math.floor(round / 10) % 5)}`;
  return text.replaceAll(/\p{L}{3,}/gu, (word) => (wordHash(word.toLowerCase()) % renamed === 0 ? word + ending : word));
}
