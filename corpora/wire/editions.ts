/**
 * Who printed whose report again, how much later, and what was done to it on the way. House style (spelling, "per cent",
 * quotation marks) and the outlet's furniture are applied to every page and are not listed here.
 */
export type EditionEdit =
  /** The first paragraphs only. */
  | { readonly kind: 'cut'; readonly keep: number }
  /** Another opening "PLACE, date (Agency) - ", or none. */
  | { readonly kind: 'dateline'; readonly to: string }
  /** Words and phrases substituted everywhere, in this order. */
  | { readonly kind: 'substitute'; readonly pairs: readonly (readonly [from: string, to: string])[] }
  /** A content farm's spinner; `share` of what its list covers, 0 to 1. */
  | { readonly kind: 'spin'; readonly share: number; readonly seed: number }
  /** A paragraph of the outlet's own before the paragraph of this index. */
  | { readonly kind: 'add'; readonly at: number; readonly text: string };

export interface Edition {
  /** Key of the report that was printed again. */
  readonly of: string;
  readonly outlet: string;
  /** Time after the original's publication. */
  readonly hours: number;
  /** Default: the original's. */
  readonly title?: string;
  readonly edits?: readonly EditionEdit[];
}

const cut = (keep: number): EditionEdit => ({ kind: 'cut', keep });
const dateline = (to: string): EditionEdit => ({ kind: 'dateline', to });
const spun = (share: number, seed: number): EditionEdit => ({ kind: 'spin', share, seed });
const add = (at: number, text: string): EditionEdit => ({ kind: 'add', at, text });
const substitute = (...pairs: readonly (readonly [string, string])[]): EditionEdit => ({ kind: 'substitute', pairs });

