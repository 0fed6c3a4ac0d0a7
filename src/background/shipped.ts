import { readFileSync } from 'node:fs';
import { Background } from './background.js';

let english: Background | undefined;

/**
 * The background that comes with the package: statistics of 5,000 English news articles of 2012 to 2020, of terms that five or more of them
 * have. Read when it is first asked for.
 */
export function shippedBackground(): Background {
  english ??= Background.from(readFileSync(shippedFile()), 'the background of the package');
  return english;
}

/** The file lies beside the corpora, whichever of source and compiled code asks. */
function shippedFile(): URL {
  const root = import.meta.url.endsWith('.ts') ? '../../' : '../../../';
  return new URL(`${root}corpora/background/english.background`, import.meta.url);
}
