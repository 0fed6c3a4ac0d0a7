import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Background, vectorsPrefix } from '../../src/background/background.js';
import { trainVectors } from '../../src/background/vectors/train.js';
import { createEngine, readArticles } from '../../src/index.js';
import { runProgram } from '../command-line.js';

/** Articles a term must occur in to be shipped: statistics, never anything that one article alone says. */
const fewest = 5;

const usage = `Writes the English background of the package: in how many articles of an archive each term occurs, and vectors of
its words. Training them takes minutes.

  node dist/corpora/background/main.js [--check] [--archive ../shared/data/stream/articles.jsonl.gz] [--out corpora/background/english.background]

Exit code 0: written, or unchanged, or skipped since there is no archive; 1: --check found another file; 2: wrong usage.
`;

const flags = {
  check: { type: 'boolean', default: false },
  archive: { type: 'string', default: '../shared/data/stream/articles.jsonl.gz' },
  out: { type: 'string', default: 'corpora/background/english.background' },
} as const;

await runProgram(usage, flags, async (options) => {
  if (!existsSync(options.archive)) {
    process.stderr.write(`skipped: there is no ${options.archive}\n`);
    return 0;
  }
  const engine = await createEngine();
  try {
    const corpus = await engine.load(readArticles(options.archive));
    const counted = await engine.background(corpus, { fewest });
    const texts: string[] = [];
    for await (const { text } of readArticles(options.archive)) texts.push(text);
    const vectors = trainVectors(texts, { fewest });
    const background = Background.of(
      counted.languages.map(({ language }) => counted.frequencies(language)!),
      new Map([[`${vectorsPrefix}eng`, vectors.toBytes()]]),
    );
    const bytes = background.toBytes();
    process.stderr.write(`${JSON.stringify(background.languages)}, ${bytes.length} bytes\n`);
    if (!options.check) writeFileSync(options.out, bytes);
    else if (!readFileSync(options.out).equals(bytes)) {
      process.stderr.write(`${options.out} is not what this program writes: run it without --check\n`);
      return 1;
    }
    return 0;
  } finally {
    await engine.close();
  }
});
