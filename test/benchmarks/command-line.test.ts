import { describe, expect, it } from 'vitest';
import { readRequest, usage } from '../../benchmarks/command-line.js';
import { showMinutes } from '../../benchmarks/minutes.js';
import { environmentNames } from '../../benchmarks/peers/environments.js';
import { families, suite } from '../../benchmarks/suite.js';

describe('the suite', () => {
  it('has a name of its own for every benchmark and every family', () => {
    const names = [...suite.map(({ name }) => name), ...Object.keys(families), 'smoke', 'readme'];
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('has families of benchmarks that are there', () => {
    const names = suite.map(({ name }) => name);
    for (const members of Object.values(families)) expect(names).toEqual(expect.arrayContaining([...members]));
  });
});

describe('readRequest', () => {
  const namesOf = (args: string[]): string[] | undefined => {
    const request = readRequest(args);
    return request.kind === 'run' ? request.benchmarks.map(({ name }) => name) : undefined;
  };

  it('takes names and families, each benchmark once, in the order of the suite', () => {
    expect(namesOf(['copies-recall', 'copies-speed', 'copies-recall'])).toEqual(['copies-speed', 'copies-recall']);
    expect(namesOf(['all', 'copies-speed'])).toEqual(suite.map(({ name }) => name));
  });

  it('runs all of them small unless some are named', () => {
    expect(namesOf(['smoke'])).toEqual(suite.map(({ name }) => name));
    expect(readRequest(['smoke', 'copies-hot'])).toMatchObject({ kind: 'run', smoke: true, record: false });
    expect(namesOf(['smoke', 'copies-hot'])).toEqual(['copies-hot']);
  });

  it('reads rounds, time and record', () => {
    const request = readRequest(['copies-speed', '--rounds', '3', '--for', '90', '--record']);
    expect(request).toMatchObject({ kind: 'run', smoke: false, rounds: 3, seconds: 90, record: true });
    expect(readRequest(['copies-speed'])).not.toHaveProperty('rounds');
  });

  it.each([
    [[], 'no benchmark is named'],
    [['copies-sped'], 'there is no benchmark "copies-sped"'],
    [['copies-speed', '--rounds', '0'], '--rounds takes a whole number of 1 or more, got "0"'],
    [['copies-speed', '--for', '1.5'], '--for takes a whole number of 1 or more, got "1.5"'],
    [['smoke', '--record'], 'small sizes are not recorded'],
    [['readme', 'copies-speed'], 'readme is asked for alone'],
  ])('%j: %s', (args, message) => {
    expect(readRequest(args)).toEqual({ kind: 'wrong', message });
  });

  it('does not know other flags', () => {
    expect(readRequest(['copies-speed', '--fast'])).toMatchObject({ kind: 'wrong' });
  });

  it('sets up all other engines, or those named', () => {
    expect(readRequest(['setup'])).toEqual({ kind: 'setup', environments: environmentNames });
    expect(readRequest(['setup', 'npm', 'rensa'])).toEqual({ kind: 'setup', environments: ['rensa', 'npm'] });
    expect(readRequest(['setup', 'nonesuch'])).toEqual({ kind: 'wrong', message: 'there is no peer "nonesuch" to set up' });
  });

  it('asks to write the READMEs, or to check them', () => {
    expect(readRequest(['readme'])).toEqual({ kind: 'readme', check: false });
    expect(readRequest(['readme', '--check'])).toEqual({ kind: 'readme', check: true });
  });
});

describe('usage', () => {
  it('lists every benchmark with what it answers and how long it takes', () => {
    for (const { name, about, minutes } of suite) {
      const line = usage()
        .split('\n')
        .find((line) => line.startsWith(`  ${name} `));
      expect(line).toContain(about);
      expect(line).toContain(showMinutes(minutes));
    }
  });

  it('tells minutes and hours', () => {
    expect([0.5, 1, 12.4, 90, 200].map(showMinutes)).toEqual([
      'under a minute',
      'about 1 min',
      'about 12 min',
      'about 1.5 h',
      'about 3.3 h',
    ]);
  });
});
