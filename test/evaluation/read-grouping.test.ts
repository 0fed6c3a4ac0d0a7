import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UnstitchError } from '../../src/errors.js';
import { readGrouping } from '../../src/evaluation/read-grouping.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unstitch-grouping-'));
});
afterAll(() => rm(folder, { recursive: true }));

let files = 0;
async function fileOf(content: string | Uint8Array, ending = '.jsonl'): Promise<string> {
  const path = join(folder, `${files++}${ending}`);
  await writeFile(path, content);
  return path;
}

const read = async (content: string | Uint8Array, label?: string) => readGrouping(await fileOf(content), { label });

describe('readGrouping', () => {
  it('reads pairs', async () => {
    expect(await read('["a", "b"]\n[1,"c"]\n')).toEqual({
      kind: 'pairs',
      pairs: [
        ['a', 'b'],
        ['1', 'c'],
      ],
    });
  });

  it('reads groups as they are written, and plain ones', async () => {
    const written = '{"group":"c1","lead":"a","members":[{"id":"a","relation":"lead","via":"a","jaccard":1},{"id":"b","via":"a"}]}';
    expect(await read(`${written}\n{"members":["c",4,{"id":"d","via":null}]}\n{"story":"s1","articles":["e"]}`)).toEqual({
      kind: 'groups',
      groups: [
        {
          members: [
            { id: 'a', via: 'a' },
            { id: 'b', via: 'a' },
          ],
        },
        { members: ['c', '4', 'd'] },
        { members: ['e'] },
      ],
    });
  });

  it('reads labelled articles, digesting their texts', async () => {
    const grouping = await read(
      '{"id":"a","copies":"x","text":"One."}\n{"id":"b","copies":7,"text":"One."}\n{"id":"c","copies":null,"text":"Two."}\n{"id":"d"}\n',
    );
    const digest = expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/) as string;
    expect(grouping).toEqual({
      kind: 'labels',
      articles: [
        { id: 'a', label: 'x', text: digest },
        { id: 'b', label: '7', text: digest },
        { id: 'c', label: null, text: digest },
        { id: 'd', label: null },
      ],
    });
    const texts = grouping.kind === 'labels' ? grouping.articles.map((article) => article.text) : [];
    expect(texts[0]).toBe(texts[1]);
    expect(texts[0]).not.toBe(texts[2]);
  });

  it('takes the label from the field that is named', async () => {
    expect(await read('{"id":"a","story":"x","copies":"y"}', 'story')).toEqual({ kind: 'labels', articles: [{ id: 'a', label: 'x' }] });
  });

  it('reads gzip, a byte order mark, CRLF, blank lines and a last line without an end', async () => {
    const expected = {
      kind: 'pairs',
      pairs: [
        ['é', 'b'],
        ['c', 'd'],
      ],
    };
    const text = '\u{feff}["é","b"]\r\n\r\n  \n["c","d"]';
    expect(await read(text)).toEqual(expected);
    expect(await readGrouping(await fileOf(gzipSync(text), '.jsonl.gz'))).toEqual(expected);
  });

  it('takes a file without lines for one of no groups', async () => {
    expect(await read('')).toEqual({ kind: 'groups', groups: [] });
    expect(await read('\n \n')).toEqual({ kind: 'groups', groups: [] });
  });

  it.each<[string, string | Uint8Array, RegExp]>([
    ['broken JSON', '["a","b"]\n["a",\n', /, line 2: the line is not JSON \(.*expected one JSON value a line/],
    ['a value that is none of the three', '{"group":"c1"}', /, line 1: expected a pair .*, a group .*, an article/],
    ['a bare text', '"a"', /, line 1: expected a pair/],
    ['mixed lines', '["a","b"]\n\n{"id":"c"}', /, line 3: here is an article .* but the file began with a pair/],
    ['a pair of three', '["a","b","c"]', /, line 1: got an array of 3; expected the two ids of a pair/],
    ['a pair with itself', '["a","a"]', /"a" is paired with itself/],
    ['an id that is none', '["a",null]', /an id is null; expected text or an integer/],
    ['an empty id', '{"members":["a",""]}', /an id is empty/],
    ['a member without id', '{"members":[{"name":"a"}]}', /an id is missing/],
    ['an id of a fraction', '["a",1.5]', /an id is 1.5/],
    ['members that are no list', '{"members":"a"}', /the members are no array/],
    ['an article in two groups', '{"members":["a"]}\n{"members":["a"]}', /, line 2: "a" is already on line 1/],
    ['an article labelled twice', '{"id":"a","copies":1}\n{"id":"a","copies":1}', /, line 2: "a" is already on line 1/],
    ['a label that is a list', '{"id":"a","copies":[1]}', /the label "copies" is object; expected text, a number or null/],
    [
      'no label at all',
      '{"id":"a","story":1,"text":"."}',
      /no article has the field "copies"; name the field .* \(the first article has id, story, text\)/,
    ],
    ['bytes that are no text', Uint8Array.of(0x22, 0xff, 0x22), /, line 1: the line is not valid UTF-8/],
  ])('refuses %s', async (_, content, message) => {
    const reading = read(content);
    await expect(reading).rejects.toThrow(message);
    await expect(reading).rejects.toMatchObject({ code: 'input_failed' });
    await expect(reading).rejects.toThrow(UnstitchError);
  });

  it('names a file that is not there, and one that is no gzip', async () => {
    await expect(readGrouping(join(folder, 'none.jsonl'))).rejects.toMatchObject({ code: 'input_not_found' });
    const path = await fileOf('["a","b"]', '.jsonl.gz');
    await expect(readGrouping(path)).rejects.toMatchObject({ code: 'input_failed', message: expect.stringContaining(path) as string });
  });

  it('rejects with the reason of its signal', async () => {
    const reason = new Error('enough');
    await expect(readGrouping(await fileOf('["a","b"]'), { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });
});
