import type { Random } from './random.js';
import { createRandom } from './random.js';
import { writeSentence } from './sentences.js';
import { nounKind, pastVerbKind } from './vocabulary.js';
import { createVoice } from './voice.js';
import { months } from './words.js';

/** The text of an article before any outlet touched it. */
export interface Base {
  readonly title: string;
  /** "PLACE, Oct. 7 (Agency) — ", or empty. */
  readonly dateline: string;
  readonly paragraphs: readonly string[];
  /** Milliseconds since 1970. */
  readonly publishedAt: number;
}

/**
 * The shape of the lengths: points of the cumulative distribution, in words per mean word. Joined by straight lines they
 * give 40 to 1,450 words around a mean of 290, with the long tail of features that news sites have.
 */
const LENGTH_QUANTILES = [
  [0, 0.14],
  [0.1, 0.3],
  [0.25, 0.5],
  [0.5, 0.81],
  [0.75, 1.27],
  [0.9, 1.88],
  [0.98, 2.9],
  [1, 5],
] as const;

function drawLength(random: Random, mean: number): number {
  const uniform = random.bits() / 4294967296;
  let [fromShare, fromWords] = LENGTH_QUANTILES[0] as readonly [number, number];
  for (const [share, words] of LENGTH_QUANTILES) {
    if (uniform < share) {
      return mean * (fromWords + ((words - fromWords) * (uniform - fromShare)) / (share - fromShare));
    }
    fromShare = share;
    fromWords = words;
  }
  return mean * fromWords;
}

const YEAR_START = Date.UTC(2023, 0, 1);
const YEAR_MINUTES = 365 * 24 * 60;

const agencies = ['WPN', 'Norrtext', 'Mareline', 'AKP-Bureau'];

/** "Jan. 5" of a moment; the day the dateline names is the day of publication. */
function printDay(moment: number): string {
  const date = new Date(moment);
  return `${months[date.getUTCMonth()]} ${date.getUTCDate()}`;
}

export function writeDateline(random: Random, place: string, moment: number): string {
  const dash = random.chance(0.5) ? '—' : '-';
  return `${place.toUpperCase()}, ${printDay(moment)} (${random.pick(agencies)}) ${dash} `;
}

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * Writes the base article of one ordinal of a corpus. The same seed, ordinal and mean give the same text, whatever was
 * written before: a copy far behind its lead writes the lead once more instead of keeping it in memory.
 *
 * @param mean mean length in words, of the body
 * @param spread whether lengths vary around the mean; default true
 */
export function writeBase(seed: number, ordinal: number, mean: number, spread = true): Base {
  const random = createRandom(seed, ordinal);
  const voice = createVoice(random);
  const publishedAt = YEAR_START + random.below(YEAR_MINUTES) * 60_000;
  // The last sentence goes beyond the length by half its own on average.
  const length = (spread ? drawLength(random, mean) : mean) - 8;
  const [place] = voice.places as [string];
  const title = `${sentenceCase(nounKind.draw(random))} ${pastVerbKind.draw(random)} ${random.pick(voice.topic)} in ${place} as ${random.pick(voice.people).surname} ${pastVerbKind.draw(random)} ${random.pick(voice.topic)}`;
  const dateline = random.chance(0.35) ? writeDateline(random, place, publishedAt) : '';
  const paragraphs: string[] = [];
  let words = 0;
  do {
    const sentences = 1 + random.below(4);
    let paragraph = '';
    for (let i = 0; i < sentences && (words < length || i === 0); i++) {
      const sentence = writeSentence(random, voice);
      paragraph += i === 0 ? sentence.text : ' ' + sentence.text;
      words += sentence.words;
    }
    paragraphs.push(paragraph);
  } while (words < length);
  return { title, dateline, paragraphs, publishedAt };
}

/** A paragraph on matters of its own, such as an editor adds to a wire report. */
export function writeForeignParagraph(random: Random): string {
  const voice = createVoice(random);
  const sentences = 1 + random.below(3);
  return Array.from({ length: sentences }, () => writeSentence(random, voice).text).join(' ');
}
