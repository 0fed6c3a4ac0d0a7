/** Words that British and American English spell differently, by their rules. Word lists of our own. */
const our = `arbour ardour armour behaviour candour clamour colour demeanour endeavour favour flavour glamour harbour honour humour labour neighbour odour parlour
  rigour rumour saviour savour splendour tumour valour vapour vigour`;
const ourEndings = ` s ed ing ite ites able ably ful less er ers ist ists hood hoods y ly al`;
const re = `centre theatre fibre calibre sabre spectre sombre lustre metre kilometre centimetre millimetre litre millilitre manoeuvre`;
const ise = `agon apolog antagon author brutal capital categor central character civil colon commercial computer critic crystall decentral democrat demoral deput
  digit econom emphas energ equal fantas final formal general global harmon hospital ideal immun industrial internal international jeopard legal liberal
  local maxim mechan memor militar minim mobil modern monopol national neutral normal optim organ patron penal personal polar popular priorit privat
  public radical rational real recogn regular reorgan revital revolution sanit scrutin sens social special stabil standard steril subsid summar symbol
  sympath synchron terror theor traumat util vandal victim visual weapon western`;
const iseEndings = `e ed es ing er ers ation ations able`;
const yse = `analy paraly cataly`;
const doubled = `cancel counsel dial duel enrol equal fuel grovel initial jewel label level libel marvel model panel pedal quarrel rival shovel shrivel signal snorkel
  spiral stencil swivel total towel travel tunnel`;
const doubledEndings = `ed ing er ers`;
const single = `defence:defense offence:offense pretence:pretense licence:license defences:defenses offences:offenses licences:licenses practise:practice
  practised:practiced practising:practicing programme:program programmes:programs grey:gray greys:grays plough:plow ploughs:plows ploughed:plowed tyre:tire tyres:tires
  kerb:curb kerbs:curbs cheque:check cheques:checks jewellery:jewelry sceptic:skeptic sceptics:skeptics sceptical:skeptical scepticism:skepticism
  aluminium:aluminum aeroplane:airplane aeroplanes:airplanes mum:mom mums:moms judgement:judgment judgements:judgments ageing:aging acknowledgement:acknowledgment
  enrolment:enrollment fulfil:fulfill fulfils:fulfills instalment:installment instalments:installments skilful:skillful wilful:willful wilfully:willfully
  towards:toward afterwards:afterward whilst:while amongst:among learnt:learned burnt:burned spelt:spelled dreamt:dreamed leapt:leaped catalogue:catalog
  catalogues:catalogs dialogue:dialog dialogues:dialogs analogue:analog mould:mold mouldy:moldy moult:molt smoulder:smolder smouldering:smoldering storey:story storeys:stories
  draught:draft draughts:drafts pyjamas:pajamas cosy:cozy gaol:jail gaoled:jailed paediatric:pediatric anaesthetic:anesthetic haemorrhage:hemorrhage
  oestrogen:estrogen foetus:fetus encyclopaedia:encyclopedia archaeology:archeology anaemia:anemia leukaemia:leukemia orthopaedic:orthopedic diarrhoea:diarrhea
  tonne:ton tonnes:tons axe:ax artefact:artifact artefacts:artifacts disc:disk discs:disks speciality:specialty specialities:specialties sulphur:sulfur
  yoghurt:yogurt whisky:whiskey vice:vise dyke:dike dykes:dikes moustache:mustache omelette:omelet mediaeval:medieval manoeuvred:maneuvered manoeuvring:maneuvering
  theatres:theaters theatregoers:theatergoers centred:centered centring:centering tranquillity:tranquility woollen:woolen worshipped:worshiped kidnapped:kidnaped`;

/** British words whose American form is as usual in Britain, in another sense or the same: no sign of America. */
const shared = `practice practiced practicing program programs check checks curb curbs tire tires story stories draft drafts while among learned burned spelled dreamed leaped
  toward afterward ton tons license licenses vise disk disks jail jailed judgment judgments archeology medieval whiskey ax mom moms catalog catalogs dialog dialogs
  aging analog equaled worshiped kidnaped totaled`;
/** And the other way round: British forms that America prints as well. */
const sharedBritish = `practise practised practising learnt burnt spelt dreamt leapt dialogue dialogues catalogue catalogues towards afterwards amongst whilst grey greys
  axe judgement judgements disc discs vice glamour saviour storey storeys kidnapped worshipped whisky draught draughts mum mums tonne tonnes speciality theatre theatres
  artefact artefacts acknowledgement ageing analogue omelette terrorise archaeology`;

const list = (words: string): string[] => words.split(/\s+/).filter((word) => word !== '');

/** Pairs of spellings, the British one first; in lower case. */
export const spellings: readonly (readonly [british: string, american: string])[] = [
  ...list(our).flatMap((word) =>
    ourEndings.split(' ').map((ending): readonly [string, string] => [`${word}${ending}`, `${word.slice(0, -2)}r${ending}`]),
  ),
  ...list(re).flatMap((word): (readonly [string, string])[] => {
    const american = word === 'manoeuvre' ? 'maneuver' : `${word.slice(0, -2)}er`;
    return [
      [word, american],
      [`${word}s`, `${american}s`],
    ];
  }),
  ...list(ise).flatMap((stem) => list(iseEndings).map((ending): readonly [string, string] => [`${stem}is${ending}`, `${stem}iz${ending}`])),
  ...list(yse).flatMap((stem) =>
    ['e', 'ed', 'es', 'ing', 'er'].map((ending): readonly [string, string] => [`${stem}s${ending}`, `${stem}z${ending}`]),
  ),
  ...list(doubled).flatMap((stem) =>
    list(doubledEndings).map((ending): readonly [string, string] => [
      `${stem}${stem.endsWith('l') ? 'l' : stem.at(-1)}${ending}`,
      `${stem}${ending}`,
    ]),
  ),
  ...list(single).map((pair): readonly [string, string] => {
    const [british, american] = pair.split(':');
    return [british!, american!];
  }),
];

const neitherSign = new Set([...list(shared), ...list(sharedBritish)]);

/** Spellings that tell one English from the other, and which it is. */
export const telling: ReadonlyMap<string, 'british' | 'american'> = new Map(
  spellings.flatMap(([british, american]) => [
    ...(neitherSign.has(british) ? [] : [[british, 'british'] as const]),
    ...(neitherSign.has(american) ? [] : [[american, 'american'] as const]),
  ]),
);
