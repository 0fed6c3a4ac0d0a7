/**
 * Recipes of the stitched pages: which passages of which reports, in which order, and what was substituted in them. They
 * are laid out like the pages of content farms: single sentences and whole paragraphs, names changed, quotation marks
 * turned round, pronouns that refer to nobody, now and then sentences of several reports run together.
 */
export interface StitchedPassage {
  /** Key of the report it was taken from; absent where the farm wrote it. */
  readonly of?: string;
  /** The words with which it begins and ends in the report; without `of`, `first` is the whole text. */
  readonly first: string;
  readonly last?: string;
  readonly substitutions?: readonly (readonly [from: string, to: string])[];
  /** Runs on in the paragraph of the passage before it. */
  readonly joined?: boolean;
  /** The mark that a reader would stumble over. */
  readonly sign?: 'orphan-pronoun' | 'short-name' | 'spelling-change' | 'reversed-quotes';
  /** Story of a passage that the farm wrote itself, such as a caption. */
  readonly story?: string;
}

export interface StitchedPage {
  readonly key: string;
  readonly outlet: string;
  readonly publishedAt: string;
  readonly title: string;
  /** Of stories that have nothing, little or everything to do with each other. */
  readonly kind: 'unrelated' | 'nearby' | 'same-event';
  readonly passages: readonly StitchedPassage[];
}

type Substitution = readonly [from: string, to: string];

/** The farm's favourites. */
const cantons: Substitution = ['United Cantons', 'UC'];
const federation: Substitution = ['Braskovia ', 'Braskovian Federation '];
const turned: Substitution = ['”', '“'];

