import type { Copies } from '../copies/copies.js';
import type { Corpus } from '../corpus/corpus.js';
import { PageSearch } from './page-search.js';
import type { SearchData } from './page-search.js';
import type { CorpusStory } from './types.js';

/** A corpus that was made ready: kept as long as the corpus, and made again only where other copies or stories are given. */
export interface ReadySearch {
  data: SearchData;
  search: PageSearch;
  copies: Copies | undefined;
}

/** What was made ready of the corpora of an engine. */
export class Searches {
  readonly #ready = new Map<Corpus, ReadySearch>();
  readonly #stories = new WeakMap<object, Map<string, string>>();

  /** The corpus made ready, with whichever copies unless some are given. */
  get(corpus: Corpus, copies: Copies | undefined): ReadySearch | undefined {
    const ready = this.#ready.get(corpus);
    return ready !== undefined && (copies === undefined || ready.copies === copies) ? ready : undefined;
  }

  keep(corpus: Corpus, data: SearchData, copies: Copies | undefined): ReadySearch {
    this.drop(corpus);
    const ready: ReadySearch = { data, search: new PageSearch(data, corpus.parts.kernel), copies };
    this.#ready.set(corpus, ready);
    return ready;
  }

  drop(corpus: Corpus): void {
    this.#ready.get(corpus)?.search.close();
    this.#ready.delete(corpus);
  }

  /** The story of each article, by id. */
  storiesOf(stories: Iterable<CorpusStory> | undefined): ReadonlyMap<string, string> | undefined {
    if (stories === undefined) return undefined;
    let known = this.#stories.get(stories);
    if (known === undefined) {
      known = new Map();
      for (const { story, articles } of stories) for (const id of articles) known.set(id, story);
      this.#stories.set(stories, known);
    }
    return known;
  }
}
