import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { testFolder } from '../support/folder.js';
import { jsonl, newsroom, newsroomGroups, report } from './newsroom.js';
import { mainFile, parsed, unstitch } from './unstitch.js';

interface Group {
  group: string;
  lead: string;
  members: { id: string; relation: string; via: string; jaccard: number; containment: number }[];
}

const inRoom = (files: Record<string, string | Uint8Array> = {}): string => testFolder({ 'news.jsonl': jsonl(newsroom()), ...files });

describe('unstitch copies', () => {
  test('prints the groups, each member with its tie', () => {
    const { code, out, err } = unstitch(['copies', 'news.jsonl'], { cwd: inRoom() });
    expect({ code, err }).toStrictEqual({ code: 0, err: '' });
    const groups = parsed(out) as unknown as Group[];
    expect(
      groups.map(({ lead, members }) => ({ lead, members: Object.fromEntries(members.map(({ id, relation }) => [id, relation])) })),
    ).toStrictEqual(newsroomGroups);
    expect(groups.map(({ group }) => group)).toStrictEqual(['c1', 'c2']);
    const exact = groups[0]?.members.find(({ id }) => id === 'ferry-2');
    expect(exact).toStrictEqual({ id: 'ferry-2', relation: 'exact', via: 'ferry-1', jaccard: 1, containment: 1 });
    const cut = groups[0]?.members.find(({ id }) => id === 'ferry-cut');
    // 5 of 12 sentences of 14 words: 66 of 164 shingles of five words.
    expect(cut).toMatchObject({ via: 'ferry-1', containment: 1 });
    expect(cut?.jaccard).toBeCloseTo(66 / 164, 6);
  });

  test('the same bytes by any number of threads, and from a file, gzip, a folder, a glob or standard input', () => {
    const folder = inRoom({ 'news.jsonl.gz': gzipSync(jsonl(newsroom())), 'dir/part.jsonl': jsonl(newsroom()) });
    const expected = unstitch(['copies', 'news.jsonl'], { cwd: folder }).out;
    expect(expected).not.toBe('');
    for (const threads of ['0', '1', '2', '4'])
      expect(unstitch(['copies', 'news.jsonl', '--threads', threads], { cwd: folder }).out).toBe(expected);
    for (const input of ['news.jsonl.gz', 'dir', 'dir/*.jsonl'])
      expect(unstitch(['copies', input], { cwd: folder }).out, input).toBe(expected);
    expect(unstitch(['copies', '-'], { cwd: folder, input: jsonl(newsroom()) }).out).toBe(expected);
  });

  test('writes to a file when told to, and lists what was set aside', () => {
    const folder = inRoom({ 'bad.jsonl': 'nonsense\n{"id":"x"}\n' });
    const { code, out, err } = unstitch(['copies', 'news.jsonl', 'bad.jsonl', '--out', 'c.jsonl', '--rejected', 'r.jsonl'], {
      cwd: folder,
    });
    expect({ code, out }).toStrictEqual({ code: 0, out: '' });
    expect(err).toMatch(
      /^2 records were set aside of 10 read \(see r\.jsonl\)\. The first, bad\.jsonl, line 1: the line is not valid JSON.*\n$/,
    );
    expect(parsed(readFileSync(join(folder, 'c.jsonl'), 'utf8'))).toHaveLength(2);
    expect(parsed(readFileSync(join(folder, 'r.jsonl'), 'utf8'))).toStrictEqual([
      { input: 'bad.jsonl', line: 1, reason: 'invalid_json', message: expect.any(String) },
      { input: 'bad.jsonl', line: 2, reason: 'missing_field', message: expect.stringContaining('field "text" is missing') },
    ]);
    expect(readdirSync(folder).filter((name) => name.includes('partial'))).toStrictEqual([]);
  });

  test('renames fields, reads pages and shows a table', () => {
    const [first, , , cut] = newsroom();
    const folder = testFolder({
      'a.jsonl': jsonl([{ nr: 7, body: first?.text, headline: 'Renamed' }]),
      'page.txt': `The page's headline\n\n${cut?.text}\n`,
    });
    const { code, out } = unstitch(
      ['copies', 'a.jsonl', 'page.txt', '--field', 'id=nr', '--field', 'text=body', '--field', 'title=headline', '--format', 'text'],
      { cwd: folder },
    );
    expect(code).toBe(0);
    expect(out).toMatch(/c1, 2 articles: Renamed/);
    expect(out).toMatch(/excerpt .* 1\.000 {2}The page's headline/);
    expect(out).toMatch(/1 copy group with 2 articles of 2 articles\./);
  });

  test('a reader that goes away is no failure', () => {
    const many = Array.from({ length: 6000 }, (_, i) => ({
      id: `a${i}`,
      text: `Words of pair number ${i >> 1} that are said twice over.`,
    }));
    const folder = testFolder({ 'many.jsonl': jsonl(many) });
    const line = `{ "${process.execPath}" "${mainFile}" copies many.jsonl; echo "code $?" >&2; } | head -n 1`;
    const { stdout, stderr } = spawnSync('sh', ['-c', line], { cwd: folder, encoding: 'utf8' });
    expect(parsed(stdout)).toHaveLength(1);
    expect(stderr).toBe('code 0\n');
  });
});

describe('unstitch cluster', () => {
  test('writes copies, rejects and a summary that add up', () => {
    const folder = inRoom({ 'bad.jsonl': `nonsense\n${jsonl(newsroom().slice(0, 1))}` });
    const { code, out } = unstitch(['cluster', 'news.jsonl', 'bad.jsonl', '--out', 'results/deep'], { cwd: folder });
    expect(code).toBe(0);
    const file = (name: string): string => readFileSync(join(folder, 'results/deep', name), 'utf8');
    expect(readdirSync(join(folder, 'results/deep')).toSorted()).toStrictEqual([
      'copies.jsonl',
      'rejected.jsonl',
      'report.html',
      'separations.jsonl',
      'stories.jsonl',
      'summary.json',
    ]);
    expect(file('stories.jsonl')).toBe(unstitch(['stories', 'news.jsonl'], { cwd: folder }).out);
    expect(file('copies.jsonl')).toBe(unstitch(['copies', 'news.jsonl'], { cwd: folder }).out);
    expect(parsed(file('rejected.jsonl')).map(({ line, reason }) => `${String(line)} ${String(reason)}`)).toStrictEqual([
      '1 invalid_json',
      '2 duplicate_id',
    ]);
    const summary = JSON.parse(file('summary.json')) as Record<string, Record<string, unknown>>;
    expect(JSON.parse(out)).toStrictEqual(summary);
    expect(summary['counts']).toMatchObject({
      read: 10,
      accepted: 8,
      rejected: 2,
      rejectedFor: { duplicate_id: 1, invalid_json: 1 },
      copies: { groups: 2, grouped: 6 },
      stories: { articles: 8, stories: 2, grouped: 8 },
    });
    expect(summary['parameters']).toMatchObject({ threshold: 0.7, containment: 0.8, maxTextBytes: 4_194_304, candidates: 'samples' });
    expect(Object.keys(summary['milliseconds'] ?? {})).toStrictEqual(['load', 'copies', 'pages', 'stories', 'separation', 'write', 'all']);
    expect(summary['peakMemoryBytes']).toBeGreaterThan(10_000_000);
  });

  test('counts and parameters do not depend on the threads', () => {
    const folder = inRoom();
    const [one, two] = ['0', '2'].map((threads) => {
      const { out } = unstitch(['cluster', 'news.jsonl', '--out', `o${threads}`, '--threads', threads], { cwd: folder });
      const { counts, parameters } = JSON.parse(out) as Record<string, unknown>;
      return { counts, parameters };
    });
    expect(one).toStrictEqual(two);
  });

  test('for a reader: the groups, and where the files are', () => {
    const { out } = unstitch(['cluster', 'news.jsonl', '--out', 'o', '--format', 'text'], { cwd: inRoom() });
    expect(out).toMatch(/^2 copy groups with 6 articles\n {2}c1 {2}4 articles .* Ferry runs aground\n/m);
    expect(out).toMatch(/^2 stories told by several of 8 articles, 0 articles alone$/m);
    expect(out).toContain('Written to o: copies.jsonl, stories.jsonl, separations.jsonl, rejected.jsonl, summary.json, report.html.');
    expect(out).not.toContain('Shown:');
  });

  test('for a reader who is not shown all: where all of them are', () => {
    const articles = Array.from({ length: 18 }, (_, i) => ({ id: `a${i}`, text: report(i >> 1).join(' ') }));
    const folder = testFolder({ 'pairs.jsonl': jsonl(articles) });
    const { out } = unstitch(['cluster', 'pairs.jsonl', '--out', 'o', '--format', 'text'], { cwd: folder });
    expect(out).toMatch(/^9 copy groups with 18 articles\n( {2}c\d .*\n){6} {2}… and 3 more\n/m);
    expect(unstitch(['copies', 'pairs.jsonl', '--format', 'text'], { cwd: folder }).out).toContain('8 largest; --format json gives all.');
  });
});

describe('unstitch dedupe', () => {
  test('keeps the bytes of what remains, in reading order', () => {
    const lines = newsroom().map((article, i) => {
      const line = JSON.stringify(article);
      // Forms that a parser would not give back: spaces, escapes, an unknown field, a carriage return.
      return [line, line.replace('{', '{  "mood" : null , '), line.replaceAll('e', String.raw`\u0065`), `${line}\r`][i % 4] ?? line;
    });
    const folder = testFolder({
      'news.jsonl': `\ufeff${lines.join('\n')}`,
      'page.txt': 'A page\n\nOf words that nobody else has, so it stays.',
    });
    const { code, out } = unstitch(['dedupe', 'news.jsonl', 'page.txt', '--out', 'rest.jsonl'], { cwd: folder });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toStrictEqual({ read: 9, rejected: 0, copies: 4, remaining: 5 });
    const page = '{"id":"page.txt","title":"A page","text":"Of words that nobody else has, so it stays."}';
    expect(readFileSync(join(folder, 'rest.jsonl'), 'utf8')).toBe([lines[0], lines[1], lines[4], lines[7], page, ''].join('\n'));
  });

  test('gzips where the name says so', () => {
    const folder = inRoom();
    expect(unstitch(['dedupe', 'news.jsonl', '--out', 'rest.jsonl.gz'], { cwd: folder }).code).toBe(0);
    const ids = parsed(gunzipSync(readFileSync(join(folder, 'rest.jsonl.gz'))).toString()).map(({ id }) => id);
    expect(ids).toStrictEqual(['ferry-1', 'alone-1', 'vote-1', 'alone-2']);
  });

  test('can write over its own input', () => {
    const folder = inRoom();
    expect(unstitch(['dedupe', 'news.jsonl', '--out', 'news.jsonl'], { cwd: folder }).code).toBe(0);
    expect(parsed(readFileSync(join(folder, 'news.jsonl'), 'utf8'))).toHaveLength(4);
  });
});

describe('records that are no articles', () => {
  const files = {
    'table.csv': 'id,text\n1,"A report."\n2,"Another."\n',
    'array.json': JSON.stringify(newsroom()),
    'over-lines.json': JSON.stringify(newsroom(), undefined, 2),
    'body.jsonl': '{"id":1,"body":"A report."}\n',
    'packed.jsonl': gzipSync(jsonl(newsroom())),
    'steering.jsonl': '\u001b[31m\u202e\n',
    'bad.jsonl': 'nonsense\n',
    'empty.jsonl': '\n',
  };

  test.each([
    ['table.csv', /^unstitch copies: none of the 3 records read is an article\. The first, table\.csv, line 1: the line is not valid JSON/],
    ['table.csv', /\nIs it CSV, .*One JSON object a line is expected; jq -c '\.\[\]' makes such lines of an array\.\n$/],
    ['array.json', /the one record read is no article: array\.json, line 1: got an array, expected an object.*\nIs it one JSON array\?/],
    ['over-lines.json', /none of the 58 records.*\nIs it CSV, or JSON over several lines\?/],
    ['body.jsonl', /field "text" is missing among "id", "body".*\n.*--field text=body\.\n$/],
    ['packed.jsonl', /line 1: the line is not valid UTF-8.*\nIs it compressed\?/],
  ])('%s and nothing else: a failure that says %s', (input, message) => {
    const folder = testFolder(files);
    const { code, out, err } = unstitch(['copies', input], { cwd: folder });
    expect({ code, out }).toStrictEqual({ code: 1, out: '' });
    expect(err).toMatch(message);
  });

  test.each(['copies', 'dedupe', 'cluster'])('%s then writes the list of them alone', (command) => {
    const folder = testFolder({ ...files, 'out/copies.jsonl': 'old' });
    const outputs = command === 'cluster' ? ['--out', 'out'] : ['--out', 'out/copies.jsonl', '--rejected', 'out/rejected.jsonl'];
    expect(unstitch([command, 'table.csv', 'bad.jsonl', ...outputs], { cwd: folder })).toMatchObject({ code: 1, out: '' });
    expect(readdirSync(join(folder, 'out')).toSorted()).toStrictEqual(['copies.jsonl', 'rejected.jsonl']);
    expect(readFileSync(join(folder, 'out/copies.jsonl'), 'utf8')).toBe('old');
    expect(parsed(readFileSync(join(folder, 'out/rejected.jsonl'), 'utf8')).map(({ input, line }) => [input, line])).toStrictEqual([
      ['table.csv', 1],
      ['table.csv', 2],
      ['table.csv', 3],
      ['bad.jsonl', 1],
    ]);
  });

  test('among others: done, and dedupe lists them too', () => {
    const folder = inRoom(files);
    const { code, err } = unstitch(['dedupe', 'news.jsonl', 'bad.jsonl', '--out', 'd', '--rejected', 'r'], { cwd: folder });
    expect({ code, err }).toStrictEqual({
      code: 0,
      err: expect.stringMatching(/^1 record was set aside of 9 read \(see r\): bad\.jsonl, line 1: the line is not valid JSON.*\n$/),
    });
    expect(parsed(readFileSync(join(folder, 'r'), 'utf8'))).toMatchObject([{ input: 'bad.jsonl', line: 1, reason: 'invalid_json' }]);
    expect(unstitch(['dedupe', 'news.jsonl', 'bad.jsonl', '--out', 'd'], { cwd: folder }).err).toContain('(--rejected FILE lists them)');
  });

  test('none at all: done, and said', () => {
    expect(unstitch(['copies', 'empty.jsonl'], { cwd: testFolder(files) })).toStrictEqual({
      code: 0,
      out: '',
      err: 'no record was read: the input is empty\n',
    });
  });

  test('what a record says cannot steer the terminal', () => {
    const { err } = unstitch(['copies', 'news.jsonl', 'steering.jsonl'], { cwd: inRoom(files) });
    expect(err).toContain('[31m');
    // oxlint-disable-next-line no-control-regex
    expect(err.slice(0, -1)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
  });
});

describe('outputs that are no ordinary files', () => {
  const shell = (command: string, cwd: string) => {
    const { status, stdout, stderr } = spawnSync('sh', ['-c', command.replaceAll('unstitch', `"${process.execPath}" "${mainFile}"`)], {
      cwd,
      encoding: 'utf8',
    });
    return { code: status, out: stdout, err: stderr };
  };

  test.each(['/dev/stdout', '/dev/fd/1', '-'])('--out %s goes where standard output goes, behind what is there', (path) => {
    const folder = inRoom({ log: 'kept\n' });
    const groups = unstitch(['copies', 'news.jsonl'], { cwd: folder }).out;
    const before = readdirSync(folder);
    expect(shell(`unstitch copies news.jsonl --out ${path} >> log; echo after >> log`, folder)).toMatchObject({
      code: 0,
      out: '',
      err: '',
    });
    expect(readFileSync(join(folder, 'log'), 'utf8')).toBe(`kept\n${groups}after\n`);
    expect(shell(`{ echo before; unstitch copies news.jsonl --out ${path}; echo after; } > log`, folder).code).toBe(0);
    expect(readFileSync(join(folder, 'log'), 'utf8')).toBe(`before\n${groups}after\n`);
    expect(shell(`unstitch copies news.jsonl --out ${path} | cat`, folder).out).toBe(groups);
    expect(readdirSync(folder)).toStrictEqual(before);
  });

  test('--rejected /dev/stderr likewise, and descriptors of the shell', () => {
    const folder = inRoom({ 'bad.jsonl': 'nonsense\n', log: 'kept\n' });
    const reject = '{"input":"bad.jsonl","line":1,"reason":"invalid_json"';
    expect(shell('unstitch copies news.jsonl bad.jsonl --out c --rejected /dev/stderr 2>> log', folder).code).toBe(0);
    expect(readFileSync(join(folder, 'log'), 'utf8')).toMatch(new RegExp(`^kept\n${reject}.*\n1 record was set aside`));
    expect(shell('unstitch copies news.jsonl bad.jsonl --out c --rejected /dev/fd/3 3>> log 2> /dev/null', folder).code).toBe(0);
    expect(readFileSync(join(folder, 'log'), 'utf8').split(reject)).toHaveLength(3);
  });

  test('what dedupe tells does not stand among its records', () => {
    const folder = inRoom();
    const { code, out, err } = unstitch(['dedupe', 'news.jsonl', '--out', '/dev/stdout'], { cwd: folder });
    expect(code).toBe(0);
    expect(parsed(out).map(({ id }) => id)).toStrictEqual(['ferry-1', 'alone-1', 'vote-1', 'alone-2']);
    expect(JSON.parse(err)).toMatchObject({ remaining: 4 });
  });

  test('a reader of such an output that goes away is no failure either', () => {
    const folder = inRoom();
    expect(shell('{ unstitch dedupe news.jsonl --out /dev/stdout; echo "code $?" >&2; } | true', folder).err).toMatch(/code 0\n$/);
  });

  test('a disk that fills up in the middle of a write is an error, not a short file', () => {
    const folder = inRoom();
    // One block of 512 or 1,024 bytes: less than what is printed.
    const { code, err } = shell('(ulimit -f 1; unstitch copies news.jsonl > c)', folder);
    expect({ code, err }).toStrictEqual({ code: 1, err: expect.stringContaining('cannot write to standard output') });
  });
});

describe('unstitch evaluate', () => {
  test('measures its own output as right', () => {
    const folder = inRoom();
    unstitch(['copies', 'news.jsonl', '--out', 'c.jsonl'], { cwd: folder });
    const run = unstitch(['evaluate', 'copies', '--gold', 'c.jsonl', '--predicted', 'c.jsonl'], { cwd: folder });
    expect(run.code).toBe(0);
    expect(JSON.parse(run.out)).toMatchObject({ task: 'copies', measures: { groupedPairs: { precision: 1, recall: 1, f1: 1 } } });
    const text = unstitch(['evaluate', 'copies', '--gold', 'c.jsonl', '--predicted', 'c.jsonl', '--format', 'text'], { cwd: folder });
    expect(text.out).toMatch(/pairs in groups +precision +1\.0000/);
  });
});

test('an interrupted or failed run leaves the folder as it was', () => {
  const folder = inRoom({ 'bad.jsonl': 'nonsense' });
  const before = readdirSync(folder).toSorted();
  expect(unstitch(['copies', 'bad.jsonl', '--strict', '--out', 'c.jsonl'], { cwd: folder })).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^unstitch copies: bad\.jsonl, line 1: the line is not valid JSON/),
  });
  expect(readdirSync(folder).toSorted()).toStrictEqual(before);
  expect(existsSync(join(folder, 'c.jsonl'))).toBe(false);
});
