import type { Article } from '../article/article.js';
import type { HashSet } from '../text/hash-set.js';
import { joinedHash } from '../text/term-hash.js';
import { block, termHash } from '../text/terms.js';
import type { WordScanner } from '../text/word-scanner.js';
import { wordFlag } from '../text/word-scanner.js';
import type { Vocabulary } from './frequencies.js';
import { termNumber } from './frequencies.js';

/** Terms of a story at most. */
const mostTerms = 8;
/** What a name, and a run of letters that are words, weighs against a single word. */
const nameWeight = 1.6;
const runWeight = 1.2;
/** What the headline's words weigh against the text's. */
const titleWeight = 1.5;
const longestName = 4;

interface Candidate {
  /** Hashes of its words. */
  words: readonly number[];
  score: number;
  times: number;
  /** How it is written, and how often so. */
  forms: Map<string, number>;
}

/** How widely a story's articles use a term. */
interface TermSupport {
  of(term: number): number;
}

/** Finds the words and names that tell a story from others, as an article of it writes them. */
export class Namer {
  readonly #vocabulary: Vocabulary;
  readonly #logFrequencies: Float32Array;
  readonly #logArticles: number;

  constructor({ vocabulary, logFrequencies, logArticles }: { vocabulary: Vocabulary; logFrequencies: Float32Array; logArticles: number }) {
    this.#vocabulary = vocabulary;
    this.#logFrequencies = logFrequencies;
    this.#logArticles = logArticles;
  }

  /** At most eight terms, the most telling first; none of them repeats a word of another. */
  name(scanner: WordScanner, { title, text }: Article, stops: HashSet, support: TermSupport): string[] {
    const candidates = new Map<number, Candidate>();
    if (title !== undefined) this.#collect(scanner, title, stops, support, titleWeight, candidates);
    this.#collect(scanner, text, stops, support, 1, candidates);
    const ranked = Array.from(candidates, ([hash, candidate]) => ({
      hash,
      ...candidate,
      score: candidate.score * (1 + Math.log(candidate.times)),
    }));
    ranked.sort((a, b) => b.score - a.score || a.hash - b.hash);
    const terms: string[] = [];
    const used = new Set<number>();
    for (const { words, forms } of ranked) {
      if (terms.length === mostTerms) break;
      if (words.some((word) => used.has(word))) continue;
      for (const word of words) used.add(word);
      terms.push(mostWritten(forms));
    }
    return terms;
  }

  #collect(
    scanner: WordScanner,
    text: string,
    stops: HashSet,
    support: TermSupport,
    weight: number,
    candidates: Map<number, Candidate>,
  ): void {
    const count = scanner.scan(text);
    const { hashes, flags, starts, ends, scanned } = scanner;
    const add = (from: number, to: number, of: number, hash: number, factor: number): void => {
      const term = termHash(hash, of);
      const known = candidates.get(term);
      // A capital at the opening of a sentence is no part of how a word is written.
      const opens = (flags[from]! & wordFlag.opening) !== 0 && to - from === 1;
      const form = scanned.slice(starts[from], ends[to - 1]);
      const vote = opens ? 0.01 : 1;
      if (known !== undefined) {
        known.times += 1;
        known.forms.set(form, (known.forms.get(form) ?? 0) + vote);
        return;
      }
      const number = termNumber(this.#vocabulary, term);
      const share = support.of(number);
      const rarity = this.#logArticles - (number < 0 ? 0 : this.#logFrequencies[number]!);
      if (share === 0 || rarity <= 0) return;
      const words = Array.from(hashes.subarray(from, to));
      candidates.set(term, { words, score: share * rarity * factor * weight, times: 1, forms: new Map([[form, vote]]) });
    };
    const isContent = (i: number): boolean => !stops.has(hashes[i]!);
    for (let i = 0; i < count; i++) {
      const flag = flags[i]!;
      if (!isContent(i)) continue;
      if ((flag & wordFlag.whole) !== 0) {
        // One letter names nothing; two in a row may.
        if (i + 1 < count && (flags[i + 1]! & (wordFlag.whole | wordFlag.parted)) === wordFlag.whole && isContent(i + 1)) {
          add(i, i + 2, block.pairs, joinedHash(hashes[i]!, hashes[i + 1]!), runWeight);
        }
        continue;
      }
      if (ends[i]! - starts[i]! < 3 || (flag & wordFlag.digit) !== 0) continue;
      add(i, i + 1, block.words, hashes[i]!, 1);
      if ((flag & wordFlag.capital) === 0 || (i > 0 && isNamePart(i - 1, flags, stops, hashes) && (flag & wordFlag.parted) === 0)) continue;
      let to = i + 1;
      while (to < count && to - i < longestName && isNamePart(to, flags, stops, hashes) && (flags[to]! & wordFlag.parted) === 0) to++;
      if (to - i < 2) continue;
      let run = hashes[i]!;
      for (let k = i + 1; k < to; k++) run = joinedHash(run, hashes[k]!);
      add(i, to, block.names, run, nameWeight);
    }
  }
}

function isNamePart(i: number, flags: Uint8Array, stops: HashSet, hashes: Uint32Array): boolean {
  return (flags[i]! & wordFlag.capital) !== 0 && !stops.has(hashes[i]!);
}

/** The form with most votes; of equals the first by code unit. */
function mostWritten(forms: ReadonlyMap<string, number>): string {
  let best = '';
  let most = -1;
  for (const [form, votes] of forms) {
    if (votes < most || (votes === most && form > best)) continue;
    best = form;
    most = votes;
  }
  return best.replaceAll(/\s+/gu, ' ');
}
