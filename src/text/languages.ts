/** ISO 639-3 codes of the languages that have a list of stop words, by their ISO 639-1 codes. */
const byTwoLetters: Readonly<Record<string, string>> = {
  af: 'afr',
  ar: 'ara',
  bg: 'bul',
  bn: 'ben',
  br: 'bre',
  ca: 'cat',
  cs: 'ces',
  da: 'dan',
  de: 'deu',
  el: 'ell',
  en: 'eng',
  eo: 'epo',
  es: 'spa',
  et: 'est',
  eu: 'eus',
  fa: 'fas',
  fi: 'fin',
  fr: 'fra',
  ga: 'gle',
  gl: 'glg',
  gu: 'guj',
  ha: 'hau',
  he: 'heb',
  hi: 'hin',
  hr: 'hrv',
  hu: 'hun',
  hy: 'hye',
  id: 'ind',
  it: 'ita',
  iw: 'heb',
  ja: 'jpn',
  ko: 'kor',
  ku: 'kur',
  la: 'lat',
  lg: 'lgg',
  lt: 'lit',
  lv: 'lav',
  mr: 'mar',
  ms: 'msa',
  my: 'mya',
  nb: 'nob',
  nl: 'nld',
  nn: 'nob',
  no: 'nob',
  pa: 'pan',
  pl: 'pol',
  pt: 'por',
  ro: 'ron',
  ru: 'rus',
  sk: 'slk',
  sl: 'slv',
  so: 'som',
  st: 'sot',
  sv: 'swe',
  sw: 'swa',
  th: 'tha',
  tl: 'tgl',
  tr: 'tur',
  uk: 'ukr',
  ur: 'urd',
  vi: 'vie',
  yo: 'yor',
  zh: 'zho',
  zu: 'zul',
};

/** Codes of the same language, or of one that is written much the same. */
const alike: Readonly<Record<string, string>> = {
  cmn: 'zho',
  yue: 'zho',
  arb: 'ara',
  nor: 'nob',
  nno: 'nob',
  pes: 'fas',
  ekk: 'est',
  lvs: 'lav',
};

/** Stands for an article whose language is neither given nor to be told from its words. */
export const undetermined = 'und';

/**
 * The ISO 639-3 code of a BCP 47 tag: `eng` of `en`, `en-GB` and `eng`. A tag of a language unknown here gives its own first part, in lower
 * case; `und` and what is no tag give `undefined`.
 */
export function languageCode(tag: string): string | undefined {
  const [first = ''] = tag.toLowerCase().split(/[-_]/, 1);
  if (!/^[a-z]{2,3}$/.test(first) || first === undetermined) return undefined;
  return byTwoLetters[first] ?? alike[first] ?? first;
}