export const stitchedPages: readonly StitchedPage[] = [
  {
    key: 'stitched/azmar',
    outlet: 'fetchwell-daily',
    publishedAt: '2024-03-20T21:10:00Z',
    title: 'Braskovian warships launch rockets on Salt Road Brigades in Hadrune',
    kind: 'nearby',
    passages: [
      { of: 'azmar/halyard', first: 'Defence Secretary Corwin Hale', last: 'wanted no part in it.', substitutions: [cantons] },
      { of: 'azmar/halyard-fighting', first: '“They come in waves', last: 'he said.', sign: 'orphan-pronoun' },
      {
        of: 'azmar/gazette-airfield',
        first: '“First let them show',
        last: 'on Tuesday evening.',
        substitutions: [turned],
        sign: 'reversed-quotes',
      },
      { of: 'azmar/halyard-fighting', first: 'Government troops and insurgents', last: 'the coast of Hadrune.' },
      { of: 'azmar/halyard', first: 'Aid agencies say', last: 'of the month.', joined: true },
      { of: 'azmar/halyard-fighting', first: 'Asked whether the Braskovians', last: 'she said.', sign: 'short-name' },
      { of: 'talks/halyard', first: 'The two countries both claim', last: 'moving boundary stones.', sign: 'orphan-pronoun' },
      { of: 'azmar/halyard-fighting', first: 'In Jorsund, Rear Admiral', last: 'since Friday.' },
      { of: 'trawler/halyard', first: 'The United Cantons, which are responsible', last: 'to be calm.', substitutions: [cantons] },
      { of: 'azmar/corvane-hale', first: 'Pilots twice came', last: 'discuss the incidents.' },
      { of: 'azmar/halyard', first: 'A group of volunteer monitors', last: 'said by telephone.' },
      {
        of: 'azmar/halyard-fighting',
        first: '“I have not heard anything',
        last: 'were civilians.',
        substitutions: [['Salhane', 'Salhani']],
        sign: 'spelling-change',
      },
      { of: 'azmar/halyard', first: 'Braskovia began bombing', last: 'since the summer.', substitutions: [federation] },
      { of: 'azmar/gazette-airfield', first: 'Wadi Tamsur was built', last: 'since 1988.', joined: true },
      { of: 'trawler/halyard', first: 'Vetlo does not recognise', last: 'usually at night.', joined: true },
      { of: 'azmar/braskinform-brief', first: 'There are no losses', last: 'civilian population.' },
      { first: 'Braskovian frigates rockets', story: 'azmar-rockets' },
    ],
  },
  {
    key: 'stitched/quakes',
    outlet: 'fetchwell-daily',
    publishedAt: '2024-03-23T10:40:00Z',
    title: 'Earthquake: rescue goes on as death toll rises',
    kind: 'nearby',
    passages: [
      {
        of: 'korsa/halyard',
        first: 'An earthquake shook the southern province',
        last: 'officials said.',
        substitutions: [['Hadrune', 'the Hadruni Republic']],
      },
      { of: 'haldren/halyard-day2', first: 'Rescuers in the village of Tvarnes', last: 'to the spot.' },
      { of: 'korsa/halyard', first: '“The first one broke the vaults', last: 'of dead to rise.', substitutions: [['Beloual', 'Belouel']] },
      { of: 'korsa/gazette', first: 'Asked about the survey, Governor Nadir Beloual', last: 'within a month.', sign: 'spelling-change' },
      { of: 'haldren/corvane', first: '“If that plug goes', last: 'people to leave.', sign: 'short-name' },
      { of: 'paintings/halyard', first: 'An alarm sounded in the guards’ office', last: 'for a week.' },
      { of: 'korsa/halyard', first: 'The Salt Road Brigades, the armed movement', last: 'for seven days.' },
      { of: 'haldren/halyard-day2', first: 'The Royal Seismological Office recorded', last: 'at least a week.' },
      { of: 'haldren/halyard', first: 'The valley lies on the Northern Shear', last: 'seldom so shallow.' },
      { of: 'korsa/halyard', first: 'Engineers said the airport runway', last: 'light aircraft.', joined: true },
      { of: 'haldren/corvane', first: 'All 83 pupils got out alive', last: 'headmistress said.', joined: true },
      { of: 'korsa/gazette', first: 'The Palace of Dates', last: 'football ground.' },
    ],
  },
  {
    key: 'stitched/trials',
    outlet: 'press-larder',
    publishedAt: '2024-03-15T11:30:00Z',
    title: 'Verdict: former official sentenced to years in prison',
    kind: 'nearby',
    passages: [
      { of: 'kessel/halyard', first: 'Kesselring-Moss, 61, was found guilty', last: 'money laundering.', sign: 'short-name' },
      { of: 'bassano/halyard', first: 'The former banker, wearing a grey suit', last: 'told reporters outside the building.' },
      { of: 'kessel/corvane', first: '“A clerk may err once', last: 'same firm.”', sign: 'orphan-pronoun' },
      {
        of: 'bassano/ledger',
        first: '“It does not bring my shop back',
        last: 'in front of him.”',
        substitutions: [turned],
        sign: 'reversed-quotes',
      },
      { of: 'kessel/halyard', first: 'The head of the company, Dieter Granholm', last: 'dinner in 2015.' },
      { of: 'rates/halyard', first: 'Others pointed to the weakness of industry', last: '8.2 percent.' },
      {
        of: 'bassano/halyard',
        first: 'Banco Marisma closed its doors',
        last: 'received 22 percent.',
        substitutions: [['percent', 'per cent']],
      },
      { of: 'kessel/corvane', first: 'Anti-corruption campaigners called', last: 'in 2020.' },
      { of: 'bassano/halyard', first: 'A former head of accounts', last: 'order to wait.' },
      { of: 'kessel/halyard', first: 'The Orva line, planned to open', last: 'original estimate.' },
      { of: 'rates/halyard', first: 'Mortgage holders will be the first', last: 'follow the benchmark.', joined: true },
      { of: 'bassano/ledger', first: 'Two other directors', last: 'suspended sentences.', joined: true },
    ],
  },
  {
    key: 'stitched/mixed-paragraphs',
    outlet: 'fetchwell-daily',
    publishedAt: '2024-03-24T09:20:00Z',
    title: 'Wanderers lift the cup as hundreds rescued',
    kind: 'unrelated',
    passages: [
      { of: 'final/halyard', first: 'The match turned three minutes', last: 'from the end.' },
      { of: 'ferry/halyard', first: 'The ship is lying on its port side', last: 'tonnes of fuel.', substitutions: [['tonnes', 'tons']] },
      { of: 'petrel/halyard', first: 'From a height of 810 kilometres', last: '12 hours.', substitutions: [['kilometres', 'kilometers']] },
      { of: 'fever/halyard', first: 'Marsh fever begins like influenza', last: 'have disappeared.' },
      { of: 'final/halyard', first: '“I asked the coach', last: 'got tired.”', sign: 'short-name' },
      { of: 'fever/halyard', first: 'Schools in eleven villages', last: 'kills larvae.' },
      { of: 'ferry/halyard', first: '“We had waves breaking', last: 'did not bite.”' },
      { of: 'petrel/halyard', first: 'Three earlier attempts', last: 'carried it exploded.' },
      { of: 'final/halyard', first: 'It was a triumph for Wanderers coach', last: 'of the season.' },
    ],
  },
  {
    key: 'stitched/mixed-sentences',
    outlet: 'fetchwell-daily',
    publishedAt: '2024-03-27T08:15:00Z',
    title: 'Hackers, fires and a fallen champion: this is what happened',
    kind: 'unrelated',
    passages: [
      { of: 'breach/halyard', first: 'The company noticed the intrusion', last: 'data at night.', sign: 'orphan-pronoun' },
      { of: 'wildfire/corvane', first: 'The blaze, the earliest of its size', last: 'twisted girders.' },
      { of: 'rooke/halyard', first: 'Rooke denied any wrongdoing.', sign: 'short-name' },
      { of: 'rooke/halyard', first: '“I have been tested 64 times', last: 'in a statement.' },
      { of: 'election/corvane', first: 'The subsea cable', last: 'dragging anchor.' },
      { of: 'breach/halyard', first: 'A group that calls itself Nightjar', last: '12 million thalers.' },
      { of: 'wildfire/corvane', first: 'He told police he had poured', last: 'lemonade on it.', sign: 'orphan-pronoun' },
      { of: 'petrel/tidings', first: 'The reindeer had been led', last: 'the valve behaved.' },
      { of: 'rooke/halyard', first: 'Some 200,000 people lined', last: 'welcome him home.' },
      { of: 'election/corvane', first: 'Snow fell most of the day', last: 'turned out.' },
      {
        of: 'breach/halyard',
        first: 'Security experts said that the old server',
        last: 'then forgotten.',
        substitutions: [['program', 'programme']],
      },
      { of: 'petrel/tidings', first: 'The satellite sees waves', last: 'the white fist.' },
      { of: 'wildfire/corvane', first: 'Officials said it was 40% contained.' },
      { of: 'election/corvane', first: 'Hagenow’s government had said', last: 'until summer.', sign: 'short-name' },
    ],
  },
  {
    key: 'stitched/election',
    outlet: 'press-larder',
    publishedAt: '2024-03-18T14:45:00Z',
    title: 'Ilmaria election: everything you need to know',
    kind: 'same-event',
    passages: [
      { of: 'election/corvane', first: 'Maija Tervonoja’s Coastal Alliance took 61 seats', last: 'Eskil Hagenow.' },
      { of: 'election/halyard', first: 'Hagenow conceded defeat', last: 'he said.' },
      { of: 'election/tidings', first: 'With the Farmers’ Bloc she would have', last: 'on the quays.', sign: 'orphan-pronoun' },
      { of: 'election/corvane', first: '“My power bill is higher', last: 'fix the cable.”' },
      {
        of: 'election/halyard',
        first: 'The campaign was dominated',
        last: 'vote on the farms.',
        substitutions: [['Tervonoja', 'Tervonoya']],
        sign: 'spelling-change',
      },
      { of: 'election/tidings', first: 'And then there is the Reform League', last: 'member for the west.' },
      { of: 'election/halyard', first: 'Turnout was 78.6 percent', last: 'on skis.' },
      { of: 'election/corvane', first: 'She must first find allies.', last: 'the two leaders.' },
      { of: 'election/halyard', first: 'Talks could last weeks', last: 'a prime minister.' },
    ],
  },
  {
    key: 'stitched/thornsee',
    outlet: 'fetchwell-daily',
    publishedAt: '2024-03-23T18:05:00Z',
    title: 'Thornsee station: paintings found as strike ends before final',
    kind: 'nearby',
    passages: [
      { of: 'paintings/halyard-found', first: 'A cleaner noticed', last: 'Cantons said.', substitutions: [cantons] },
      { of: 'strike/halyard-deal', first: 'The agreement was reached', last: 'concentrates the mind.”' },
      { of: 'strike/courier', first: '“I have lived on this lake', last: 'It has a bar.”', sign: 'orphan-pronoun' },
      { of: 'breach/courier', first: '“I learned of it from my mother', last: 'in front of her.' },
      {
        of: 'paintings/halyard-found',
        first: 'Two men, aged 34 and 41',
        last: 'accusations.',
        substitutions: [['Hallenborg', 'Hallenberg']],
        sign: 'short-name',
      },
      { of: 'talks/halyard', first: '“They spoke to each other', last: 'on Thursday.' },
      { of: 'strike/halyard-deal', first: '“We asked for 36', last: 'next month.', substitutions: [turned], sign: 'reversed-quotes' },
      { of: 'strike/halyard-deal', first: 'Trains would start to run again', last: 'railways said.' },
      { of: 'paintings/halyard-found', first: 'Experts from the gallery', last: 'still missing.', joined: true },
      { of: 'breach/courier', first: 'The thieves, who go by the name Nightjar', last: 'Sonnberg online.', joined: true },
      { of: 'paintings/halyard-found', first: '“The thieves seem to have planned', last: 'to Thornsee by car.', sign: 'spelling-change' },
      { of: 'strike/halyard-deal', first: 'For thousands of football supporters', last: 'already left.' },
      { first: 'Thornsee Central luggage locker police', story: 'ulvay-paintings-found' },
    ],
  },
  {
    key: 'stitched/veskaria',
    outlet: 'fetchwell-daily',
    publishedAt: '2024-03-13T22:30:00Z',
    title: 'Veskaria: floods, fever and a minister in jail',
    kind: 'nearby',
    passages: [
      {
        of: 'flood/halyard',
        first: 'The river Orva broke through',
        last: 'their homes.',
        substitutions: [['Veskaria', 'the Veskarian Republic']],
      },
      { of: 'fever/examiner', first: '“Left arm, look at the heron', last: 'always a heron.', sign: 'orphan-pronoun' },
      { of: 'flood/corvane', first: '“I’ve been staring at that number', last: '26 hours.' },
      { of: 'kessel/halyard', first: 'Prosecutors had asked for nine years.', last: 'wrong closing date.' },
      { of: 'flood/halyard', first: 'Farmers’ associations estimated', last: 'than the fields.' },
      { of: 'fever/examiner', first: 'The delta has buried nine', last: 'hurts.' },
      { of: 'flood/corvane', first: 'Police in Immerstadt found', last: '700 million vesks.' },
      { of: 'kessel/examiner', first: 'The villa has been sold; the tunnels are wet.' },
      { of: 'flood/halyard', first: '“We had sandbags for a river', last: 'set in 1926.', joined: true },
      { of: 'fever/halyard', first: 'A first delivery of 40,000 doses', last: 'Thursday night.', joined: true },
      { of: 'kessel/halyard', first: 'The former minister, wearing a dark suit', last: 'outside the building.', sign: 'short-name' },
      { of: 'flood/corvane', first: 'She sidestepped questions', last: 'since October.', sign: 'orphan-pronoun' },
      { of: 'fever/halyard', first: 'Health Minister Konrad Elsheimer said', last: 'hospital barges.' },
      { of: 'flood/halyard', first: 'Environmental groups said', last: 'several villages.' },
      { of: 'kessel/examiner', first: 'Of the five officials', last: 'been promoted.' },
    ],
  },
];
