#!/usr/bin/env node
process.stderr.write('unstitch: no command is built yet\n');
process.exitCode = 2;
