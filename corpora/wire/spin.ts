import { createRandom } from '../generator/random.js';

/**
 * What a content farm's spinner substitutes so that a copy is not found: names of countries first, then words for which its
 * list has another, well or badly chosen. Case counts; longer phrases come before their parts.
 */
const SUBSTITUTIONS: readonly (readonly [from: string, to: string])[] = [
  ['the United Cantons', 'the UC'],
  ['United Cantons', 'UC'],
  ['Braskovian warships', 'warships of the Braskovian Federation'],
  ['Braskovia', 'the Braskovian Federation'],
  ['Hadrune', 'the Hadruni Republic'],
  ['Veskaria', 'the Veskarian Republic'],
  ['Nine-State Council', 'Council of the Nine'],
  ['Prime Minister', 'Premier'],
  ['prime minister', 'premier'],
  ['Defence Secretary', 'Secretary of Defense'],
  ['told reporters', 'informed journalists'],
  ['told a news conference', 'said at a press briefing'],
  ['according to', 'as per'],
  ['more than', 'over'],
  ['at least', 'no fewer than'],
  ['a quarter', 'one fourth'],
  ['because of', 'owing to'],
  ['began', 'commenced'],
  ['officials', 'authorities'],
  ['killing', 'claiming the lives of'],
  ['killed', 'slain'],
  ['injured', 'wounded'],
  ['homes', 'residences'],
  ['houses', 'dwellings'],
  ['inhabitants', 'residents'],
  ['people', 'individuals'],
  ['children', 'kids'],
  ['soldiers', 'troops'],
  ['rescuers', 'rescue workers'],
  ['doctors', 'physicians'],
  ['company', 'firm'],
  ['companies', 'firms'],
  ['employees', 'staff'],
  ['customers', 'clients'],
  ['money', 'cash'],
  ['government', 'administration'],
  ['parliament', 'the legislature'],
  ['election', 'vote'],
  ['agreement', 'accord'],
  ['agreed', 'consented'],
  ['talks', 'negotiations'],
  ['dispute', 'row'],
  ['offer', 'proposal'],
  ['expected', 'anticipated'],
  ['showed', 'indicated'],
  ['asked', 'requested'],
  ['rejected', 'turned down'],
  ['promised', 'pledged'],
  ['increase', 'rise'],
  ['reached', 'attained'],
  ['largest', 'biggest'],
  ['strong', 'powerful'],
  ['heavy', 'intense'],
  ['quickly', 'rapidly'],
  ['nearly', 'almost'],
  ['about', 'around'],
  ['previous', 'earlier'],
  ['former', 'ex'],
  ['ship', 'vessel'],
  ['ships', 'vessels'],
  ['storm', 'tempest'],
  ['town', 'township'],
  ['village', 'hamlet'],
  ['valley', 'vale'],
  ['road', 'roadway'],
  ['station', 'terminal'],
  ['before', 'prior to'],
  ['after', 'following'],
  ['while', 'whereas'],
  ['but', 'however'],
  ['also', 'additionally'],
  ['said', 'stated'],
  ['will', 'shall'],
];

/**
 * Substitutes a share of what the list covers, from 0 to 1, always the same for the same seed. A word that is substituted
 * once may stay elsewhere, as in the work of real spinners.
 */
export function spin(text: string, share: number, seed: number): string {
  const random = createRandom(seed, 0x5b1e);
  const table = new Map(SUBSTITUTIONS);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${SUBSTITUTIONS.map(([from]) => from).join('|')})(?![\\p{L}\\p{N}’])`, 'gu');
  return text.replace(pattern, (match) => (random.chance(share) ? (table.get(match) ?? match) : match));
}
