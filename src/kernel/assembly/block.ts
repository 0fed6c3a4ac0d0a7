// A block of lines, or one article that JavaScript has judged, -> records, postings, ids and paragraph hashes.
import { TEXT_CAPACITY } from './addresses';
import { foldNothing, foldPlain } from './fold';
import { hashBytes } from './hash';
import { countParagraphs, hashParagraphs, mostParagraphs } from './paragraphs';
import {
  AT_BLOCK, AT_DATE, AT_FINGERPRINT, AT_ID, AT_ID_HASH, AT_ID_LENGTH, AT_LENGTH, AT_LINE, AT_OFFSET, AT_SOURCE, AT_STATE, AT_WORDS, RECORD_BYTES, STATE_PENDING,
} from './record';
import { fingerprint, sample } from './samples';
import { date, idAt, idLength, scanLine, skipSpace, source, takeFields, textLength } from './scan';
import { hashShinglesWide } from './shingles';
import { bandPostings, signature } from './signatures';
import { findWords, hashWords } from './words';

// Where a block's results go, and how far each has got (bytes).
let records: usize = 0, recordsUsed: usize = 0, recordsRoom: usize = 0;
let postings: usize = 0, postingsUsed: usize = 0, postingsRoom: usize = 0;
let ids: usize = 0, idsUsed: usize = 0, idsRoom: usize = 0;
let paragraphs: usize = 0, paragraphsUsed: usize = 0, paragraphsRoom: usize = 0;
let paragraphTable: usize = 0, paragraphMask: u32 = 0;
let lines: u32 = 0, pending: bool = false;

// How an article is sketched: by samples below `bound`, or by `bands` bands of a signature.
let bound: u32 = 0, bands: i32 = 0, rows: i32 = 0, signatureSize: u32 = 0;

export function setOutput(
  recordsAt: usize, recordsBytes: usize, postingsAt: usize, postingsBytes: usize, idsAt: usize, idsBytes: usize,
  paragraphsAt: usize, paragraphsBytes: usize, table: usize, tableMask: u32,
): void {
  records = recordsAt;
  recordsRoom = recordsBytes;
  postings = postingsAt;
  postingsRoom = postingsBytes;
  ids = idsAt;
  idsRoom = idsBytes;
  paragraphs = paragraphsAt;
  paragraphsRoom = paragraphsBytes;
  paragraphTable = table;
  paragraphMask = tableMask;
}

/** Lines of more bytes than this are left to JavaScript. */
let longestLine: usize = 0;

export function setLongestLine(bytes: usize): void {
  longestLine = bytes;
}

/** bandCount 0: samples below sampleBound. Otherwise bands of a signature of `size` values. */
export function setSketch(sampleBound: u32, bandCount: i32, rowCount: i32, size: u32): void {
  bound = sampleBound;
  bands = bandCount;
  rows = rowCount;
  signatureSize = size;
}

/** Empties the buffers. `firstLine`: the number of the next line in its block. */
export function beginOutput(firstLine: u32): void {
  recordsUsed = postingsUsed = idsUsed = paragraphsUsed = 0;
  lines = firstLine;
}
export function recordsBytes(): usize {
  return recordsUsed;
}
export function postingsBytes(): usize {
  return postingsUsed;
}
export function idsBytes(): usize {
  return idsUsed;
}
export function paragraphsBytes(): usize {
  return paragraphsUsed;
}
/** Line ends passed, blank lines included. */
export function linesSeen(): u32 {
  return lines;
}
/** Whether `scanLines` stopped behind a line that it leaves to JavaScript: the last record, in state PENDING. */
export function pendingLine(): bool {
  return pending;
}

/** Room for whatever one more article of `bytes` bytes may leave behind. Empty buffers have it for the longest. */
function hasRoom(bytes: usize): bool {
  const text = min(bytes, TEXT_CAPACITY);
  const shingles = text / 2 + 64;
  // A posting a shingle, and as much again to work in; of bands their postings, and the signature.
  const sketch = (<usize>bands << 3) + (<usize>signatureSize << 2) + (shingles << 4);
  return (
    recordsUsed + RECORD_BYTES <= recordsRoom && postingsUsed + sketch <= postingsRoom && idsUsed + min(bytes, 65536) <= idsRoom &&
    paragraphsUsed + (mostParagraphs(text) + 1) * 4 <= paragraphsRoom
  );
}

