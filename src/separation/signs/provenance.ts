import type { Report, SignPage } from './sign.js';

const agencies = `Reuters|AFP|Agence France-Presse|the Associated Press|The Associated Press|Associated Press|AP|Xinhua|UPI|DPA|dpa|TASS|Interfax|RIA Novosti|Anadolu|Kyodo|Yonhap|PTI|ANI|ANSA|EFE|Bloomberg|the Press Association|PA|CNN|the BBC|NPR|Al Jazeera|the Guardian`;
const spokenTo = new RegExp(
  `\\b(?:told|telling|tells|informed)\\s+(${agencies})\\b(?!\\s+\\p{Lu})|\\bto\\s+(${agencies})\\s+in an interview\\b`,
  'u',
);
const dateline =
  /^(\p{Lu}[\p{Lu}\s.,’'-]{2,40}(?:,\s*\p{L}{3,9}\.?\s+\d{1,2})?\s*\(\p{L}[\p{L} ]{1,20}\)\s*[–—-])|^(\p{Lu}{4,}[\p{Lu} ]{0,25}(?:,\s*(?:\p{Lu}\p{Ll}+\.?\s?){1,2}(?:\d{1,2})?)?\s+[–—]|\p{Lu}{4,}[\p{Lu} ]{0,25}\s+--)\s/u;

/** What says where a passage was first printed. */
export function findAgencyMarks({ texts, body, outlet }: SignPage, report: Report): void {
  for (const [n, i] of body.entries()) {
    const text = texts[i]!;
    const found = spokenTo.exec(text);
    const agency = (found?.[1] ?? found?.[2])?.replace(/^the /iu, '');
    if (agency !== undefined && outlet?.toLowerCase().includes(agency.toLowerCase()) !== true) {
      report(i, { code: 'agency-mark', message: `Somebody spoke to ${agency}, as a report of that outlet would put it.` });
    }
    const line = dateline.exec(text);
    if (n > 0 && line !== null) {
      report(i, {
        code: 'dateline',
        message: `A dateline, “${(line[1] ?? line[2]!).replace(/\s*[–—-]+$/u, '')}”, where no report begins.`,
      });
    }
  }
}

/** Names that editors do not use, and those that they do. */
const odd: readonly (readonly [odd: RegExp, usual: RegExp, name: string])[] = [
  [/(?<!\p{Lu}\p{L}+ )\bUSA\b(?! \p{Lu}|\.\p{L})/u, /\b(?:United States|U\.S\.|US)(?!\p{L})/u, 'United States'],
  [/\bRussian Federation\b/u, /\bRussia\b/u, 'Russia'],
  [/\bPeople[’']s Republic of China\b/u, /\bChina\b/u, 'China'],
  [/\bDPRK\b/u, /\bNorth Korean?\b/u, 'North Korea'],
  [/\bIslamic Republic of Iran\b/u, /\bIran\b/u, 'Iran'],
  [/\bSyrian Arab Republic\b/u, /\bSyria\b/u, 'Syria'],
  [/\bKingdom of Saudi Arabia\b/u, /(?<!Kingdom of )\bSaudi Arabia\b/u, 'Saudi Arabia'],
  [/\bFederal Republic of Germany\b/u, /(?<!Republic of )\bGermany\b/u, 'Germany'],
  [/\bUnited Kingdom of Great Britain\b/u, /\b(?:Britain|UK)\b/u, 'Britain'],
];
const republic = /\b(\p{Lu}\p{L}{3,}?)(?:ian|ean|an|n|i|ese|ish)\s+(Federation|Republic|Kingdom)\b/gu;
const realm = /Federation|Republic|Kingdom/u;
/** Whoever puts one name for another leaves the article where it does not belong, or none where one does. */
const misplaced =
  /\b(?:(?:north|south)?(?:eastern|western)|central|northern|southern|neighbou?ring) the \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*/u;
const bareRealm =
  /(?:^|\b(?:of|in|by|with|for|from|to|against|ask|and|that|when|as) )(\p{Lu}\p{L}{2,}(?:ian|ean|ish|ese) (?:Federation|Kingdom))\b(?! (?:of|for)\b)(?!’|')(?! \p{Lu})/u;
const initials = /\b\p{Lu}{2,5}\b/gu;
const everyday = new Set(
  'US USA UK UN EU UAE BBC CNN NBC CBS ABC AP AFP NATO FBI CIA NSA IS ISIS ISIL GOP DC TV PM AM CEO NBA NFL MLB FIFA UEFA HIV AIDS DNA NASA GDP IMF ECB WHO II III IV VI VII'.split(
    ' ',
  ),
);

/** Names put in the place of the usual ones, which stand elsewhere on the page, and initials before the name they are of. */
export function findSubstitutions({ texts, body }: SignPage, report: Report): void {
  const whole = texts.join('\n');
  const used = odd.filter(([strange, usual]) => {
    const found = strange.exec(whole);
    return found !== null && usual.test(whole.replaceAll(found[0], ''));
  });
  /** By initials, what the page has them stand for. */
  const fulls = new Map<string, string | undefined>();
  let named: string | undefined;
  const fullOf = (short: string): string | undefined => {
    // Few initials are of names on the page, and where they are not the pattern looks through all of it.
    named ??= initialsOfNames(whole);
    if (!fulls.has(short)) {
      fulls.set(short, !named.includes(short) || whole.includes(`(${short})`) ? undefined : fullForm(short).exec(whole)?.[0]);
    }
    return fulls.get(short);
  };
  let before = '';
  for (const i of body) {
    const text = texts[i]!;
    for (const [strange, , name] of used) {
      const found = strange.exec(text);
      if (found !== null) report(i, { code: 'substitution', message: `“${found[0]}” stands where the page elsewhere says “${name}”.` });
    }
    const odder = text.includes(' the ') ? misplaced.exec(text)?.[0] : undefined;
    if (odder !== undefined) report(i, { code: 'substitution', message: `“${odder}” reads as if one name had been put for another.` });
    const unbidden = realm.test(text) ? bareRealm.exec(text)?.[1] : undefined;
    if (unbidden !== undefined && !used.some(([strange]) => strange.test(unbidden))) {
      report(i, { code: 'substitution', message: `“${unbidden}” stands without “the”, as if it had been put for another name.` });
    }
    // The pattern is slow where a text has many names, and hardly ever needed.
    for (const [written, stem] of realm.test(text) ? text.matchAll(republic) : []) {
      if (odd.some(([strange]) => strange.test(written))) continue;
      const short = new RegExp(`(?<!\\p{L})${stem!}(?:ia|a|y|e|o|en|an|land)?(?!\\p{L})`, 'u').exec(whole.replaceAll(written, ''));
      // What is American is no America.
      if (short !== null && !written.startsWith(short[0]))
        report(i, { code: 'substitution', message: `“${written}” stands where the page elsewhere says “${short[0]}”.` });
    }
    for (const [short] of text.matchAll(initials)) {
      if (everyday.has(short) || before.includes(short)) continue;
      const full = fullOf(short);
      if (full !== undefined && !text.includes(full) && !before.includes(full)) {
        report(i, { code: 'substitution', message: `“${short}” stands where the page further down says “${full}”.` });
      }
    }
    before += `\n${text}`;
  }
}

const names = /(?<!\p{L})\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}+)*/gu;

/** The initials of words with a capital that follow each other, a space between one run of them and the next. */
function initialsOfNames(text: string): string {
  return Array.from(text.matchAll(names), ([run]) => run.replaceAll(/\p{Ll}+\s*/gu, '')).join(' ');
}

/** The words that initials are of: `United Cantons` of UC. */
function fullForm(initials: string): RegExp {
  return new RegExp(`(?<!\\p{L})${initials.split('').join(String.raw`\p{Ll}+\s+`)}\\p{Ll}+`, 'u');
}
