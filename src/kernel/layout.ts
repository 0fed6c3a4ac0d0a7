/** Offsets into an article's record; the same as in assembly/record.ts, which says what each holds. */
export const record = {
  bytes: 56,
  offset: 0,
  date: 16,
  length: 24,
  words: 28,
  id: 32,
  /** u16 each, in one word: the id's length below, the state above. */
  idLength: 36,
  state: 38,
  idHash: 40,
  source: 44,
  line: 48,
  block: 52,
} as const;

/** What a record's state says: whether the article is in use, and if not, why. */
export const state = { inUse: 0, pending: 1, rejected: 2, duplicateId: 3 } as const;

/** Words of an entry of the table of runs: what one part of the input left behind. As in assembly/postings.ts. */
export const run = {
  words: 5,
  /** Ordinal of its first record, and how many there are. */
  base: 0,
  count: 1,
  /** Addresses of the postings, and of the borders of their partitions. */
  postings: 2,
  borders: 3,
  /** Address of the paragraph hashes of its articles; gone once furniture has been learned. */
  paragraphs: 4,
} as const;

/** A posting names its article in 24 bits. */
export const maxArticles = 2 ** 24;
/** Postings are parted by the lowest bits of their keys into this many parts. */
export const partitions = 64;
/** Bytes of a posting as it is kept; in it the article's place in its part takes 12 bits. */
export const packedPosting = 5;
const mostRecords = 2 ** 12;
/** Milliseconds since 1970 of an article without a date. */
export const undated = -(2n ** 63n);

/** Where the tables that all threads share lie, from the start of the memory. Address 0 stays unused. */
export const tables = {
  control: 1024,
  /** One byte a block of 256 code points: 1 where classes and folds are filled. */
  filled: 3072,
  classes: 4096,
  folds: 4096 + 65_536,
  masks: 4096 + 3 * 65_536,
  fields: 4096 + 3 * 65_536 + 512,
  end: 4 * 65_536 + 65_536,
} as const;

/** The words (i32) of the control area that stages use to share work, from `tables.control`. */
export const control = {
  nextPage: 0,
  abort: 1,
  claim: 2,
  done: 3,
  kilobytes: 4,
  nextTemporary: 5,
  temporaryEnd: 6,
  nextRecycled: 7,
  recycledEnd: 8,
  touchedEnd: 9,
  scratches: 10,
  working: 16,
  begun: 80,
} as const;
/** Threads whose claims the control area can show. */
export const maxThreads = 64;

/** One thread's scratch buffers. Most of it is never touched, and so never takes memory, unless a text is as long as the limit. */
export interface Scratch {
  text: number;
  textCapacity: number;
  breaks: number;
  breaksCapacity: number;
  edges: number;
  words: number;
  shingles: number;
  stamps: number;
  strings: number;
  counters: number;
  /** Bytes read from files. */
  input: number;
  inputCapacity: number;
  /** Text, id and source of an article that JavaScript has judged. */
  article: number;
  articleCapacity: number;
  records: number;
  recordsCapacity: number;
  postings: number;
  postingsCapacity: number;
  ids: number;
  idsCapacity: number;
  paragraphs: number;
  paragraphsCapacity: number;
  /** One byte a word: left out as furniture. */
  skip: number;
  borders: number;
  end: number;
}

/** Bytes of a block of input: a thread claims one at a time. */
export const blockBytes = 1024 * 1024;

/** Lays out one thread's scratch from `start`, for texts of up to `maxTextBytes` and lines of up to `maxLineBytes`. */
export function layScratch(start: number, maxTextBytes: number, maxLineBytes: number): Scratch {
  let next = start;
  const take = (bytes: number): number => {
    const at = next;
    next = Math.ceil((next + bytes) / 64) * 64;
    return at;
  };
  // A letter of three bytes that is a word of its own is followed by a space: four thirds, and some room.
  const textCapacity = Math.ceil(maxTextBytes * 1.34) + 4096;
  const mostWords = Math.ceil(textCapacity / 2) + 64;
  const inputCapacity = blockBytes + maxLineBytes + 65_536;
  const breaksCapacity = 65_536;
  const articleCapacity = textCapacity + 3 * 65_536;
  // As in assembly/block.ts: sixteen bytes a shingle for the article in hand, and a block's postings.
  const postingsCapacity = mostWords * 16 + 4 * blockBytes;
  const recordsCapacity = record.bytes * mostRecords;
  return {
    text: take(textCapacity + 128),
    textCapacity,
    breaks: take(breaksCapacity * 4),
    breaksCapacity,
    edges: take(mostWords * 8 + 512),
    words: take(mostWords * 4 + 512),
    shingles: take(mostWords * 4 + 512),
    stamps: take(4096 * 4),
    strings: take(4 * 65_536),
    counters: take(65_536 * 4),
    input: take(inputCapacity),
    inputCapacity,
    article: take(articleCapacity + 128),
    articleCapacity,
    records: take(recordsCapacity),
    recordsCapacity,
    postings: take(postingsCapacity),
    postingsCapacity,
    ids: take(2 * blockBytes + 64),
    idsCapacity: 2 * blockBytes,
    paragraphs: take(2 * blockBytes),
    paragraphsCapacity: 2 * blockBytes,
    skip: take(mostWords),
    borders: take((partitions + 1) * 4),
    end: next,
  };
}
