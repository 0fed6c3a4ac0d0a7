import type { Point } from '../benchmark.js';
import type { Table } from '../tables.js';
import type { GroupCheck } from '../race/planted-check.js';
import type { Run, Runs } from './contest.js';
import { completingSeconds, medianOf, ownSeconds, phaseSeconds } from './contest.js';
import type { Peer } from './peers.js';

/** One who took part: what it did, and on how much. */
export interface Entry {
  runs: Runs;
  /** Shown beside the name. */
  version: string;
  /** Articles that it was given, and how many times as many the contest is about: 1, or above it where it was given a slice. */
  articles: number;
  scale: number;
  bytes: number;
  peer?: Peer;
}

/** One who did not: in words why, and perhaps how long it would take. */
export interface Missing {
  peer: Peer;
  version: string;
  why: string;
}

const count = (value: number): string => Math.round(value).toLocaleString('en');
const seconds = (value: number): string => (value < 10 ? value.toFixed(2) : count(value));

/** A name, with what a figure of it is of where it was given a slice only, or ran once only. */
function label({ runs, version, articles, scale, peer }: Entry): string {
  const name = version === '' ? runs.runner : `${runs.runner} ${version}`;
  const given = scale === 1 ? [] : [`${count(articles)} articles, time x ${count(scale)}`];
  const notes = [...given, ...(peer?.once ? ['one round'] : [])];
  return notes.length === 0 ? name : `${name} (${notes.join(', ')})`;
}

/** In what an entry beats another: time, CPU time, memory, copies found. */
export function advantages(entry: Entry, other: Entry): string[] {
  const measures: readonly [string, (run: Run) => number | undefined, number][] = [
    ['time', (run) => run.seconds, 1],
    ['CPU', (run) => run.cpuSeconds, 1],
    ['memory', (run) => (entry.scale === 1 ? run.peakBytes : undefined), 0],
    ['found', (run) => run.completed.found / run.completed.planted, -1],
  ];
  return measures.flatMap(([name, value, sign]) => {
    const [own, its] = [medianOf(entry.runs, value)?.median, medianOf(other.runs, value)?.median];
    if (own === undefined || its === undefined) return [];
    const scaled = sign === 1 ? own * entry.scale : own;
    return (sign === -1 ? scaled > its : scaled < its) ? [name] : [];
  });
}

const wholeHead = [
  'program',
  'seconds',
  'fastest to slowest',
  'times Unstitch',
  'articles/s',
  'MB/s',
  'CPU s',
  'peak MB',
  'groups',
  'planted found',
  'missed',
  'false pairs',
  'better than Unstitch in',
];

/** Everybody completed to the same output: from process start to a file of verified groups. The first entry is what all are held against. */
export function wholeTable(title: string, entries: readonly Entry[], missing: readonly Missing[]): Table {
  const first = entries[0]!;
  const rows = entries.map((entry) => {
    const { runs, articles, scale, bytes } = entry;
    const taken = medianOf(runs, (run) => run.seconds * scale)!;
    const cpu = medianOf(runs, (run) => run.cpuSeconds);
    const peak = medianOf(runs, (run) => run.peakBytes);
    return [
      label(entry),
      seconds(taken.median),
      `${seconds(taken.min)} to ${seconds(taken.max)}`,
      timesFirst(entry, first),
      count((articles * scale) / taken.median),
      ((bytes * scale) / 1e6 / taken.median).toFixed(1),
      cpu === undefined ? '' : seconds(cpu.median * scale),
      peak === undefined ? '' : count(peak.median / 1e6),
      count(runs.rounds[0]!.completed.groups),
      ...answers(runs.rounds[0]!.completed),
      entry === first ? '' : advantages(entry, first).join(', ') || 'nothing',
    ];
  });
  const absent = missing.map(({ peer, version, why }) => [`${peer.name} ${version}`, why, ...wholeHead.slice(2).map(() => '')]);
  return { title, head: wholeHead, rows: [...rows, ...absent] };
}

