import { join } from 'node:path';
import type { Request } from './command-line.js';
import { readRequest, usage } from './command-line.js';
import { showMinutes } from './minutes.js';
import { isSetUp, missingToolchain, setUp } from './peers/environments.js';
import { writeReadmes } from './readme.js';
import { runBenchmark } from './run-benchmark.js';

const note = (line: string): void => void process.stderr.write(`${line}\n`);

/** Corpora are kept here (git ignores it) up to this size. */
const folder = join('out', 'bench');
const keepUpTo = 200_000;

async function run({ benchmarks, smoke, record, rounds, seconds }: Extract<Request, { kind: 'run' }>): Promise<number> {
  const begun = performance.now();
  const elapsed = (): number => (performance.now() - begun) / 1000;
  if (!smoke) {
    const minutes = benchmarks.reduce((sum, benchmark) => sum + benchmark.minutes, 0);
    note(`${benchmarks.map(({ name }) => name).join(', ')}: ${showMinutes(minutes)} on two cores with nothing else running`);
  }
  let well = true;
  for (const benchmark of benchmarks) {
    const left = seconds === undefined ? undefined : seconds - elapsed();
    if (left !== undefined && left <= 0) {
      note(`${benchmark.name}: not begun, the time is up`);
      continue;
    }
    const settings = {
      folder,
      keepUpTo,
      note,
      ...(rounds === undefined ? {} : { rounds }),
      ...(left === undefined ? {} : { seconds: left }),
    };
    well = (await runBenchmark(benchmark, { settings, smoke, record })) && well;
  }
  note(`${benchmarks.length} benchmarks in ${elapsed().toFixed(0)} s`);
  return well ? 0 : 1;
}

function noteReadmes(check: boolean): number {
  const changed = writeReadmes(check);
  for (const file of changed) note(check ? `${file} is not what the records say; run "npm run bench -- readme"` : `${file} written`);
  return check && changed.length > 0 ? 1 : 0;
}

function setUpPeers({ environments }: Extract<Request, { kind: 'setup' }>): number {
  for (const name of environments) {
    const missing = missingToolchain(name);
    if (missing !== undefined) note(`${name}: skipped, ${missing}`);
    else if (isSetUp(name)) note(`${name}: set up already`);
    else {
      note(`${name}: installing`);
      setUp(name);
    }
  }
  return 0;
}

const request = readRequest(process.argv.slice(2));
if (request.kind === 'help') process.stdout.write(usage());
else if (request.kind === 'wrong') {
  note(`${request.message}\n\n${usage()}`);
  process.exitCode = 2;
} else if (request.kind === 'readme') process.exitCode = noteReadmes(request.check);
else process.exitCode = request.kind === 'setup' ? setUpPeers(request) : await run(request);
