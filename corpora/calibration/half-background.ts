import { Background, vectorsPrefix } from '../../src/background/background.js';
import { trainVectors } from '../../src/background/vectors/train.js';
import { createEngine } from '../../src/index.js';
import type { Article } from '../../src/index.js';

const fewest = 5;

/** The background of some articles, made as the one of the package is. Takes minutes. */
export async function halfBackground(articles: readonly Article[]): Promise<Uint8Array> {
  const engine = await createEngine();
  try {
    const counted = await engine.background(await engine.load(articles), { fewest });
    const vectors = trainVectors(
      articles.map(({ text }) => text),
      { fewest },
    );
    return Background.of(
      counted.languages.map(({ language }) => counted.frequencies(language)!),
      new Map([[`${vectorsPrefix}eng`, vectors.toBytes()]]),
    ).toBytes();
  } finally {
    await engine.close();
  }
}
