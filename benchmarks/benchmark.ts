import type { Figure } from './figures.js';
import type { Table } from './tables.js';

/** What a benchmark came to. */
export interface Outcome {
  figures: Figure[];
  tables: Table[];
  /** Wrong answers, in words. One of them fails the run, and nothing is recorded. */
  faults: string[];
  /** Measurements that charts are drawn from. */
  points?: Point[];
}

/** One measurement on the way of something that grows. */
export interface Point {
  /** What was measured: an engine's name. */
  series: string;
  /** How much it was given. */
  articles: number;
  seconds: number;
  peakBytes?: number;
}

/** Why a benchmark did not give an outcome: what it needs is not at hand, or its time was up before it was through. */
export interface Unfinished {
  unfinished: string;
}

export interface Settings {
  /** How often the programs of a race take turns; by benchmark where absent. */
  rounds?: number;
  /** Seconds after which no further part is begun; what was measured is kept for the next run. Without it a run goes on until it is through. */
  seconds?: number;
  /** Where corpora and what else is made are kept; git ignores it. */
  folder: string;
  /** Corpora of more articles than this are removed afterwards. */
  keepUpTo: number;
  /** Tells whoever waits. */
  note: (line: string) => void;
}

/** One question that can be asked by name. */
export interface Benchmark {
  /** Lower case and hyphens; of the record, too. */
  name: string;
  /** What it answers, in one line. */
  about: string;
  /** How long a full run takes, in minutes on two cores. */
  minutes: number;
  /** The question at full size. */
  run: (settings: Settings) => Promise<Outcome | Unfinished>;
  /**
   * The same at a size that takes seconds, with the answers that must come out: no bound on any time. Absent where another benchmark of the
   * same question has one.
   */
  smoke?: (settings: Settings) => Promise<Outcome | Unfinished>;
}
