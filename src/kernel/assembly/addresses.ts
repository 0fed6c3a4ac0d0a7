// Where this thread's tables and scratch buffers lie in the shared memory.
//
// The kernel has no static data: several instances run over one shared memory, so every address is handed in by
// `init`. The order of the arguments is the order of `Scratch` in src/kernel/layout.ts.

/** u16 a code unit of the basic plane: what it folds to. */
export let FOLD: usize = 0;
/** u8 a code unit of the basic plane: its class, see classes below. */
export let CLASS: usize = 0;
/** 17 masks of 16 bytes: mask n keeps the first n bytes. */
export let MASKS: usize = 0;
/** The record field names: 7 entries of { u32 address, u32 length }, in the order of FIELD_*. */
export let FIELDS: usize = 0;
/** Folded text: UTF-8, every separator a space. Followed by 64 bytes of padding. */
export let TEXT: usize = 0;
/** Bytes that TEXT may hold. */
export let TEXT_CAPACITY: usize = 0;
/** u32: offsets into TEXT at which a new line began in the article. */
export let BREAKS: usize = 0;
/** How many breaks fit. */
export let BREAKS_CAPACITY: i32 = 0;
/** u32 pairs: start and end of every word in TEXT. */
export let EDGES: usize = 0;
/** u32 hash of every word. */
export let WORDS: usize = 0;
/** u32 hash of every shingle. */
export let SHINGLES: usize = 0;
/** 4,096 x u32: which article last sampled a hash with these low bits. */
export let STAMPS: usize = 0;
/** Decoded id and source of the line in hand, 64 KiB each. */
export let STRINGS: usize = 0;
/** Counters for sorting: 65,536 x u32. */
export let COUNTERS: usize = 0;

/** Classes of a code point. SEPARATOR must be 0. */
export const SEPARATOR: u32 = 0;
export const WORD: u32 = 1;
/** A letter of a script without spaces: a word of its own. */
export const WHOLE: u32 = 2;
/** A combining mark: continues a word, never begins one. */
export const MARK: u32 = 3;
/** Above the class of a mark stands its place in the canonical order. */
export const MARK_ORDER_SHIFT: u32 = 3;
/** Folds by its neighbours or to several code points: the article goes through JavaScript. */
export const UNSURE: u32 = 4;

export const FIELD_ID = 0;
export const FIELD_TEXT = 1;
export const FIELD_SOURCE = 2;
export const FIELD_PUBLISHED_AT = 3;
export const FIELD_COUNT = 7;

export const STRING_CAPACITY: usize = 65536;

export function init(
  fold: usize,
  classes: usize,
  masks: usize,
  fields: usize,
  text: usize,
  textCapacity: usize,
  breaks: usize,
  breaksCapacity: i32,
  edges: usize,
  words: usize,
  shingles: usize,
  stamps: usize,
  strings: usize,
  counters: usize,
): void {
  FOLD = fold;
  CLASS = classes;
  MASKS = masks;
  FIELDS = fields;
  TEXT = text;
  TEXT_CAPACITY = textCapacity;
  BREAKS = breaks;
  BREAKS_CAPACITY = breaksCapacity;
  EDGES = edges;
  WORDS = words;
  SHINGLES = shingles;
  STAMPS = stamps;
  STRINGS = strings;
  COUNTERS = counters;
}
