// What one article leaves behind: a record of fixed size. The offsets are repeated in src/kernel/layout.ts.

export const RECORD_BYTES: usize = 56;
/** u64: where the article's bytes begin in its file. */
export const AT_OFFSET: usize = 0;
/** u64: equal for articles with the same folded words in the same order. */
export const AT_FINGERPRINT: usize = 8;
/** i64: milliseconds since 1970, or UNDATED. */
export const AT_DATE: usize = 16;
/** u32: how many bytes it has in its file. */
export const AT_LENGTH: usize = 24;
/** u32: folded words. */
export const AT_WORDS: usize = 28;
/** u32: where the id lies; in a block under way relative to the block's ids, afterwards an address. */
export const AT_ID: usize = 32;
/** u16: bytes of the id. */
export const AT_ID_LENGTH: usize = 36;
/** u16: 0 in use, otherwise why not: see `state` in src/kernel/layout.ts. */
export const AT_STATE: usize = 38;
/** u32: hash of the id's UTF-8. */
export const AT_ID_HASH: usize = 40;
/** u32: hash of the source, 0 where there is none. */
export const AT_SOURCE: usize = 44;
/** u32: line within the block, from 0. */
export const AT_LINE: usize = 48;
/** u32: the block it was read in. */
export const AT_BLOCK: usize = 52;

export const UNDATED: i64 = i64.MIN_VALUE;
export const STATE_PENDING: u32 = 1;
export const STATE_REJECTED: u32 = 2;