/** The median of the ratios of the rounds. */
function timesFirst(entry: Entry, first: Entry): string {
  const ratio = ratioOf(entry, first);
  return entry === first ? '1' : ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(0);
}

export function ratioOf(entry: Entry, first: Entry): number {
  const ratios = medianOf(entry.runs, (run) => {
    const beside = first.runs.rounds.find(({ round }) => round === run.round);
    return beside === undefined ? undefined : (run.seconds * entry.scale) / beside.seconds;
  });
  return ratios!.median;
}

function answers({ found, planted, falsePairs }: GroupCheck): string[] {
  return [`${count(found)} of ${count(planted)}`, count(planted - found), count(falsePairs)];
}

const partHead = [
  'program',
  'its own part',
  'seconds',
  'articles/s',
  'reading, s',
  'shingles, s',
  'verifying and grouping, s',
  'pairs proposed',
  'planted found',
  'missed',
  'false pairs',
  'left to the user, beside verification and groups',
];

/** The peers' own parts alone, and what their pairs chain together unverified. */
export function partTable(title: string, entries: readonly Entry[]): Table {
  const rows = entries.flatMap((entry) => {
    const { runs, peer, articles, scale } = entry;
    if (peer === undefined) return [];
    const median = (value: (run: Run) => number): number => medianOf(runs, value)!.median * scale;
    const own = median(ownSeconds);
    const { alone, pairs } = runs.rounds[0]!;
    return [
      [
        label(entry),
        peer.part,
        seconds(own),
        count((articles * scale) / own),
        seconds(median((run) => phaseSeconds(run, 'read'))),
        seconds(median((run) => phaseSeconds(run, 'shingle'))),
        seconds(median(completingSeconds)),
        count(pairs ?? 0),
        ...answers(alone!),
        peer.leaves,
      ],
    ];
  });
  return { title, head: partHead, rows };
}

/** A few columns of it all, for a page that has not much room. */
export function shortTable(title: string, entries: readonly Entry[]): Table {
  const first = entries[0]!;
  const rows = entries
    .filter(({ scale }) => scale === 1)
    .map((entry) => {
      const { runs, articles } = entry;
      const taken = medianOf(runs, (run) => run.seconds)!.median;
      const peak = medianOf(runs, (run) => run.peakBytes);
      const { found, planted, falsePairs } = runs.rounds[0]!.completed;
      return [
        label(entry),
        seconds(taken),
        timesFirst(entry, first),
        count(articles / taken),
        peak === undefined ? '' : count(peak.median / 1e6),
        `${((found / planted) * 100).toFixed(1)} %`,
        count(falsePairs),
      ];
    });
  return { title, head: ['program', 'seconds', 'times Unstitch', 'articles/s', 'peak MB', 'planted copies found', 'false pairs'], rows };
}

/** What charts of growth are drawn from; slices say nothing about growth. */
export function contestPoints(entries: readonly Entry[]): Point[] {
  return entries
    .filter(({ scale }) => scale === 1)
    .map(({ runs, articles }) => {
      const peak = medianOf(runs, (run) => run.peakBytes);
      return {
        series: runs.runner,
        articles,
        seconds: medianOf(runs, (run) => run.seconds)!.median,
        ...(peak === undefined ? {} : { peakBytes: peak.median }),
      };
    });
}

/** Engines that flag articles which have a copy, without saying of which. */
export function flagTable(title: string, entries: readonly Entry[]): Table {
  const rows = entries.flatMap((entry) => {
    const { runs, peer, articles } = entry;
    const { flags } = runs.rounds[0]!;
    if (peer === undefined || flags === undefined) return [];
    const own = medianOf(runs, ownSeconds)!.median;
    const whole = medianOf(runs, (run) => run.seconds)!.median;
    const found = `${count(flags.right)} of ${count(flags.families)}`;
    return [[label(entry), peer.part, seconds(own), count(articles / own), seconds(whole), found, count(flags.flagged - flags.right)]];
  });
  const head = [
    'program',
    'its own part',
    'seconds',
    'articles/s',
    'whole process, s',
    'flagged of those with a copy',
    'flagged of the others',
  ];
  return { title, head, rows };
}
