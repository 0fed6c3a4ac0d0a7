import type { Report, SignPage } from './sign.js';

const opening = String.raw`^["“”‘’'(\s]*`;
const connective = String.raw`(?:(?:And|But|So|Yet|Still|Then|Now)\s+)?`;
const pronoun = new RegExp(`${opening}${connective}(He|She|he|she|His|Her|his|her|They|they|Their|their)\\b`, 'u');
const tie = new RegExp(
  `${opening}(But|And|However|Instead|Therefore|Nevertheless|Nonetheless|Moreover|Furthermore|Likewise|Otherwise|Also|Thus|Hence|In addition|In contrast|The (?:latter|former)(?=,|\\s+(?:is|was|are|were|has|have|had|will|would|can|could|may|might|said|says|of)\\b)|Both|Neither|That|This|These|Those|Such)\\b`,
  'u',
);
/** Somebody whom "he" or "she" may be: a name in full, a name with a title, a word for a person, or a pronoun again. */
const somebody =
  /\p{Lu}[\p{L}’'-]+\s+(?:\p{Lu}\.\s+)*\p{Lu}[\p{L}’'-]+|\b(?:Mr|Mrs|Ms|Dr|Sir|Lord|Lady)\b|\b[Hh](?:e|is|im|er)\b|\b[Ss]he\b|\b\p{Lu}\p{Ll}+\s+(?:said|says|told|asked|added|wrote)\b|\b(?:man|woman|boy|girl|minister|president|spokesman|spokeswoman|spokesperson|official|officer|leader|chief|director|secretary|judge|lawyer|attorney|suspect|victim|driver|teacher|student|doctor|professor|father|mother|son|daughter|brother|sister|husband|wife|king|queen|prince|princess|pope|bishop|captain|coach|player|actor|actress|singer|author|analyst|expert|candidate|senator|governor|mayor|ambassador|general|admiral|commander|soldier|witness|resident|owner|founder|chairman|chairwoman|executive|manager|scientist|researcher|engineer|farmer|worker|journalist|reporter|editor)\b/u;

/** Things that a text speaks of as "the ..." only once it has mentioned them. */
const anaphoric =
  `observatory company firm agency ministry committee commission panel group party union airline bank court tribunal suspect suspects victim victims
  gunman attacker attackers deal agreement accord attack incident statement study survey ruling verdict pair couple crash explosion blast ship vessel boat plane aircraft
  helicopter storm hurricane quake earthquake tremor fire blaze dispute strike trial protest march letter document documents findings proposal merger bid takeover
  film album match tournament settlement ceasefire truce sanctions raid operation exercise spokesman spokeswoman minister officer judge`
    .split(/\s+/)
    .filter((word) => word !== '');
const definite = new RegExp(
  `${opening}${connective}The\\s+(${anaphoric.join('|')})\\b(?!\\s+(?:of|in|for|that|which|who|whose|to|at|on|between|against|into|with|from|over|by|near|\\p{Lu}))`,
  'u',
);

/** Words that point to what is not there. */
export function findOrphans({ texts, body }: SignPage, report: Report): void {
  let before = '';
  for (const [n, i] of body.entries()) {
    const text = texts[i]!;
    const referring = pronoun.exec(text)?.[1];
    if (referring !== undefined) {
      const near = body.slice(Math.max(n - 3, 0), n).map((j) => texts[j]!);
      const plural = /^they|^their/i.test(referring);
      if (n === 0 || (!plural && !near.some((other) => somebody.test(other)))) {
        report(i, { code: 'orphan-pronoun', message: `“${referring}” refers to nobody who was mentioned before.` });
      }
    }
    const tied = tie.exec(text)?.[1];
    if (n === 0 && tied !== undefined && !/^(?:Both|This|That|Such|Neither|Still|Now)$/.test(tied)) {
      report(i, { code: 'orphan-connective', message: `The page begins with “${tied}”, which goes on from something that is not there.` });
    }
    const thing = definite.exec(text)?.[1];
    if (thing !== undefined && n > 0 && !mentions(before, thing)) {
      report(i, { code: 'orphan-definite', message: `“The ${thing}” was not mentioned before.` });
    }
    before += ` ${text.toLowerCase()}`;
  }
}

/** What means the same to a reader. */
const kin: readonly (readonly string[])[] = [
  ['company', 'firm', 'inc', 'corp', 'ltd', 'plc', 'group', 'maker', 'manufacturer', 'giant', 'retailer', 'carrier', 'startup'],
  ['deal', 'agreement', 'accord', 'pact', 'treaty', 'settlement'],
  ['ship', 'vessel', 'boat', 'ferry', 'tanker', 'trawler', 'warship', 'frigate', 'yacht', 'submarine'],
  ['plane', 'aircraft', 'jet', 'airliner', 'boeing', 'airbus', 'flight', 'helicopter'],
  ['storm', 'hurricane', 'typhoon', 'cyclone'],
  ['quake', 'earthquake', 'tremor'],
  ['fire', 'blaze', 'flames', 'wildfire'],
  ['attack', 'incident', 'shooting', 'bombing', 'blast', 'explosion', 'assault', 'raid', 'crash', 'stabbing'],
  ['gunman', 'attacker', 'attackers', 'suspect', 'suspects', 'shooter', 'man', 'men', 'charged', 'arrested'],
  ['victim', 'victims', 'killed', 'dead', 'wounded', 'injured', 'died'],
  ['court', 'judge', 'tribunal', 'trial', 'ruling', 'verdict', 'lawsuit', 'case', 'justice', 'appeal'],
  ['study', 'survey', 'findings', 'researchers', 'report', 'poll'],
  ['committee', 'panel', 'commission', 'lawmakers', 'senate', 'house', 'congress', 'parliament'],
  ['party', 'republicans', 'republican', 'democrats', 'democratic', 'conservatives', 'labour', 'republican'],
  ['spokesman', 'spokeswoman', 'spokesperson'],
  ['minister', 'ministry', 'secretary', 'government'],
  ['officer', 'officers', 'police', 'detective', 'sergeant'],
  ['pair', 'couple', 'two', 'both'],
  ['agency', 'bureau', 'administration', 'authority', 'department', 'service'],
  ['proposal', 'plan', 'proposed', 'proposes', 'bid', 'takeover', 'merger', 'offer'],
  ['letter', 'document', 'documents', 'memo', 'wrote', 'statement', 'said'],
  ['protest', 'march', 'demonstration', 'rally', 'protesters', 'strike'],
  ['ceasefire', 'truce'],
  ['match', 'game', 'tournament', 'final', 'cup'],
  ['bank', 'lender'],
  ['airline', 'carrier', 'airways', 'airlines'],
  ['operation', 'exercise', 'offensive', 'campaign', 'strikes', 'raid'],
  ['dispute', 'strike', 'row', 'conflict'],
];

function mentions(before: string, thing: string): boolean {
  const words = new Set([thing, `${thing}s`, ...kin.filter((row) => row.includes(thing)).flat()]);
  return [...words].some((word) => before.includes(word));
}

/** What ties a passage to the one before it, where that is known to tell another story. */
export function tieTo(text: string): { code: 'orphan-pronoun' | 'orphan-connective'; word: string } | undefined {
  const referring = pronoun.exec(text)?.[1];
  if (referring !== undefined) return { code: 'orphan-pronoun', word: referring };
  const tied = tie.exec(text)?.[1];
  return tied === undefined ? undefined : { code: 'orphan-connective', word: tied };
}
