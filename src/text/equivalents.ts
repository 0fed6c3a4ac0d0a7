import { spellings } from './spellings.js';

/**
 * Ways of writing that mean the same and that editors and content farms put for each other. Folded words, the first of a row standing for
 * all of it. For matching only: what is shown is always the text as it was.
 */
const rows: readonly (readonly string[])[] = [
  ['usa', 'us', 'u s', 'u s a', 'united states', 'united states of america'],
  ['uk', 'u k', 'united kingdom'],
  ['un', 'u n', 'united nations'],
  ['eu', 'e u', 'european union'],
  ['uae', 'u a e', 'united arab emirates'],
  ['russia', 'russian federation'],
  ['china', 'people s republic of china', 'prc'],
  ['dprk', 'north korea', 'democratic people s republic of korea'],
  ['isis', 'isil', 'daesh', 'islamic state of iraq and syria', 'islamic state of iraq and the levant', 'islamic state'],
  ['qaeda', 'qaida'],
  ['percent', 'per cent'],
  ['kilometer', 'km', 'kilometre'],
  ['kilometers', 'kms', 'kilometres'],
  ['prime minister', 'pm', 'premier'],
  ['nato', 'north atlantic treaty organization', 'north atlantic treaty organisation'],
  ['imf', 'international monetary fund'],
  ['ecb', 'european central bank'],
  ['who', 'world health organization', 'world health organisation'],
  ['gop', 'republican party'],
  ['covid', 'coronavirus', 'covid 19'],
  ['air strike', 'airstrike'],
  ['air strikes', 'airstrikes'],
  ['1', 'one'],
  ['2', 'two'],
  ['3', 'three'],
  ['4', 'four'],
  ['5', 'five'],
  ['6', 'six'],
  ['7', 'seven'],
  ['8', 'eight'],
  ['9', 'nine'],
  ['10', 'ten'],
  ['11', 'eleven'],
  ['12', 'twelve'],
  ['january', 'jan'],
  ['february', 'feb'],
  ['april', 'apr'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
  ['said', 'says', 'stated'],
  ['told', 'informed'],
];

/** Each entry: folded words, and what stands for them. */
export const equivalents: readonly (readonly [written: readonly string[], stands: string])[] = [
  ...rows.flatMap((row) =>
    row.slice(/^\S+$/.test(row[0]!) ? 1 : 0).map((written): readonly [string[], string] => [written.split(' '), row[0]!]),
  ),
  ...spellings.map(([british, american]): readonly [string[], string] => [[british], american]),
];
