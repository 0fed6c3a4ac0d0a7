import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { races, recall, smallRaces, smallRecall } from './definitions.js';
import { readEnvironment } from './environment.js';
import type { Figure } from './figures.js';
import { isMet } from './figures.js';
import { findFaults, toFigure } from './race/race-figures.js';
import { raceTable } from './race/race-tables.js';
import type { Race } from './race/race.js';
import { runRace } from './race/race.js';
import type { RecallDefinition } from './definitions.js';
import { runRecall } from './recall/recall-run.js';
import { writeReadmes } from './readme.js';
import { appendRecord } from './record.js';
import type { Table } from './tables.js';
import { figureTable, showTable } from './tables.js';

const usage = `Runs benchmarks, prints their figures beside what they must be, and ends with code 1 where an answer is wrong or a bound is missed.

  npm run bench -- NAME... [--rounds N] [--record]
  npm run bench -- smoke           small sizes of all of them: answers, not speed
  npm run bench -- readme [--check]  writes the figures of the last recorded runs into the READMEs

Names: ${[...races, recall].map(({ name }) => name).join(', ')}

Options:
  --rounds N   how often the programs of a race take turns (default: by race)
  --record     append the run to benchmarks/record/NAME.jsonl
`;

/** What a benchmark came to. */
interface Outcome {
  figures: Figure[];
  tables: Table[];
  /** Wrong answers, in words. */
  faults: string[];
}

const note = (line: string): void => void process.stderr.write(`${line}\n`);

/** Corpora are kept here (git ignores it) up to this size. */
const corpusFolder = join('out', 'bench');
const keepUpTo = 200_000;

async function race(definition: Race, rounds: number): Promise<Outcome> {
  const runners = await runRace(definition, { rounds, folder: corpusFolder, keepUpTo, note });
  return {
    figures: definition.figures.map((figure) => toFigure(figure, runners)),
    tables: [raceTable(definition.title, runners)],
    faults: findFaults(runners, definition.expected),
  };
}

async function measureRecall({ corpora }: RecallDefinition): Promise<Outcome> {
  return { ...(await runRecall(corpora, note)), faults: [] };
}

/** Runs one benchmark, prints it, records it if asked. @returns whether all is well */
async function runOne(name: string, run: () => Promise<Outcome>, record: boolean): Promise<boolean> {
  const { figures, tables, faults } = await run();
  process.stdout.write(`\n# ${name}\n\n${[...tables, figureTable(figures)].map(showTable).join('\n\n')}\n`);
  for (const fault of faults) note(`WRONG: ${fault}`);
  for (const { name } of figures.filter((figure) => !isMet(figure))) note(`MISSED: ${name}`);
  if (record && faults.length === 0) appendRecord({ benchmark: name, ...readEnvironment(), figures, tables });
  return faults.length === 0 && figures.every(isMet);
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rounds: { type: 'string' },
      record: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
  if (values.help || positionals.length === 0 || (rounds !== undefined && !(Number.isInteger(rounds) && rounds > 0))) {
    process.stdout.write(usage);
    return values.help ? 0 : 2;
  }
  const tasks: (() => Promise<boolean>)[] = [];
  for (const name of positionals) {
    const found = races.find((race) => race.name === name);
    if (name === 'readme') tasks.push(() => Promise.resolve(noteReadmes(values.check)));
    else if (name === 'smoke') tasks.push(...smoke());
    else if (name === recall.name) tasks.push(() => runOne(name, () => measureRecall(recall), values.record));
    else if (found !== undefined) tasks.push(() => runOne(name, () => race(found, rounds ?? found.rounds), values.record));
    else {
      process.stderr.write(`there is no benchmark "${name}"\n\n${usage}`);
      return 2;
    }
  }
  let well = true;
  for (const task of tasks) well = (await task()) && well;
  return well ? 0 : 1;
}

function smoke(): (() => Promise<boolean>)[] {
  return [
    ...smallRaces.map((small) => () => runOne(small.name, () => race(small, 1), false)),
    () => runOne(smallRecall.name, () => measureRecall(smallRecall), false),
  ];
}

function noteReadmes(check: boolean): boolean {
  const changed = writeReadmes(check);
  for (const file of changed) note(check ? `${file} is not what the records say; run "npm run bench -- readme"` : `${file} written`);
  return !check || changed.length === 0;
}

process.exitCode = await main();
