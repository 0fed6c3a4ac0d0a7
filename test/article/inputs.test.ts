import { execFileSync } from 'node:child_process';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expandInputs } from '../../src/article/inputs.js';
import { testFolder } from '../support/folder.js';

const tree = {
  'news/b.jsonl': '',
  'news/a.ndjson': '',
  'news/Z.JSONL.GZ': '',
  'news/sub/page.txt': '',
  'news/sub/deep/other.txt': '',
  'news/readme.md': '',
  'news/.hidden.jsonl': '',
  'news/.git/x.jsonl': '',
  'more/page.txt': '',
  'more/sub/page.txt': '',
  'odd[1].jsonl': '',
  'dump.json': '',
  'dump.json.gz': '',
  'empty/readme.md': '',
};

/** Expands inside the folder and gives paths relative to it. */
async function expand(root: string, ...inputs: string[]): Promise<string[]> {
  const files = await expandInputs(inputs.map((input) => (input === '-' ? input : `${root}/${input}`)));
  return files.map(({ path, kind, pageId }) => {
    const short = (p: string): string => (p.startsWith(root) ? p.slice(root.length + 1) : p);
    return `${short(path)} ${kind}${pageId === undefined ? '' : ` ${short(pageId)}`}`;
  });
}

describe('expandInputs', () => {
  test.each<[string[], string[]]>([
    [
      ['news'],
      [
        'news/Z.JSONL.GZ jsonl.gz',
        'news/a.ndjson jsonl',
        'news/b.jsonl jsonl',
        'news/sub/deep/other.txt txt sub/deep/other.txt',
        'news/sub/page.txt txt sub/page.txt',
      ],
    ],
    [
      ['news/'],
      [
        'news/Z.JSONL.GZ jsonl.gz',
        'news/a.ndjson jsonl',
        'news/b.jsonl jsonl',
        'news/sub/deep/other.txt txt sub/deep/other.txt',
        'news/sub/page.txt txt sub/page.txt',
      ],
    ],
    [
      ['news/*.jsonl', '-', 'news/a.ndjson'],
      ['news/b.jsonl jsonl', '- stdin', 'news/a.ndjson jsonl'],
    ],
    [
      ['news/b.jsonl', 'news/*', 'news/./b.jsonl'],
      ['news/b.jsonl jsonl', 'news/Z.JSONL.GZ jsonl.gz', 'news/a.ndjson jsonl'],
    ],
    [['news/**/*.txt'], ['news/sub/deep/other.txt txt sub/deep/other.txt', 'news/sub/page.txt txt sub/page.txt']],
    [['more/page.txt'], ['more/page.txt txt page.txt']],
    [['odd[1].jsonl'], ['odd[1].jsonl jsonl']],
    [
      ['dump.json', 'dump.json.gz'],
      ['dump.json jsonl', 'dump.json.gz jsonl.gz'],
    ],
    // Two pages that would both be sub/page.txt keep their whole paths; the third is not in the way of anyone.
    [
      ['news/sub', 'more/page.txt', 'more/sub'],
      [
        'news/sub/deep/other.txt txt deep/other.txt',
        'news/sub/page.txt txt news/sub/page.txt',
        'more/page.txt txt more/page.txt',
        'more/sub/page.txt txt more/sub/page.txt',
      ],
    ],
  ])('%j', async (inputs, expected) => {
    expect(await expand(testFolder(tree), ...inputs)).toStrictEqual(expected);
  });

  test('relative inputs stay relative', async () => {
    const root = relative(process.cwd(), testFolder(tree));
    const page = `${root}/more/page.txt`;
    expect(await expandInputs([`${root}/more/*.txt`, `./${root}/news/*.jsonl`])).toStrictEqual([
      { path: page, kind: 'txt', pageId: 'page.txt' },
      { path: expect.stringMatching(/news\/b\.jsonl$/), kind: 'jsonl' },
    ]);
  });

  test.each([
    ['nowhere.jsonl', /no such file or folder: .*nowhere\.jsonl; check the path/],
    ['dump.json/x', /no such file or folder/],
    ['empty', /the folder holds no file that ends in \.jsonl, /],
    ['news/*.md', /the glob matches no file that ends in/],
    ['nowhere/*.jsonl', /the glob matches no file/],
    ['x'.repeat(5000), /no such file or folder/],
  ])('%s is not found', async (input, message) => {
    await expect(expand(testFolder(tree), input)).rejects.toMatchObject({
      code: 'input_not_found',
      message: expect.stringMatching(message),
    });
  });

  test('no input at all is a wrong call', async () => {
    await expect(expandInputs([])).rejects.toMatchObject({ code: 'invalid_option' });
  });

  test.skipIf(process.platform === 'win32')('a pipe can be read once only, like standard input', async () => {
    const folder = testFolder();
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    expect(await expand(folder, 'pipe')).toStrictEqual(['pipe stdin']);
  });
});
