import type { Background } from '../background/background.js';

/** How pages are taken apart. */
export interface SeparateOptions {
  /** How many strands the page has, 1 or more, where that is known. Default: found out. */
  strands?: number | undefined;
  /**
   * `stitched`: there is a reason to ask, so the page is parted as well as can be. `unknown`: a page that is judged genuine is one strand.
   * Default unknown; of the command `separate`, stitched.
   */
  assume?: 'stitched' | 'unknown' | undefined;
  /** Term statistics of an archive, which say how rare a word is. Default: those of the package, which are English. */
  background?: Background | undefined;
}
