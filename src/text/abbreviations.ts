/**
 * Abbreviations whose full stop ends no sentence, as the segmenter of Unicode does not know them. In lower case, without the last full
 * stop. Only those that news uses; a language that is not listed has its initials and numbers looked after, no more.
 */

/** A name, a number or a place follows: the sentence never ends here. */
const leading: Readonly<Record<string, string>> = {
  en: `mr mrs ms mx dr prof gen lt col capt cmdr cpl cpt sgt maj adm vice-adm rear-adm brig sen sens rep reps gov govs rev hon pres amb supt det insp
    fr msgr st ste mt ft messrs asst assoc dist atty pvt pfc spc det-supt ret no nos vs v fig figs vol pp art sec ch cf ca approx est e.g i.e
    jan feb mar apr jun jul aug sep sept oct nov dec`,
  de: `dr prof hr fr nr str st ca bzw z.b d.h u.a o.ä s.o s.u vgl evtl ggf inkl exkl min max mio mrd tel abs art bd hrsg jg jh dipl ing gen
    jan feb mär apr jun jul aug sep sept okt nov dez`,
  fr: `m mm mme mmes mlle mlles dr pr me mgr st ste av bd boul env cf art p.ex éd vol chap janv févr avr juil sept oct nov déc`,
  es: `sr sra sres sras srta dr dra dres prof profa lic ing arq gral cnel cap tte av avda pza nº núm art pág págs aprox p.ej ee.uu`,
  pt: `sr sra srs dr dra prof profa eng exmo exma av pç nº núm art pág págs aprox p.ex`,
  it: `sig sig.ra sigg dott dott.ssa prof prof.ssa ing avv arch on sen gen col cap geom rag ca art pag pagg es`,
  nl: `dhr mevr mw dr prof mr ir ing st nr blz ca bijv o.a m.b.t d.w.z jl`,
  ru: `г ул пл пр им тов гр проф акад ген полк кап лейт млн млрд тыс руб коп т.е т.д т.п т.к т.н напр см стр рис табл`,
  sv: `dr prof st t.ex bl.a d.v.s ca nr kl`,
  da: `dr prof hr fr nr ca f.eks bl.a d.v.s kl`,
  nb: `dr prof hr fr nr ca f.eks bl.a d.v.s kl`,
};

/** May end a sentence or not: what follows decides. */
const either: Readonly<Record<string, string>> = {
  en: `inc corp ltd co cos bros llc plc dept univ ave blvd rd jr sr esq ph.d m.d b.a m.a d.c u.s u.s.a u.k u.n e.u u.a.e a.m p.m etc al
    ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo
    n.y n.j n.c s.c n.d s.d n.m n.h r.i w.va`,
  de: `usw etc u.ä jr sen`,
  fr: `etc cie`,
  es: `etc cía s.a`,
  pt: `etc cia s.a`,
  it: `ecc s.p.a s.r.l`,
  nl: `enz jr sr`,
  ru: `др пр т.д т.п`,
};

/** Languages that write an ordinal as a number with a full stop: "am 3. Oktober". */
const ordinals: ReadonlySet<string> = new Set([
  'de',
  'da',
  'nb',
  'nn',
  'no',
  'fi',
  'is',
  'cs',
  'sk',
  'hu',
  'hr',
  'sr',
  'sl',
  'et',
  'lv',
  'tr',
]);

/** Words with which an English sentence begins far more often than a name does. */
const openers = `the a an this that these those he she it they we i you his her its their our my there here what when where who why how which while
  in on at by for from with to as of after before since until during under over between among despite although though because if unless but and or so yet
  however meanwhile also still then now not no some many most more all both each another other several one two three officials police`;

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter((word) => word !== ''));

/** What is known of full stops in a language. */
export interface StopRules {
  leading: ReadonlySet<string>;
  either: ReadonlySet<string>;
  openers: ReadonlySet<string>;
  ordinals: boolean;
}

const known = new Map<string, StopRules>();

/** The rules of a language (BCP 47; its first subtag counts). English titles are met in every language, and so are added to all. */
export function stopRules(language: string): StopRules {
  const tag = language.toLowerCase().split('-')[0]!;
  const found = known.get(tag);
  if (found !== undefined) return found;
  const own = (table: Readonly<Record<string, string>>): string => (Object.hasOwn(table, tag) && tag !== 'en' ? table[tag]! : '');
  // A short English word may be a whole word elsewhere ("no", "art"); so others than English get the titles alone.
  const english = tag === 'en' ? leading['en']! : 'mr mrs ms dr prof gen lt col capt sgt maj';
  const rules: StopRules = {
    leading: words(`${english} ${own(leading)}`),
    either: words(`${either['en']} ${own(either)}`),
    openers: words(openers),
    ordinals: ordinals.has(tag),
  };
  known.set(tag, rules);
  return rules;
}
