import { stopWords } from '../../text/stop-words.js';
import type { Report, SignPage } from './sign.js';

/** In how many articles of an archive a word occurs: names that everybody knows need no introduction. */
export type Familiar = (word: string) => number;

/** A name of so many articles of an archive of 5,000 is known to every reader. */
const known = 40;
/** With a title before it, only a name that is in every paper needs no introduction. */
const household = 500;
/** A name of so many is a usual name, of which another usual one is no misspelling. */
const usual = 3;

const name = String.raw`(?:al-|Al-|el-|El-|de |van |von |bin |O’|O'|Mc|Mac)?\p{Lu}[\p{L}\p{M}’'-]+`;
const fullName = new RegExp(`${name}(?:\\s+(?:\\p{Lu}\\.|${name}))*\\s+(${name})`, 'gu');
/** Who holds one of these offices is no general. */
const office = '(?:Attorney|Solicitor|Secretary|Director|Inspector|Surgeon|Postmaster|Comptroller|Auditor)';
const titled = new RegExp(
  `\\b(Mr|Mrs|Ms|Miss|Dr|Adm|Admiral|Gen|General|Col|Colonel|Maj|Major|Lt|Capt|Captain|Sgt|Sergeant|Prof|Professor|Inspector|Cmdr|Commander|Rear Admiral|Vice Admiral|Detective|Sheriff)(?<!${office} General)\\.?\\s+(${name})(?![\\p{L}\\p{M}’'-]|\\s+(?:\\p{Lu}\\.\\s+)?${name})`,
  'gu',
);
const verbs =
  'said|says|told|added|asked|wrote|tweeted|insisted|warned|argued|conceded|admitted|explained|recalled|noted|acknowledged|testified';
const speaking = new RegExp(
  `(?<![\\p{L}’'-]|${name}\\s)(${name})\\s+(?:${verbs})\\b|(?:said|added|asked|wrote|and|to)\\s+(al-\\p{Lu}[\\p{L}’'-]+)|\\b(?:said|added)\\s+(${name})(?=[.,]?\\s*$|[.,”"])`,
  'gu',
);
/** Without one of these nobody speaks, which is found faster. */
const verb = new RegExp(`\\b(?:${verbs})\\b`, 'u');
/** What "General" and "Miss" begin beside officers and women. */
const noOfficer =
  /^(?:General (?:Motors|Electric|Mills|Dynamics|Assembly|Council|Hospital|Secretariat|Election|Services)|Miss (?:Universe|World|America|USA|Teen))$/u;