/** Postings of the article in hand; returns how many. Its words are hashed; their edges are used up. */
function sketch(words: i32, owner: u32, to: usize): i32 {
  if (bands == 0 || words == 0) return sample(words, bound, owner, to);
  // The wide hashes and the signature lie behind the band postings for a moment.
  const behind = to + (<usize>bands << 3);
  const hashes = behind + (<usize>signatureSize << 2);
  signature(hashes, hashShinglesWide(words, hashes, 0), signatureSize, behind);
  bandPostings(behind, bands, rows, owner, to);
  // For the fingerprint.
  sample(words, bound, owner, behind);
  return bands;
}

/** Copies a short string, eight bytes at a time: up to seven more than it has. */
// @ts-ignore: decorator
@inline
function copyString(to: usize, from: usize, length: usize): void {
  for (let o: usize = 0; o < length; o += 8) store<u64>(to + o, load<u64>(from + o));
}

/** Completes the record at `record` from the article in hand: its words, found, and the fields of scan. */
function complete(record: usize, words: i32): void {
  hashWords(words);
  // The hashes of an article's paragraphs, their number before them.
  const list = paragraphs + paragraphsUsed;
  let found = 0;
  if (source && paragraphTable) {
    found = hashParagraphs(words, source, list + 4);
    countParagraphs(list + 4, found, paragraphTable, paragraphMask);
  }
  store<u32>(list, found);
  const taken = sketch(words, <u32>((record - records) / RECORD_BYTES), postings + postingsUsed);
  postingsUsed += <usize>taken << 3;
  copyString(ids + idsUsed, idAt, idLength);
  store<u64>(record, fingerprint, AT_FINGERPRINT);
  store<u32>(record, <u32>(hashBytes(ids + idsUsed, idLength) >>> 32), AT_ID_HASH);
  store<i64>(record, date, AT_DATE);
  store<u32>(record, words, AT_WORDS);
  store<u32>(record, <u32>idsUsed, AT_ID);
  store<u16>(record, idLength, AT_ID_LENGTH);
  store<u32>(record, source, AT_SOURCE);
  store<u16>(record, 0, AT_STATE);
  idsUsed += idLength;
  paragraphsUsed += <usize>(found + 1) << 2;
}

function open(offset: u64, length: u32, block: u32): usize {
  const record = records + recordsUsed;
  recordsUsed += RECORD_BYTES;
  for (let o: usize = 0; o < RECORD_BYTES; o += 8) store<u64>(record + o, 0);
  store<u64>(record, offset, AT_OFFSET);
  store<u32>(record, length, AT_LENGTH);
  store<u32>(record, lines, AT_LINE);
  store<u32>(record, block, AT_BLOCK);
  return record;
}

function lineEnd(at: usize, end: usize): usize {
  const newline = i8x16.splat(0x0a);
  for (; at < end; at += 16) {
    const found = i8x16.bitmask(i8x16.eq(v128.load(at), newline));
    if (found) return min(at + <usize>ctz(found), end);
  }
  return end;
}

/**
 * Scans whole lines in [at, end), the first of which begins at `offset` in its file. Stops early where a buffer is full, and behind a line that
 * JavaScript must judge. Returns the address of the first line not scanned, `end` or more when all were. The bytes from `end` to
 * `end` + 64 must be line feeds.
 */
export function scanLines(at: usize, end: usize, offset: u64, block: u32): usize {
  const start = at;
  pending = false;
  while (at < end) {
    const to = lineEnd(at, end);
    if (!hasRoom(to - at)) return at;
    if (skipSpace(at) < to) {
      const record = open(offset + <u64>(at - start), <u32>(to - at), block);
      // A text without a single word may be blank, which is for JavaScript to say.
      const words = <usize>(to - at) <= longestLine && scanLine(at, to) ? findWords(textLength) : 0;
      if (words > 0) complete(record, words);
      else {
        store<u16>(record, STATE_PENDING, AT_STATE);
        pending = true;
      }
    }
    lines++;
    at = to + 1;
    if (pending) break;
  }
  return at;
}

/**
 * Takes an article that JavaScript has judged: UTF-8 of text (`folded`: folded already), id and source, and the date. It completes the
 * record at `record`; 0: opens a new one for [offset, offset + length) of block. Returns 1; 0: no room; -1: the text must be folded by
 * JavaScript.
 */
export function takeArticle(
  text: usize, textBytes: usize, folded: bool, id: usize, idBytes: u32, sourceAt: usize, sourceBytes: u32, when: i64,
  record: usize, offset: u64, length: u32, block: u32,
): i32 {
  const foldedLength = folded ? foldNothing(text, text + textBytes) : foldPlain(text, text + textBytes);
  if (foldedLength < 0) return -1;
  if (!hasRoom(foldedLength)) return 0;
  takeFields(id, idBytes, sourceAt, sourceBytes, when);
  if (!record) {
    record = open(offset, length, block);
    lines++;
  }
  complete(record, findWords(foldedLength));
  return 1;
}
