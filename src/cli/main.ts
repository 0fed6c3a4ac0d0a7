#!/usr/bin/env node
import { endThreads } from '../pool/pool.js';
import { startThreadsFor } from './early-threads.js';

const argv = process.argv.slice(2);
startThreadsFor(argv);
const [{ run }, { processTerminal }] = await Promise.all([import('./run.js'), import('./terminal.js')]);
process.exitCode = await run(argv, processTerminal());
await endThreads();
