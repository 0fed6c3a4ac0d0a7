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

/** How widely a story's articles use a term. */
interface TermSupport {
  of(term: number): number;
}

/** Finds the words and names that tell a story from others, as an article of it writes them. One serves any number of stories, one after the other. */
export class Namer {
  readonly #vocabulary: Vocabulary;
  readonly #logFrequencies: Float32Array;
  readonly #logArticles: number;
  /** Candidates by hash: open addressing; a candidate's number and 1, 0 is empty. */
  #slots = new Uint32Array(0);
  // The candidates, in columns: objects would outlive the story that they are of.
  #count = 0;
  #hashes = new Uint32Array(0);
  /** 0: it says nothing. */
  #scores = new Float64Array(0);
  #times = new Uint32Array(0);
  /** Hashes of its words, at most {@link longestName}. */
  #words = new Uint32Array(0);
  #lengths = new Uint8Array(0);
  /** How it is written: where, and in which of the texts scanned. */
  #starts = new Uint32Array(0);
  #ends = new Uint32Array(0);
  #texts = new Uint8Array(0);
  /** Whether it is written where a sentence opens, and its capital says nothing. */
  #opens = new Uint8Array(0);
  readonly #scanned: string[] = [];
  #stems: Stems | undefined;

  constructor({ vocabulary, logFrequencies, logArticles }: { vocabulary: Vocabulary; logFrequencies: Float32Array; logArticles: number }) {
    this.#vocabulary = vocabulary;
    this.#logFrequencies = logFrequencies;
    this.#logArticles = logArticles;
  }

  /** At most eight terms, the most telling first; none of them repeats a word of another. */
  name(scanner: WordScanner, { title, text }: Article, stops: HashSet, stems: Stems | undefined, support: TermSupport): string[] {
    this.#stems = stems;
    this.#slots.fill(0);
    this.#count = 0;
    this.#scanned.length = 0;
    if (title !== undefined) this.#collect(scanner, title, stops, support, titleWeight);
    this.#collect(scanner, text.slice(0, looked), stops, support, 1);
    for (let candidate = 0; candidate < this.#count; candidate++) this.#scores[candidate]! *= 1 + Math.log(this.#times[candidate]!);
    const terms: string[] = [];
    const used: number[] = [];
    while (terms.length < mostTerms) {
      const best = this.#takeBest();
      if (best < 0) break;
      const words = this.#words.subarray(best * longestName, best * longestName + this.#lengths[best]!);
      if (words.some((word) => used.includes(word))) continue;
      used.push(...words);
      terms.push(this.#form(best));
    }
    return terms;
  }

  /** The candidate of the highest score, which is out from then on; of equals that of the smallest hash. -1: none is left. */
  #takeBest(): number {
    const scores = this.#scores;
    let best = -1;
    let most = 0;
    for (let candidate = 0; candidate < this.#count; candidate++) {
      const score = scores[candidate]!;
      if (score < most || score === 0 || (score === most && this.#hashes[candidate]! > this.#hashes[best]!)) continue;
      best = candidate;
      most = score;
    }
    if (best >= 0) scores[best] = 0;
    return best;
  }

  #form(candidate: number): string {
    const form = this.#scanned[this.#texts[candidate]!]!.slice(this.#starts[candidate], this.#ends[candidate]);
    return this.#lengths[candidate] === 1 ? form : form.replaceAll(/\s+/gu, ' ');
  }

  #collect(scanner: WordScanner, text: string, stops: HashSet, support: TermSupport, weight: number): void {
    const count = scanner.scan(text);
    this.#scanned.push(scanner.scanned);
    // A word is part of two candidates at most that begin with it.
    this.#reserve(this.#count + count * 2);
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

  /** Notes words `from` up to `to` of what was scanned last as a term. */
  #add(
    { flags, starts, ends }: WordScanner,
    hashes: Uint32Array,
    from: number,
    to: number,
    hash: number,
    support: TermSupport,
    weight: number,
  ): void {
    const opens = to - from === 1 ? flags[from]! & wordFlag.opening : 0;
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (; this.#slots[slot] !== 0; slot = (slot + 1) & mask) {
      const known = this.#slots[slot]! - 1;
      if (this.#hashes[known] !== hash) continue;
      this.#times[known]!++;
      if (this.#opens[known] !== 0 && opens === 0) this.#write(known, starts[from]!, ends[to - 1]!, opens);
      return;
    }
    const candidate = this.#count++;
    this.#slots[slot] = candidate + 1;
    const term = termNumber(this.#vocabulary, hash);
    const rarity = this.#logArticles - (term < 0 ? 0 : this.#logFrequencies[term]!);
    this.#hashes[candidate] = hash;
    this.#scores[candidate] = Math.max(support.of(term) * rarity * weight, 0);
    this.#times[candidate] = 1;
    this.#lengths[candidate] = to - from;
    for (let i = from; i < to; i++) this.#words[candidate * longestName + i - from] = hashes[i]!;
    this.#write(candidate, starts[from]!, ends[to - 1]!, opens);
  }

  /** Notes how a candidate is written. */
  #write(candidate: number, start: number, end: number, opens: number): void {
    this.#starts[candidate] = start;
    this.#ends[candidate] = end;
    this.#texts[candidate] = this.#scanned.length - 1;
    this.#opens[candidate] = opens;
  }

  /** Makes room for so many candidates, in a table half empty. */
  #reserve(candidates: number): void {
    if (candidates <= this.#hashes.length) return;
    const slots = 2 ** Math.ceil(Math.log2(candidates * 4));
    const length = slots / 2;
    this.#hashes = wider(this.#hashes, new Uint32Array(length));
    this.#scores = wider(this.#scores, new Float64Array(length));
    this.#times = wider(this.#times, new Uint32Array(length));
    this.#words = wider(this.#words, new Uint32Array(length * longestName));
    this.#lengths = wider(this.#lengths, new Uint8Array(length));
    this.#starts = wider(this.#starts, new Uint32Array(length));
    this.#ends = wider(this.#ends, new Uint32Array(length));
    this.#texts = wider(this.#texts, new Uint8Array(length));
    this.#opens = wider(this.#opens, new Uint8Array(length));
    this.#slots = new Uint32Array(slots);
    for (let candidate = 0; candidate < this.#count; candidate++) {
      let slot = this.#hashes[candidate]! & (slots - 1);
      while (this.#slots[slot] !== 0) slot = (slot + 1) & (slots - 1);
      this.#slots[slot] = candidate + 1;
    }
  }
}

function wider<Column extends Uint8Array | Uint32Array | Float64Array>(column: Column, wide: Column): Column {
  wide.set(column);
  return wide;
}
