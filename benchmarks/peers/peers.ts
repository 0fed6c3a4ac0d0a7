import type { EnvironmentName } from './environments.js';

/** Another engine for copies, as a user would run it. */
export interface Peer {
  /** As tables name it. */
  name: string;
  /** The package, whose version is pinned in its environment. */
  library: string;
  environment: EnvironmentName;
  /** Its script: a module of python/engines, or of node-run.ts. */
  engine: string;
  /** What is timed as its own part. */
  part: string;
  /** What it leaves to its users, beside verification and groups, which all of them leave. */
  leaves: string;
  /** Articles of the largest corpus that it takes part in; what it would need for larger ones is told from those. */
  upTo: number;
  /** Given 1,000 articles instead of each corpus, its time multiplied: too slow for more. */
  slice?: true;
  /** It takes part in the first round only: too slow for more. */
  once?: true;
  /** It flags articles that have a copy, and does not say of which: there is nothing to be completed. */
  flagsOnly?: true;
}

/**
 * The peers. Parameters are as equal as they allow: shingles of five words, 128 values a signature, 16 bands of 8 rows; everything else is
 * their own best practice. Tokens are lower-case words without punctuation, but where an engine splits texts itself.
 */
export const peers: readonly Peer[] = [
  {
    name: 'datasketch',
    library: 'datasketch',
    environment: 'datasketch',
    engine: 'datasketch_lsh',
    part: '`MinHash.bulk` (xxHash in place of SHA-1), `MinHashLSH` insert and query',
    leaves: 'reading, shingles',
    upTo: 1_000_000,
  },
  {
    name: 'rensa, R-MinHash',
    library: 'rensa',
    environment: 'rensa',
    engine: 'rensa_r',
    part: '`RMinHash.from_token_sets` of whole documents, `RMinHashLSH` insert and query',
    leaves: 'reading, shingles',
    upTo: 1_000_000,
  },
  {
    name: 'rensa, C-MinHash',
    library: 'rensa',
    environment: 'rensa',
    engine: 'rensa_c',
    part: '`CMinHash.from_token_sets` of whole documents, `CMinHashDeduplicator` (it takes no bands; compares estimates with .7)',
    leaves: 'reading, shingles',
    upTo: 50_000,
  },
  {
    name: 'rensa, Rho',
    library: 'rensa',
    environment: 'rensa',
    engine: 'rensa_rho',
    part: '`RMinHash.digest_matrix_from_token_sets_rho`, `RMinHashLSH.query_duplicate_flags_matrix_one_shot`: what its own benchmark times',
    leaves: 'reading, shingles',
    upTo: 200_000,
    flagsOnly: true,
  },
  {
    name: 'gaoya',
    library: 'gaoya',
    environment: 'gaoya',
    engine: 'gaoya_lsh',
    part: '`MinHashStringIndex` with its own words and shingles, parallel insert and query (compares estimates with .7)',
    leaves: 'reading',
    upTo: 1_000_000,
  },
  {
    name: 'text-dedup',
    library: 'text-dedup',
    environment: 'text-dedup',
    engine: 'text_dedup_cli',
    part: 'the whole program `text_dedup.minhash`, two processes, xxh3: reading, shingles, chains of bands',
    leaves: 'nothing else',
    upTo: 200_000,
    once: true,
  },
  {
    name: 'datatrove',
    library: 'datatrove',
    environment: 'datatrove',
    engine: 'datatrove_minhash',
    part: 'the pipeline `JsonlReader`, `MinhashDedupSignature`, `MinhashDedupBuckets`: reading, words by spaCy, shingles, pairs',
    leaves: 'nothing else',
    upTo: 10_000,
    once: true,
  },
  {
    name: 'minhash (npm)',
    library: 'minhash',
    environment: 'npm',
    engine: 'minhash',
    part: '`Minhash` update, `LshIndex` insert and query',
    leaves: 'reading, shingles',
    upTo: 200_000,
    slice: true,
    once: true,
  },
  {
    name: 'talisman (npm)',
    library: 'talisman',
    environment: 'npm',
    engine: 'talisman',
    part: '`hash/minhash` and its `binning`',
    leaves: 'reading, shingles',
    upTo: 200_000,
    slice: true,
    once: true,
  },
];
