import type { HouseStyle } from './world.js';

/** British and American forms of the words that occur in the corpus, in lower case. */
const SPELLINGS: readonly (readonly [british: string, american: string])[] = [
  ['metre', 'meter'],
  ['metres', 'meters'],
  ['kilometre', 'kilometer'],
  ['kilometres', 'kilometers'],
  ['litre', 'liter'],
  ['litres', 'liters'],
  ['centre', 'center'],
  ['centred', 'centered'],
  ['defence', 'defense'],
  ['offence', 'offense'],
  ['licence', 'license'],
  ['programme', 'program'],
  ['neighbour', 'neighbor'],
  ['neighbours', 'neighbors'],
  ['harbour', 'harbor'],
  ['colour', 'color'],
  ['labour', 'labor'],
  ['honour', 'honor'],
  ['theatre', 'theater'],
  ['dyke', 'dike'],
  ['grey', 'gray'],
  ['towards', 'toward'],
  ['organisers', 'organizers'],
  ['organisation', 'organization'],
  ['organise', 'organize'],
  ['recognise', 'recognize'],
  ['recognised', 'recognized'],
  ['apologised', 'apologized'],
  ['emphasised', 'emphasized'],
  ['privatised', 'privatized'],
  ['criticised', 'criticized'],
  ['travelled', 'traveled'],
  ['travellers', 'travelers'],
  ['cancelled', 'canceled'],
  ['motorway', 'highway'],
  ['motorways', 'highways'],
  ['petrol', 'gasoline'],
  ['autumn', 'fall'],
  ['storey', 'story'],
  ['tonnes', 'tons'],
  ['plough', 'plow'],
  ['sceptics', 'skeptics'],
  ['cheque', 'check'],
  ['jewellery', 'jewelry'],
  ['aeroplanes', 'airplanes'],
  ['mould', 'mold'],
];

/** Words of the American column that mean something else as well; British editors leave them alone. */
const ONE_WAY = new Set(['fall', 'story', 'check', 'highway', 'highways', 'tons', 'license', 'program']);

const toAmerican = new Map(SPELLINGS.map(([british, american]) => [british, american]));
const toBritish = new Map(SPELLINGS.filter(([, american]) => !ONE_WAY.has(american)).map(([british, american]) => [american, british]));

/** Substitutes whole words in lower case: a capital may open a name, and names keep their spelling. */
function respell(text: string, table: ReadonlyMap<string, string>): string {
  return text.replace(/(?<![\p{L}\p{N}’'-])\p{Ll}+(?![\p{L}\p{N}])/gu, (word) => table.get(word) ?? word);
}

const straighten = (text: string): string => text.replaceAll(/[“”]/g, '"').replaceAll(/[‘’]/g, "'");

/** A text as the outlet's sub-editors let it pass: spelling, "per cent" and quotation marks. */
export function applyHouseStyle(text: string, style: HouseStyle): string {
  let styled = text;
  if (style.spelling === 'american') styled = respell(styled, toAmerican);
  if (style.spelling === 'british') styled = respell(styled, toBritish);
  if (style.percent === 'two-words') styled = styled.replaceAll(/\bpercent\b/g, 'per cent');
  if (style.percent === 'one-word') styled = styled.replaceAll(/\bper cent\b/g, 'percent');
  return style.quotes === 'straight' ? straighten(styled) : styled;
}
