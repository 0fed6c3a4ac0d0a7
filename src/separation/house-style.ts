/** Two ways of writing one thing, of which a newsroom keeps to one. */
const choices: Record<string, readonly [RegExp, RegExp]> = {
  quotationMarks: [/["]/u, /[“”„]/u],
  apostrophes: [/\p{L}'\p{L}/u, /\p{L}’\p{L}/u],
  dashes: [/\S—\S|\S--\S/u, /\s[—–-]{1,2}\s/u],
  unitedStates: [/\bU\.S\.A?/u, /\bUSA?\b/u],
  percent: [/\d ?%/u, /\d\s+(?:percent|per cent)\b/u],
  titles: [/\b(?:Mr|Mrs|Ms)\.?\s\p{Lu}/u, /\b(?:President|Senator|Sen\.|Rep\.|Secretary)\s\p{Lu}/u],
  tense: [/\bsays\b/u, /\bsaid\b/u],
  spelling: [/\b\w+(?:ise|ised|ising|isation|our|oured|ours)\b/u, /\b\w+(?:ize|ized|izing|ization|or|ored|ors)\b/u],
};

/**
 * For each choice of house style, the share of the rarer way among the units that show either: 0 where the page keeps to one, .5 where it is divided.
 *
 * @param texts texts of the units
 */
export function houseStyle(texts: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    Object.entries(choices).map(([name, [one, other]]) => {
      const first = texts.filter((text) => one.test(text)).length;
      const second = texts.filter((text) => other.test(text)).length;
      return [name, first + second > 0 ? Math.min(first, second) / (first + second) : 0];
    }),
  );
}
