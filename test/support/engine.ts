import { onTestFinished } from 'vitest';
import type { Article } from '../../src/article/article.js';
import type { ReadOptions } from '../../src/article/read-options.js';
import { readArticles } from '../../src/article/read.js';
import type { Reject } from '../../src/article/rejects.js';
import type { Corpus } from '../../src/corpus/corpus.js';
import type { Engine, EngineOptions } from '../../src/engine.js';
import { createEngine } from '../../src/engine.js';

/** An engine that is closed when the test ends. In process, unless the options say otherwise. */
export async function testEngine(options: EngineOptions = { threads: 0 }): Promise<Engine> {
  const engine = await createEngine(options);
  onTestFinished(() => engine.close());
  return engine;
}

/** What a reading came to, in plain values. */
export interface Reading {
  articles: Article[];
  rejects: Reject[];
}

/** Files read by JavaScript alone, line by line: the twin of what an engine loads. */
export async function slowReading(paths: readonly string[], options: ReadOptions = {}): Promise<Reading> {
  const rejects: Reject[] = [];
  const articles: Article[] = [];
  for await (const article of readArticles(paths, { ...options, onReject: (reject) => rejects.push(reject) })) articles.push(article);
  return { articles, rejects };
}

/** What an engine has loaded, every article read again from its file. */
export function loadedReading(corpus: Corpus): Reading {
  return { articles: Array.from(corpus.ordinals(), (ordinal) => corpus.article(ordinal)), rejects: [...corpus.rejects] };
}

/** Articles as lines of a JSONL file. */
export function jsonLines(records: readonly object[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}
