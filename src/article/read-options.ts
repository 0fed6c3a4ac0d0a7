import type { FieldNames } from './article.js';
import type { Reject } from './rejects.js';

/** How articles are read. */
export interface ReadOptions {
  /** The names of fields where they differ from ours: `{ text: 'body' }`. Default: none differs. */
  fields?: FieldNames | undefined;
  /** Bytes of UTF-8 that a text may have, 1 to 33,554,432 (32 MiB); longer ones are rejected. Default 4,194,304 (4 MiB). */
  maxTextBytes?: number | undefined;
  /** Whether the first bad record ends the run with an error instead of being set aside. Default false. */
  strict?: boolean | undefined;
  /** Called with every record that is set aside, in reading order. */
  onReject?: ((reject: Reject) => void) | undefined;
  /** Ends the reading; the iteration then throws the signal's reason. */
  signal?: AbortSignal | undefined;
}
