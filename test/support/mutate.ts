import { createRandom } from '../../corpora/generator/random.js';
import type { Random } from '../../corpora/generator/random.js';

/** Lines of all shapes that records come in: the material of mutations. */
export const recordLines: readonly string[] = [
  '{"id":"a-1","text":"The ferry left the harbour at dawn.","source":"Coast Daily","publishedAt":"2031-03-09T08:30:00Z"}',
  '{"text":"Two lines.\\n\\nA second \\"paragraph\\" with \\\\ and \\/ and \\t.","id":"b","title":null,"language":"en","url":"https://coast.example/b"}',
  '{ "id" : 4711 , "text" : "Numbers as ids, and spaces." , "extra" : [1,-2.5e-3,{"deep":[[],{}]},true,false,null] }',
  '{"id":"ü-7","text":"Ärger im Hafen: 40 Fährgäste müssen warten, сказал министр. 新华社","publishedAt":"2031-03-09","source":"Hafenblatt"}',
  '{"id":"\\u0061\\u00e9","text":"Escaped \\u00e9t\\u00e9 \\ud83d\\ude00 \\u4e2d\\u6587","source":"L\\u2019Observateur","publishedAt":"2031-12-31T23:59:59.999+02:00"}',
  '{"id":"long","text":"' + 'Forty people waited on the quay for the second boat. '.repeat(4) + '","score":0.5,"tags":["sea","ferry"]}',
  '{"id":"e","text":"x","n":[0,-0,1e5,1E+5,12.34,0.0],"o":{"a":{"b":{"c":"d\\u0020"}}},"s":""}',
  '{"id":"thai","text":"\u0e23\u0e31\u0e10\u0e21\u0e19\u0e15\u0e23\u0e35 said \u0130 e\u0301 \u1100\u1161","publishedAt":null}',
];

const structural = [
  '"',
  '\\',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  ' ',
  '\t',
  '\r',
  '0',
  '9',
  '-',
  '.',
  'e',
  'u',
  'n',
  'null',
  'true',
  '\\u',
  '\\ud83d',
  '\\"',
  '"id"',
  '"text":',
];
const oddBytes = [0x00, 0x01, 0x1f, 0x7f, 0x80, 0xbf, 0xc0, 0xc3, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xff, 0xe2, 0xa0];

/** `count` lines, each one of {@link recordLines} changed in one to four places. The same seed gives the same lines. None holds a line feed. */
export function* mutatedLines(count: number, seed: number): Generator<Uint8Array> {
  const sources = recordLines.map((line) => Buffer.from(line));
  for (let i = 0; i < count; i++) {
    const random = createRandom(seed, i);
    let bytes: Buffer = random.pick(sources);
    for (let changes = 1 + random.below(random.chance(0.5) ? 1 : 4); changes > 0; changes--) bytes = mutate(bytes, random);
    yield bytes.map((byte) => (byte === 10 ? 32 : byte));
  }
}

function mutate(bytes: Buffer, random: Random): Buffer {
  const at = random.below(bytes.length + 1);
  const length = random.below(8);
  const splice = (skip: number, inserted: Uint8Array): Buffer =>
    Buffer.concat([bytes.subarray(0, at), inserted, bytes.subarray(at + skip)]);
  switch (random.below(8)) {
    case 0:
      return splice(1, Buffer.from([random.below(256)]));
    case 1:
      return splice(1, Buffer.from([random.pick(oddBytes)]));
    case 2:
      return splice(length, Buffer.alloc(0));
    case 3:
      return splice(0, Buffer.from(random.pick(structural)));
    case 4:
      return splice(1, Buffer.from(random.pick(structural)));
    case 5:
      // Something said twice, or said elsewhere.
      return splice(0, bytes.subarray(random.below(bytes.length + 1)).subarray(0, random.below(40)));
    case 6:
      return random.chance(0.2) ? Buffer.from(bytes.subarray(0, at)) : splice(0, Buffer.from('\u00e9\u0301'));
    default:
      return splice(random.below(2), Buffer.from(String.fromCodePoint(random.below(0x3000))));
  }
}
