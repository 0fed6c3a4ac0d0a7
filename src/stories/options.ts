import type { Background } from '../background/background.js';
import type { Embed } from './embedding.js';
import type { Copies } from '../copies/copies.js';

/** How stories are told apart. */
export interface StoriesOptions {
  /** The copies of the corpus; found with their defaults where they are not given. */
  copies?: Copies | undefined;
  /**
   * `any`: all articles are looked at together. `time`: each joins, opens or ties stories when it comes, by what came before it, and may show that
   * one before it belongs elsewhere; `updates` of the answer tells it step by step. Default any.
   */
  order?: 'any' | 'time' | undefined;
  /**
   * The caller's own embedder: a vector for each text (headline, empty line, text), all of one length. Its cosine counts like one more block of
   * words. Default: none.
   */
  embed?: Embed | undefined;
  /**
   * Ids of articles known to be stitched together from several reports, as `engine.separations` finds them. Each joins the story that it is most
   * alike, and ties none together. Not regarded in the order of time. Default: none.
   */
  stitched?: Iterable<string> | undefined;
  /** What a story is: one event, or a topic that goes on for days. Default event. */
  granularity?: 'event' | 'topic' | undefined;
  /**
   * How alike two articles must be to tell one story, against what is usual for the corpus: 1 is the default, 1.5 asks for half as much again and
   * makes smaller stories, .7 makes larger ones. 0.1 to 10.
   */
  threshold?: number | undefined;
  /**
   * Days that lie between two reports of one story at most, 1 to 365. Articles without a date are compared by their words alone. Default 9, of topics
   * 60.
   */
  window?: number | undefined;
  /** Word statistics that rare words are told by; `none` uses the corpus alone. Default: what the package has for the language. */
  background?: Background | 'none' | undefined;
}

/** The same with its defaults filled in; what identifies a background is its fingerprint. */
export interface StoriesSettings {
  order: 'any' | 'time';
  granularity: 'event' | 'topic';
  threshold: number;
  window: number;
  background: string;
  /** Whether an embedder took part. */
  embedded: boolean;
}
