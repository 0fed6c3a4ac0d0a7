import { stat } from 'node:fs/promises';
import { basename, posix, resolve, sep } from 'node:path';
import { UnstitchError } from '../errors.js';

/**
 * How a file is read. `stdin` is whatever can be read once only, from its start: standard input, and pipes.
 */
export type InputKind = 'jsonl' | 'jsonl.gz' | 'txt' | 'stdin';

/** One file to read. */
export interface InputFile {
  /** To open it by, relative to the working directory if the INPUT was, with forward slashes; `-` is standard input. */
  path: string;
  kind: InputKind;
  /** Of a page: the id of its article. */
  pageId?: string;
}

interface Found extends InputFile {
  /** What remains of the path inside the INPUT. */
  inside: string;
}

/**
 * The files that INPUTs name, each once, in the order of the INPUTs and by path within one.
 *
 * An INPUT is a file, `-` for standard input, a folder (every `.jsonl`, `.ndjson`, `.txt` and gzipped JSONL file below it, hidden
 * ones left out), or a glob. A file that is named outright is read as JSONL unless its ending says otherwise.
 *
 * A page's id is its path inside the INPUT it was found by (the file's name alone if it was named outright); where two pages would share
 * one, both have their whole paths instead.
 *
 * @throws UnstitchError `input_not_found` for an INPUT that names nothing, `invalid_option` for no INPUT at all.
 */
export async function expandInputs(inputs: string | readonly string[]): Promise<InputFile[]> {
  const given = typeof inputs === 'string' ? [inputs] : inputs;
  if (given.length === 0) {
    throw new UnstitchError('invalid_option', 'no INPUT was given, expected at least one file, folder, glob or - (standard input)');
  }
  const found: Found[] = [];
  for (const input of given) found.push(...(await expand(input)));
  const seen = new Set<string>();
  const files = found.filter(({ path }) => {
    const key = path === '-' ? path : resolve(path);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return withPageIds(files);
}

/** Loaded when a folder or glob is met: a run over named files starts without it. */
const tinyglobby = () => import('tinyglobby');

const endings: readonly (readonly [ending: string, kind: InputKind])[] = [
  ['.jsonl', 'jsonl'],
  ['.ndjson', 'jsonl'],
  ['.jsonl.gz', 'jsonl.gz'],
  ['.ndjson.gz', 'jsonl.gz'],
  ['.txt', 'txt'],
];

async function expand(input: string): Promise<Found[]> {
  if (input === '-') return [{ path: '-', kind: 'stdin', inside: '-' }];
  const there = await stat(input).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'ENAMETOOLONG') return undefined;
    throw new UnstitchError('input_failed', `cannot look at ${input}: ${error.message}`, { input, code: error.code }, { cause: error });
  });
  if (there?.isDirectory() === true) return expandFolder(input);
  if (there !== undefined) {
    const kind = there.isFile() ? (kindOf(input) ?? (input.toLowerCase().endsWith('.gz') ? 'jsonl.gz' : 'jsonl')) : 'stdin';
    return [{ path: slashed(input), kind, inside: basename(input) }];
  }
  const { isDynamicPattern } = await tinyglobby();
  if (isDynamicPattern(input)) return expandGlob(input);
  throw new UnstitchError('input_not_found', `no such file or folder: ${input}; check the path, or quote a glob so that it arrives whole`, {
    input,
  });
}

async function expandFolder(folder: string): Promise<Found[]> {
  const { glob } = await tinyglobby();
  const paths = await glob('**/*', { cwd: folder, onlyFiles: true, expandDirectories: false });
  const base = slashed(folder).replace(/\/+$/, '') || '/';
  const found = paths.map((inside) => ({ path: base === '.' ? inside : posix.join(base, inside), inside }));
  return known(found, folder, 'the folder holds');
}

async function expandGlob(pattern: string): Promise<Found[]> {
  const { glob, isDynamicPattern } = await tinyglobby();
  const paths = await glob(slashed(pattern), { onlyFiles: true, expandDirectories: false, absolute: false });
  // The part of a pattern before its first wildcard is where the user thinks of the files as lying.
  const parts = slashed(pattern).split('/');
  const wild = parts.findIndex((part) => isDynamicPattern(part));
  const base = parts.slice(0, Math.max(wild, 0)).join('/');
  const prefix = base === '' ? (wild > 0 ? '/' : '') : `${base}/`;
  const rooted = prefix.startsWith('/');
  const found = paths.map((path) => {
    const whole = rooted ? slashed(resolve(path)) : path;
    return { path: whole, inside: whole.startsWith(prefix) ? whole.slice(prefix.length) : whole };
  });
  return known(found, pattern, 'the glob matches');
}

function known(found: readonly { path: string; inside: string }[], input: string, what: string): Found[] {
  const files = found.flatMap(({ path, inside }) => {
    const kind = kindOf(path);
    return kind === undefined ? [] : [{ path, kind, inside }];
  });
  if (files.length === 0) {
    const names = endings.map(([ending]) => ending).join(', ');
    const remedy = `${what} no file that ends in ${names}; name a file outright to read it as JSONL whatever its ending`;
    throw new UnstitchError('input_not_found', `${input}: ${remedy}`, { input });
  }
  // By code unit, not by language: the order must not depend on the machine.
  return files.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function kindOf(path: string): InputKind | undefined {
  const lower = path.toLowerCase();
  return endings.find(([ending]) => lower.endsWith(ending))?.[1];
}

function withPageIds(files: readonly Found[]): InputFile[] {
  const pages = new Map<string, number>();
  for (const { kind, inside } of files) if (kind === 'txt') pages.set(inside, (pages.get(inside) ?? 0) + 1);
  return files.map(({ path, kind, inside }) => {
    if (kind !== 'txt') return { path, kind };
    return { path, kind, pageId: pages.get(inside) === 1 ? inside : path };
  });
}

function slashed(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}
