import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string; dependencies: Record<string, string> };

/** A project of somebody else's, into which the tarball is installed. */
let project: string;
let packed: string[];

function run(command: string, args: readonly string[], cwd = project): string {
  return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'unstitch-package-'));
  const [tarball] = JSON.parse(run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', project], root)) as [
    { filename: string; files: { path: string }[] },
  ];
  packed = tarball.files.map(({ path }) => path);
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'consumer', private: true }));
  run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', '--omit=dev', `./${tarball.filename}`]);
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

describe('the package, installed from its tarball', () => {
  test('holds what is needed and nothing of the workshop', () => {
    for (const path of [
      'package.json',
      'LICENSE',
      'CHANGELOG.md',
      'dist/src/index.js',
      'dist/src/index.d.ts',
      'dist/src/cli/main.js',
      'corpora/background/english.background',
      'corpora/languages/stories.gold.jsonl',
      'corpora/languages/stories/ru.jsonl',
    ]) {
      expect(packed).toContain(path);
    }
    const workshop = packed.filter((path) => /(^|\/)(test|benchmarks|node_modules|\.ci)\/|tsbuildinfo|\.partial$|assembly\//.test(path));
    expect(workshop).toStrictEqual([]);
    expect(packed.filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))).toStrictEqual([]);
  });

  test('runs nothing when it is installed', () => {
    const { scripts } = JSON.parse(readFileSync(join(project, 'node_modules/unstitch/package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const run = new Set(['preinstall', 'install', 'postinstall', 'prepublish', 'preprepare', 'prepare', 'postprepare']);
    expect(Object.keys(scripts).filter((name) => run.has(name))).toStrictEqual([]);
  });

  test('is imported from ESM', () => {
    writeFileSync(
      join(project, 'consumer.mjs'),
      `import { readArticles, UnstitchError } from 'unstitch';
      try { readArticles('x', { maxTextBytes: 0 }); } catch (error) { console.log(error instanceof UnstitchError, error.code); }`,
    );
    expect(run(process.execPath, ['consumer.mjs'])).toBe('true invalid_option\n');
  });

  test.runIf(process.features.require_module)('is required from CommonJS where Node can', () => {
    writeFileSync(join(project, 'consumer.cjs'), `console.log(typeof require('unstitch').readArticles)`);
    expect(run(process.execPath, ['consumer.cjs'])).toBe('function\n');
  });

  test('type-checks in a strict project that checks its libraries too', () => {
    writeFileSync(
      join(project, 'consumer.mts'),
      `import { readArticles, type Article } from 'unstitch';
      export async function titles(path: string): Promise<string[]> {
        const found: string[] = [];
        for await (const article of readArticles(path)) found.push(title(article));
        return found;
      }
      const title = (article: Article): string => article.title ?? article.id;
      // @ts-expect-error an option that does not exist
      readArticles('x', { treads: 2 });`,
    );
    writeFileSync(
      join(project, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          module: 'nodenext',
          target: 'es2022',
          lib: ['es2023', 'dom', 'esnext.disposable'],
          types: [],
          strict: true,
          exactOptionalPropertyTypes: true,
          skipLibCheck: false,
          noEmit: true,
        },
        files: ['consumer.mts'],
      }),
    );
    const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
    const compile = (): string => {
      try {
        return run(process.execPath, [compiler, '-p', '.']);
      } catch (error) {
        return (error as { stdout: string }).stdout;
      }
    };
    expect(compile()).toBe('');
  });

  test('puts its command on the path', () => {
    expect(run(join(project, 'node_modules', '.bin', 'unstitch'), ['--version'])).toBe(`${manifest.version}\n`);
  });
});

describe('what users come to rely on', () => {
  test('the exports', async () => {
    const names = Object.keys(await import('../src/index.js')).toSorted();
    expect(names).toStrictEqual(['ArticleFiles', 'Background', 'Signatures', 'UnstitchError', 'createEngine', 'parseDate', 'readArticles']);
  });

  test('the dependencies', () => {
    expect(Object.keys(manifest.dependencies).toSorted()).toStrictEqual(
      ['@orama/stemmers', 'cli-table3', 'diff', 'ml-distance', 'string-width', 'piscina', 'stopword', 'tinyglobby', 'zod'].toSorted(),
    );
  });

  test('no public declaration mentions a dependency', () => {
    const seen = new Set<string>();
    const foreign: string[] = [];
    const visit = (file: string): void => {
      if (seen.has(file) || !existsSync(file)) return;
      seen.add(file);
      for (const [, from = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)) {
        if (from.startsWith('.')) visit(resolve(dirname(file), from.replace(/\.js$/, '.d.ts')));
        else foreign.push(`${file}: ${from}`);
      }
    };
    visit(join(root, 'dist/src/index.d.ts'));
    expect(seen.size).toBeGreaterThan(3);
    expect(foreign).toStrictEqual([]);
  });
});