/** Begins a sentence, or is said of anything. */
const noName = new Set(
  `he she it they we you i who that this these those there what one some many most others another both officials police authorities residents critics witnesses
  analysts experts sources prosecutors lawyers scientists researchers republicans democrats congress parliament government ministers officers monday tuesday wednesday
  thursday friday saturday sunday january february march april may june july august september october november december reuters xinhua tass interfax bloomberg`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

const bare = (word: string): string => word.replace(/[’']s$/u, '').replace(/[’']$/u, '');

/** Names by the surname alone before they were given in full. */
export function findShortNames({ texts, body, passages }: SignPage, familiar: Familiar, report: Report): void {
  const introduced = new Set<string>();
  const fulls = texts.map(fullNames);
  const later = (from: number, surname: string): boolean => fulls.slice(from).some((full) => full.has(surname));
  for (const [i, text] of texts.entries()) {
    const full = fulls[i]!;
    if (body.includes(i)) {
      const short = new Map<string, string>();
      for (const [written, , surname] of text.matchAll(titled)) if (!noOfficer.test(written)) short.set(bare(surname!), bare(written));
      for (const match of speaks(text) ? text.matchAll(speaking) : []) {
        const surname = bare(match[1] ?? match[2] ?? match[3]!);
        if (!short.has(surname) && !isCallings(surname, familiar)) short.set(surname, surname);
      }
      for (const [surname, written] of short) {
        if (introduced.has(surname) || full.has(surname) || noName.has(surname.toLowerCase()) || surname.length < 3 || title.test(surname))
          continue;
        if (surname === surname.toUpperCase() || familiar(surname.toLowerCase()) >= (written === surname ? known : household)) continue;
        const remedy = later(i + 1, surname) ? 'named in full only further down' : 'never introduced';
        report(i, { code: 'short-name', message: `${written} is ${remedy}.` });
        introduced.add(surname);
      }
    }
    // A headline introduces nobody, but what it names need not be told twice.
    if (passages[i]!.kind !== 'caption') for (const surname of full) introduced.add(surname);
    for (const [word] of text.matchAll(/\p{Lu}[\p{L}\p{M}’'-]+/gu))
      if (i > 0 || passages[i]!.kind === 'headline') introduced.add(bare(word));
  }
}

const callings = /(?:[eo]r|ist|[ae]nt)s$/u;

/** Whether a word is what several people are: engineers, campaigners, activists. A sentence may begin with it. */
function isCallings(word: string, familiar: Familiar): boolean {
  return callings.test(word) && familiar(word.slice(0, -1).toLowerCase()) >= usual;
}

/** Whether `speaking` may find something: a verb, or a name in Arabic after a word that often stands before one. */
function speaks(text: string): boolean {
  return verb.test(text) || /\sal-\p{Lu}/u.test(text);
}

/** Surnames that a text gives with another name before them; a title is no name. */
function fullNames(text: string): Set<string> {
  const surnames = [...text.matchAll(fullName)].flatMap(([whole, surname]) => {
    const names = whole.split(/\s+/u).filter((part) => !title.test(part));
    return names.length > 1 ? [bare(surname!)] : [];
  });
  return new Set(surnames);
}

const title =
  /^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lady|Lord|Adm|Admiral|Rear|Vice|Gen|General|Col|Colonel|Maj|Major|Lt|Lieutenant|Capt|Captain|Sgt|Sergeant|Prof|Professor|Inspector|Detective|Cmdr|Commander|Sheriff|President|Minister|Prime|Senator|Sen|Rep|Gov|Governor|Judge|Justice|Secretary|The|And|But|In|On|At|For|When|While|As|After|Before)\.?$/u;

const capitalised = /(?<!^|[“"‘'([]|[.!?”"]\s)(?:al-|Al-)?\p{Lu}[\p{L}\p{M}’'-]{4,}/gu;

/** Whether two words alike are nothing to a reader: both are usual, or one is known to all and the other a slip of the pen. */
function isUsual(one: number, other: number): boolean {
  const [fewer, more] = one < other ? [one, other] : [other, one];
  return fewer >= usual || (fewer === 0 && more >= known);
}

/** Names that are spelled in two ways: the later of two that differ by a letter or two, of which not both are usual. */
export function findNameSpellings({ texts, body }: SignPage, familiar: Familiar, report: Report): void {
  const stops = stopWords('eng');
  /** By their first two letters: folded names, and how they were written first. */
  const seen = new Map<string, Map<string, string>>();
  for (const i of body) {
    const here = new Set([...texts[i]!.matchAll(capitalised)].map(([word]) => bare(word)));
    for (const word of here) {
      const plain = letters(word);
      if (plain.length < 5 || stops.has(plain) || contraction.test(word)) continue;
      for (const [other, written] of seen.get(plain.slice(0, 2)) ?? []) {
        if (!differSlightly(plain, other) || isUsual(familiar(plain), familiar(other))) continue;
        report(i, { code: 'spelling-change', message: `“${word}” is spelled “${written}” further up.` });
        break;
      }
    }
    for (const word of here) {
      const plain = letters(word);
      const alike = seen.get(plain.slice(0, 2)) ?? new Map<string, string>();
      if (!alike.has(plain)) alike.set(plain, word);
      seen.set(plain.slice(0, 2), alike);
    }
  }
}

const contraction = /[’'](?:re|ve|ll|d|m|t)$/iu;
const letters = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{M}]/gu, '');

/** Endings by which one name becomes another word of the same: Iran, Iranian. */
const derived = /^(?:s|n|an|ian|ns|ans|ians|i|is|ese|ish|ic|er|ers|al|ist|ists|ism|e|es|d|ed|ing|ly|y|land|son|man|men|ton|ville|burg)$/u;

/** Whether two names are the same but for one letter, or two letters of eight: left out, put in or put for another. Not at the start, nor by an ending. */
function differSlightly(a: string, b: string): boolean {
  if (a === b || a[0] !== b[0]) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.startsWith(short) && derived.test(long.slice(short.length))) return false;
  const most = short.length >= 8 ? 2 : 1;
  if (long.length - short.length > most) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  let end = 0;
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end++;
  // The stem changes by an ending: Iraqi, Iraqis; Syria, Syrian.
  if (end === 0) return false;
  return long.length - start - end <= most && start >= 2;
}