export const editions: readonly Edition[] = [
  // The Haldren earthquake went round the world.
  {
    of: 'haldren/halyard',
    outlet: 'halyard',
    hours: 3.5,
    title: 'UPDATE 1: Strong earthquake kills at least 60 in mountain valley of Tesmir',
    edits: [
      substitute(['at least 41 people', 'at least 60 people']),
      add(
        1,
        'The number of dead rose steadily through the morning as soldiers on skis reached hamlets above Askvarn. In one of them, Tvarnes, a wedding party of 22 had spent the night in a barn that collapsed; nine of the guests were found alive.',
      ),
      add(
        7,
        'Braskovia said that it would hold its fire in the border area for as long as the rescue lasted. The two countries, which both claim the Varga pass, have had no formal contact since October.',
      ),
    ],
  },
  {
    of: 'haldren/halyard',
    outlet: 'thornsee-courier',
    hours: 5,
    title: 'Quake kills at least 41 in Tesmir’s Haldren valley',
    edits: [cut(5)],
  },
  { of: 'haldren/halyard', outlet: 'press-larder', hours: 1.5 },
  {
    of: 'haldren/halyard',
    outlet: 'inland-argus',
    hours: 7,
    title: 'Tesmir: dozens killed by earthquake',
    edits: [cut(3), dateline('ULVAY - ')],
  },
  {
    of: 'haldren/halyard',
    outlet: 'castrelle-ledger',
    hours: 8,
    title: 'Death in the Haldren valley: earthquake strikes Tesmir at dawn',
    edits: [
      dateline('ULVAY (Halyard) – '),
      add(
        5,
        'The Orlenian embassy said that eleven nationals were in the region, most of them skiing. All but two had been in touch by noon. Relatives may call the crisis line of the foreign ministry.',
      ),
    ],
  },
  {
    of: 'haldren/halyard',
    outlet: 'merrouk-gazette',
    hours: 9,
    title: 'Tremor brings death to Tesmiri mountains',
    edits: [dateline('Ulvay, Monday — ')],
  },
  {
    of: 'haldren/halyard',
    outlet: 'fetchwell-daily',
    hours: 11,
    title: 'Powerful quake claims dozens of lives in Tesmir mountain valley',
    edits: [dateline(''), spun(0.6, 11)],
  },
  { of: 'haldren/corvane', outlet: 'thornsee-courier', hours: 6, title: 'Villages flattened as quake hits northern Tesmir' },
  { of: 'haldren/corvane', outlet: 'press-larder', hours: 2 },
  {
    of: 'haldren/halyard-day2',
    outlet: 'vetlo-mirror',
    hours: 4,
    title: 'Lake above Askvarn begins to drain',
    edits: [dateline('ASKEBY — ')],
  },
  { of: 'haldren/halyard-day2', outlet: 'thornsee-courier', hours: 6, title: 'Tesmir quake death toll climbs to 118', edits: [cut(4)] },
  {
    of: 'haldren/chronicle',
    outlet: 'press-larder',
    hours: 14,
    edits: [substitute(['By Linnea Forsgrave in Askvarn', 'By Linnea Forsgrave, Ulvay Chronicle'])],
  },

  // Shipping, borders and a ferry.
  { of: 'merger/halyard', outlet: 'thornsee-courier', hours: 3, title: 'Ostermoor strikes 6.8 billion thaler deal for Pallavine' },
  { of: 'merger/halyard', outlet: 'press-larder', hours: 1 },
  {
    of: 'merger/halyard',
    outlet: 'merrouk-gazette',
    hours: 10,
    title: 'Shipping giants to merge; Merrouk office in doubt',
    edits: [cut(5)],
  },
  { of: 'talks/halyard', outlet: 'thornsee-courier', hours: 2, title: 'Border foes talk again at lakeside hotel' },
  {
    of: 'talks/halyard',
    outlet: 'ulvay-chronicle',
    hours: 4,
    title: 'First talks with Vetlo in five months',
    edits: [
      add(
        4,
        'In Ulvay, Prime Minister Sanna Orrevik told members of parliament that not one metre of the pass was for sale. The opposition asked what the ambassador was negotiating about, in that case.',
      ),
    ],
  },
  {
    of: 'talks/halyard',
    outlet: 'dronholt-examiner',
    hours: 12,
    title: 'Braskovia and Tesmir back at the table',
    edits: [cut(4), dateline('Thornsee – ')],
  },
  {
    of: 'talks/braskinform',
    outlet: 'vetlo-mirror',
    hours: 1.5,
    title: 'Vetlo submits humanitarian initiative in Thornsee',
    edits: [dateline('')],
  },
  { of: 'talks/corvane-deal', outlet: 'thornsee-courier', hours: 3, title: 'Deal at dawn: guns to leave Varga pass' },
  {
    of: 'talks/corvane-deal',
    outlet: 'jorsund-tidings',
    hours: 15,
    title: 'Neighbours agree to pull guns back from Varga',
    edits: [dateline('THORNSEE — ')],
  },
  {
    of: 'talks/corvane-deal',
    outlet: 'fetchwell-daily',
    hours: 20,
    title: 'Rivals consent to withdraw heavy guns from disputed pass',
    edits: [dateline(''), spun(0.7, 12)],
  },
  { of: 'ferry/halyard', outlet: 'thornsee-courier', hours: 4, title: 'All 214 saved as island ferry hits reef', edits: [cut(5)] },
  { of: 'ferry/halyard', outlet: 'jorsund-tidings', hours: 6, title: 'Everyone rescued from ferry off Sennet Islands' },
  { of: 'ferry/halyard', outlet: 'press-larder', hours: 2.5 },
  { of: 'ferry/packet', outlet: 'harbour-rail', hours: 12, title: 'Lady Maren aground: an eyewitness report', edits: [cut(6)] },

  // Fever and flood in Veskaria.
  { of: 'fever/halyard', outlet: 'castrelle-ledger', hours: 5, title: 'Vaccine from Castrelle for fever-stricken delta' },
  {
    of: 'fever/halyard',
    outlet: 'jorsund-tidings',
    hours: 8,
    title: 'Marsh fever kills nine in Veskaria',
    edits: [cut(3), dateline('LAUTEN — ')],
  },
  { of: 'fever/halyard', outlet: 'press-larder', hours: 3 },
  { of: 'flood/halyard', outlet: 'thornsee-courier', hours: 3, title: 'River breaks dike in Veskaria, thousands evacuated' },
  { of: 'flood/halyard', outlet: 'ulvay-chronicle', hours: 12, title: 'Flood drives thousands from homes in Veskaria', edits: [cut(5)] },
  { of: 'flood/corvane', outlet: 'press-larder', hours: 2 },

  // A theft, two trials, a bank and a trawler.
  {
    of: 'paintings/halyard',
    outlet: 'thornsee-courier',
    hours: 5,
    title: 'Burglars lift masterpieces through museum skylight',
    edits: [cut(6)],
  },
  {
    of: 'paintings/halyard',
    outlet: 'dronholt-examiner',
    hours: 17,
    title: 'Three old masters stolen in Ulvay',
    edits: [dateline('Ulvay – ')],
  },
  { of: 'paintings/halyard', outlet: 'press-larder', hours: 2 },
  { of: 'kessel/halyard', outlet: 'castrelle-ledger', hours: 6, title: 'Six years for Veskaria’s former minister of transport' },
  {
    of: 'kessel/halyard',
    outlet: 'inland-argus',
    hours: 19,
    title: 'Ex-minister jailed over railway tunnels',
    edits: [cut(5), dateline('DRONHOLT - ')],
  },
  { of: 'kessel/halyard', outlet: 'press-larder', hours: 1.5 },
  {
    of: 'kessel/corvane',
    outlet: 'fetchwell-daily',
    hours: 9,
    title: 'Ex-minister found guilty of bribery in Veskaria tunnel scandal',
    edits: [dateline(''), spun(0.5, 13)],
  },
  { of: 'rates/halyard', outlet: 'thornsee-courier', hours: 4, title: 'Orlenia stuns markets with half-point rate cut', edits: [cut(6)] },
  { of: 'rates/corvane', outlet: 'press-larder', hours: 2 },
  { of: 'trawler/halyard', outlet: 'thornsee-courier', hours: 3, title: 'Islands catch Braskovian trawler after five-hour chase' },
  {
    of: 'trawler/packet',
    outlet: 'press-larder',
    hours: 11,
    edits: [substitute(['By Ewan Tressilick', 'By Ewan Tressilick, The Gullhaven Packet'])],
  },
  {
    of: 'trawler/braskinform',
    outlet: 'vetlo-mirror',
    hours: 2,
    title: 'Vetlo demands immediate release of trawler crew',
    edits: [dateline(''), cut(4)],
  },
  { of: 'trawler/corvane-release', outlet: 'thornsee-courier', hours: 4, title: 'Trawler sails for home after captain pays fine' },
  {
    of: 'bassano/halyard',
    outlet: 'dronholt-examiner',
    hours: 16,
    title: 'Eight years for the chairman of Banco Marisma',
    edits: [dateline('Castrelle – ')],
  },
  { of: 'bassano/halyard', outlet: 'press-larder', hours: 1 },

  // Into orbit, to the polls and on strike.
  { of: 'petrel/halyard', outlet: 'thornsee-courier', hours: 5, title: 'Fourth time lucky: Ilmaria puts storm watcher into orbit' },
  {
    of: 'election/halyard',
    outlet: 'dronholt-examiner',
    hours: 7,
    title: 'Ilmaria votes for change',
    edits: [cut(5), dateline('Jorsund – ')],
  },
  { of: 'election/halyard', outlet: 'castrelle-ledger', hours: 8, title: 'A pilot on the bridge: Tervonoja wins in Ilmaria' },
  { of: 'election/halyard', outlet: 'press-larder', hours: 1.5 },
  {
    of: 'election/corvane',
    outlet: 'fetchwell-daily',
    hours: 10,
    title: 'Former harbor pilot set to lead Ilmaria following election upset',
    edits: [dateline(''), cut(6), spun(0.5, 14)],
  },
  { of: 'strike/halyard', outlet: 'dronholt-examiner', hours: 8, title: 'Nothing runs in the Cantons' },
  { of: 'strike/courier', outlet: 'press-larder', hours: 9 },
  { of: 'strike/halyard-deal', outlet: 'dronholt-examiner', hours: 9, title: 'Cantonal rail strike over', edits: [cut(4)] },

  // War, a stolen telephone book, another earthquake.
  { of: 'azmar/halyard', outlet: 'thornsee-courier', hours: 3, title: 'Braskovian navy joins war in Hadrune; Hale says no to joint plan' },
  {
    of: 'azmar/halyard',
    outlet: 'inland-argus',
    hours: 16,
    title: 'Warships fire on Hadrune coast',
    edits: [cut(4), dateline('VETLO - ')],
  },
  {
    of: 'azmar/halyard',
    outlet: 'castrelle-ledger',
    hours: 15,
    title: 'Rockets from the sea: Braskovia widens its war in Hadrune',
    edits: [
      dateline('VETLO – '),
      add(
        5,
        'Mr Hale was on board the destroyer Capo Serrano, which is to sail for the Gulf next week. The defence ministry in Castrelle said her orders had not been changed by Tuesday’s events.',
      ),
    ],
  },
  { of: 'azmar/halyard', outlet: 'press-larder', hours: 2 },
  {
    of: 'azmar/halyard',
    outlet: 'fetchwell-daily',
    hours: 9,
    title: 'Warships launch missiles on militants at Hadrune coast',
    edits: [dateline(''), spun(0.5, 15)],
  },
  {
    of: 'azmar/halyard-fighting',
    outlet: 'ulvay-chronicle',
    hours: 6,
    title: 'Hundreds fight for salt pans on Hadrune coast',
    edits: [cut(5)],
  },
  { of: 'azmar/halyard-fighting', outlet: 'press-larder', hours: 1 },
  { of: 'breach/halyard', outlet: 'press-larder', hours: 2 },
  { of: 'korsa/halyard', outlet: 'thornsee-courier', hours: 4, title: 'Bazaar collapse kills 23 as quake jolts southern Hadrune' },
  { of: 'korsa/halyard', outlet: 'castrelle-ledger', hours: 13, title: 'Hadrune: market vaults fall in earthquake', edits: [cut(4)] },
  {
    of: 'korsa/halyard',
    outlet: 'fetchwell-daily',
    hours: 8,
    title: 'Earthquake slays 23 in Hadruni Republic',
    edits: [dateline(''), cut(6), spun(0.7, 16)],
  },

  // The last week: a cup, a fire, a champion.
  { of: 'paintings/halyard-found', outlet: 'press-larder', hours: 2 },
  {
    of: 'paintings/halyard-found',
    outlet: 'thornsee-courier',
    hours: 4,
    title: 'Stolen Alderviks found in station locker',
    edits: [cut(5)],
  },
  { of: 'final/halyard', outlet: 'thornsee-courier', hours: 2, title: 'Teen sub Ferenczak fires Dronholt to Nine-State Cup' },
  { of: 'final/halyard', outlet: 'inland-argus', hours: 10, title: 'Wanderers win cup after extra time', edits: [cut(5), dateline('')] },
  { of: 'wildfire/halyard', outlet: 'thornsee-courier', hours: 3, title: 'Record-early wildfire destroys furniture plant in Orlenia' },
  { of: 'wildfire/corvane', outlet: 'press-larder', hours: 2 },
  { of: 'rooke/halyard', outlet: 'dronholt-examiner', hours: 8, title: 'Tour winner Rooke suspended', edits: [cut(6)] },
  {
    of: 'rooke/courier',
    outlet: 'fetchwell-daily',
    hours: 12,
    title: 'Town looks for its hero after cycling champion is suspended',
    edits: [spun(0.8, 17), substitute(['By Regula Stampfli-Noor in Kreuzmoos', 'By Staff Writer'])],
  },
];
