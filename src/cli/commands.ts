import type { Command } from './command.js';
import type { CommandSummary } from './help.js';

/** A command that is not loaded until it is called: `--help` and wrong usage should not wait for an engine. */
export interface CommandEntry extends CommandSummary {
  load(): Promise<Command>;
}

/** Every command, in the order of the help page. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'cluster',
    usage: 'INPUT... --out DIR',
    purpose: 'The main job: copies, stories and stitched pages of a corpus, and a report.',
    load: async () => (await import('./cluster.js')).cluster,
  },
  {
    name: 'copies',
    usage: 'INPUT... [--out FILE]',
    purpose: 'Copy groups only, one JSON object a line.',
    load: async () => (await import('./copies.js')).copies,
  },
  {
    name: 'dedupe',
    usage: 'INPUT... --out FILE',
    purpose: 'The records that remain when each copy group leaves its lead alone.',
    load: async () => (await import('./dedupe.js')).dedupe,
  },
  {
    name: 'stories',
    usage: 'INPUT... [--out FILE]',
    purpose: 'Which articles report the same event, in their own words; one JSON object a line.',
    load: async () => (await import('./stories.js')).stories,
  },
  {
    name: 'background',
    usage: 'INPUT... --out FILE',
    purpose: 'Word statistics of an archive, for --background FILE elsewhere.',
    load: async () => (await import('./background.js')).background,
  },
  {
    name: 'separate',
    usage: 'INPUT... [--corpus INPUT...]',
    purpose: 'Takes stitched pages apart, and names the source of every passage.',
    load: async () => (await import('./separate.js')).separate,
  },
  {
    name: 'explain',
    usage: 'A B [INPUT...]',
    purpose: 'Why two articles are copies of each other, or are not.',
    load: async () => (await import('./explain.js')).explain,
  },
  {
    name: 'evaluate',
    usage: 'copies|stories|separation --gold FILE --predicted FILE',
    purpose: 'How good a prediction is, beside trivial baselines.',
    load: async () => (await import('./evaluate.js')).evaluate,
  },
];
