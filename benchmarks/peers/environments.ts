import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where a peer is installed: a Python environment of its own, or the folder of packages that run in this very Node. */
export type EnvironmentName = 'datasketch' | 'rensa' | 'gaoya' | 'text-dedup' | 'datatrove' | 'npm';

export const environmentNames: readonly EnvironmentName[] = ['datasketch', 'rensa', 'gaoya', 'text-dedup', 'datatrove', 'npm'];

/** The oldest Python that the pinned versions run on. */
const oldestPython = [3, 11] as const;

const pins = join('benchmarks', 'peers');

function pinsOf(name: EnvironmentName): string[] {
  return name === 'npm'
    ? ['package.json', 'package-lock.json'].map((file) => join(pins, 'npm', file))
    : [join(pins, 'requirements', `${name}.txt`)];
}

/** Environments are kept here, out of git's sight, and rebuilt when their pins change. */
export function environmentFolder(name: EnvironmentName, root = '.'): string {
  return resolve(root, 'out', 'peers', name);
}

function pinDigest(name: EnvironmentName, root: string): string {
  const hash = createHash('sha256');
  for (const file of pinsOf(name)) hash.update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/** Whether an environment is there with the versions that are pinned now. */
export function isSetUp(name: EnvironmentName, root = '.'): boolean {
  const mark = join(environmentFolder(name, root), 'pins');
  return existsSync(mark) && readFileSync(mark, 'utf8') === pinDigest(name, root);
}

/** The program that runs a peer's scripts. */
export function interpreterOf(name: EnvironmentName): string {
  return name === 'npm' ? process.execPath : join(environmentFolder(name), 'bin', 'python');
}

/** The version that is pinned of a package. @throws Error where it is not pinned */
export function pinnedVersion(name: EnvironmentName, library: string, root = '.'): string {
  const text = readFileSync(join(root, pinsOf(name)[0]!), 'utf8');
  const version = readPin(text, library);
  if (version === undefined) throw new Error(`${library} is not pinned in ${pinsOf(name)[0]!}`);
  return version;
}

/** A package's version in a list of Python requirements or in a package.json. */
export function readPin(text: string, library: string): string | undefined {
  const escaped = library.replaceAll(/[^a-z0-9]/g, (letter) => `\\${letter}`).replaceAll(/\\[-_]/g, '[-_]');
  const pin = new RegExp(`^(?:${escaped}==([^\\s;]+)|\\s*"${escaped}": "([^"]+)",?)\\s*$`, 'imu').exec(text);
  return pin?.[1] ?? pin?.[2];
}

/** Why an environment cannot be set up here, or `undefined` where it can. */
export function missingToolchain(name: EnvironmentName): string | undefined {
  if (name === 'npm') return undefined;
  try {
    const text = execFileSync('python3', ['-c', 'import sys, venv; print(*sys.version_info[:2])'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [major = 0, minor = 0] = text.trim().split(' ').map(Number);
    if (major > oldestPython[0] || (major === oldestPython[0] && minor >= oldestPython[1])) return undefined;
    return `python3 is ${major}.${minor}, ${oldestPython.join('.')} or later is needed`;
  } catch {
    return 'there is no python3 with its venv module on the PATH';
  }
}

/**
 * Installs the pinned versions from their registries.
 *
 * @throws Error where an install fails
 */
export function setUp(name: EnvironmentName): void {
  const folder = environmentFolder(name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const run = (program: string, args: readonly string[], cwd = '.'): void => {
    execFileSync(program, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  };
  if (name === 'npm') {
    for (const file of pinsOf(name)) copyFileSync(file, join(folder, file.slice(join(pins, 'npm').length + 1)));
    run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], folder);
  } else {
    run('python3', ['-m', 'venv', folder]);
    // Wheels only: nothing is compiled, so that what runs is what its makers publish.
    const flags = ['--quiet', '--disable-pip-version-check', '--no-deps', '--requirement', ...pinsOf(name)];
    run(interpreterOf(name), ['-m', 'pip', 'install', ...flags]);
  }
  writeFileSync(join(folder, 'pins'), pinDigest(name, '.'));
}
