import type { Article } from '../article/article.js';
import type { HashSet } from '../text/hash-set.js';
import type { Stems } from '../text/stems.js';
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
/** Code units of a text that are looked at: what a story is about is said early. */
const looked = 1500;

interface Candidate {
  hash: number;
  /** Hashes of its words. */
  words: Uint32Array;
  score: number;
  times: number;
  /** How it is written. */
  form: string;
  /** Whether that stands where a sentence opens, and its capital says nothing. */
  opens: boolean;
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
  readonly #candidates = new Map<number, Candidate | null>();
  #stems: Stems | undefined;

  constructor({ vocabulary, logFrequencies, logArticles }: { vocabulary: Vocabulary; logFrequencies: Float32Array; logArticles: number }) {
    this.#vocabulary = vocabulary;
    this.#logFrequencies = logFrequencies;
    this.#logArticles = logArticles;
  }

  /** At most eight terms, the most telling first; none of them repeats a word of another. */
  name(scanner: WordScanner, { title, text }: Article, stops: HashSet, stems: Stems | undefined, support: TermSupport): string[] {
    this.#candidates.clear();
    this.#stems = stems;
    if (title !== undefined) this.#collect(scanner, title, stops, support, titleWeight);
    this.#collect(scanner, text.slice(0, looked), stops, support, 1);
    const ranked: Candidate[] = [];
    for (const candidate of this.#candidates.values()) {
      if (candidate === null) continue;
      candidate.score *= 1 + Math.log(candidate.times);
      ranked.push(candidate);
    }
    ranked.sort((a, b) => b.score - a.score || a.hash - b.hash);
    const terms: string[] = [];
    const used = new Set<number>();
    for (const { words, form } of ranked) {
      if (terms.length === mostTerms) break;
      if (words.some((word) => used.has(word))) continue;
      for (const word of words) used.add(word);
      terms.push(form.replaceAll(/\s+/gu, ' '));
    }
    return terms;
  }

  #collect(scanner: WordScanner, text: string, stops: HashSet, support: TermSupport, weight: number): void {
    const count = scanner.scan(text);
    const { flags, starts, ends } = scanner;
    const hashes = this.#stems?.ofScanned(scanner) ?? scanner.hashes;
    const isContent = (i: number): boolean => !stops.has(scanner.hashes[i]!);
    const isNamePart = (i: number): boolean => (flags[i]! & wordFlag.capital) !== 0 && isContent(i);
    for (let i = 0; i < count; i++) {
      const flag = flags[i]!;
      if ((flag & wordFlag.digit) !== 0 || !isContent(i)) continue;
      if ((flag & wordFlag.whole) !== 0) {
        // One letter names nothing; two in a row may.
        if (i + 1 < count && (flags[i + 1]! & (wordFlag.whole | wordFlag.parted)) === wordFlag.whole && isContent(i + 1)) {
          this.#add(scanner, hashes, i, i + 2, termHash(joinedHash(hashes[i]!, hashes[i + 1]!), block.pairs), support, runWeight * weight);
        }
        continue;
      }
      if (ends[i]! - starts[i]! < 3) continue;
      this.#add(scanner, hashes, i, i + 1, hashes[i]!, support, weight);
      const goesOn = i > 0 && (flag & wordFlag.parted) === 0 && isNamePart(i - 1);
      if ((flag & wordFlag.capital) === 0 || goesOn) continue;
      let to = i + 1;
      let run = hashes[i]!;
      for (; to < count && to - i < longestName && (flags[to]! & wordFlag.parted) === 0 && isNamePart(to); to++)
        run = joinedHash(run, hashes[to]!);
      if (to - i > 1) this.#add(scanner, hashes, i, to, termHash(run, block.names), support, nameWeight * weight);
    }
  }

  /** Notes words `from` up to `to` of what was scanned as a term. */
  #add(
    { flags, starts, ends, scanned }: WordScanner,
    hashes: Uint32Array,
    from: number,
    to: number,
    hash: number,
    support: TermSupport,
    weight: number,
  ): void {
    const known = this.#candidates.get(hash);
    if (known === null) return;
    const opens = to - from === 1 && (flags[from]! & wordFlag.opening) !== 0;
    if (known !== undefined) {
      known.times++;
      if (known.opens && !opens) {
        known.form = scanned.slice(starts[from], ends[to - 1]);
        known.opens = false;
      }
      return;
    }
    const term = termNumber(this.#vocabulary, hash);
    const rarity = this.#logArticles - (term < 0 ? 0 : this.#logFrequencies[term]!);
    const score = support.of(term) * rarity * weight;
    const form = score > 0 ? scanned.slice(starts[from], ends[to - 1]) : '';
    this.#candidates.set(hash, score > 0 ? { hash, words: hashes.slice(from, to), score, times: 1, form, opens } : null);
  }
}
