import type { Random } from './random.js';
import type { Voice } from './voice.js';
import { adjectiveKind, baseVerbKind, nounKind, pastVerbKind } from './vocabulary.js';
import { adverbs, functionWords, months, roles, weekdays } from './words.js';

/**
 * Sentences from templates. No template prints more than three fixed words in a row, so that two unlike articles share
 * five-word shingles by chance only, hardly ever.
 */
const clauses = [
  'the [adj] [noun] [past] the [noun] of the [adj] [noun]',
  'the [noun] [past] [number] [nouns] and [past] the [noun]',
  '[surname] [past] the [noun] with [adj] [nouns]',
  'a [adj] [noun] [past] [number] [nouns] near [place]',
  '[org] [past] its [noun] in [place] [adv]',
  '[org] and the [noun] [past] [adj] [nouns]',
  'the [nouns] of [place] [past] a [adj] [noun]',
  'more than [number] [nouns] [past] the [noun] on [weekday]',
  'about [number] percent of [nouns] [past] the [adj] [noun]',
  '[name], a [role] in [place], [past] the [noun]',
  '[name] of [org] [past] a [noun] that [past] the [noun]',
  'neither the [noun] nor the [adj] [noun] [past] [nouns]',
  'its [noun] [past] [adj] [nouns] between [place] and [place]',
  'officials in [place] [past] [number] [nouns]',
  'the [noun], which [past] the [adj] [noun], [past] [adv]',
  'some [nouns] [past] [nouns] while others [past] the [noun]',
  'a [noun] from [place] [past] [number] of the [nouns]',
  'prices of [nouns] [past] [number] percent as [nouns] [past]',
  'two [adj] [nouns] and a [noun] [past] the [adj] [noun]',
  '[surname] [adv] [past] that the [noun] [past] its [noun]',
  '[function] [noun] [function] [adj] [nouns] [past] [function] [noun]',
  'the [noun] of [surname] [past] [nouns] worth [number] million [currency]',
];
const openings = [
  'on [weekday], ',
  'in [place], ',
  'after the [noun], ',
  'late on [month] [day], ',
  'with [number] [nouns] at risk, ',
  'despite [adj] [nouns], ',
  'under the [adj] [noun], ',
  'for [org], ',
];
const closings = [
  ', [surname] said',
  ', according to [org]',
  ', the [role] said on [weekday]',
  ' as [nouns] [past] the [noun]',
  ' because the [noun] [past] [adv]',
  ' – a [adj] [noun] for [place]',
  ', and [surname] [past] the [noun]',
  ' in [number] [nouns]',
  ' when [nouns] [past] [place]',
];
const quotations = [
  '“we [base] the [nouns] and [base] every [adj] [noun],” [surname] said',
  '“the [noun] is [adj],” [name] told [org], “and nobody [past] it”',
  '“you cannot [base] a [noun] without [adj] [nouns],” said [name], a [role]',
  '“our [nouns] [past] the [noun] – [number] of them [adv],” said [surname]',
  '“it’s a [adj] [noun] and I’ll [base] it,” the [role] said',
  'asked about [nouns], [surname] said: “they [past] us [adv]”',
  '[surname], whose [noun] [past] [place], called it “a [adj] [noun] of [nouns]”',
];

type Slot = (random: Random, voice: Voice) => string;

/** A fixed piece of text, or a slot to be filled. */
type Part = string | Slot;

function printNumber(random: Random): string {
  const size = random.below(10);
  if (size < 5) return String(2 + random.below(98));
  if (size < 8) return String(100 + random.below(900));
  return `${1 + random.below(99)},${String(random.below(1000)).padStart(3, '0')}`;
}

/** Regular plurals: "ports", "cities", "days", "branches". */
function pluralOf(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return noun.slice(0, -1) + 'ies';
  return noun + (/(?:s|x|z|ch|sh)$/.test(noun) ? 'es' : 's');
}

/** About one noun in three belongs to the article's own topic: that is what makes two articles unlike, and one of a piece. */
const slots: Record<string, Slot> = {
  noun: (random, voice) => (random.chance(0.35) ? random.pick(voice.topic) : nounKind.draw(random)),
  nouns: (random, voice) => pluralOf(slots['noun']!(random, voice)),
  adj: (random) => adjectiveKind.draw(random),
  past: (random) => pastVerbKind.draw(random),
  base: (random) => baseVerbKind.draw(random),
  adv: (random) => random.pick(adverbs),
  function: (random) => random.pick(functionWords),
  role: (random) => random.pick(roles),
  weekday: (random) => random.pick(weekdays),
  month: (random) => random.pick(months),
  day: (random) => String(1 + random.below(28)),
  number: printNumber,
  currency: (_random, voice) => voice.currency,
  place: (random, voice) => random.pick(voice.places),
  org: (random, voice) => random.pick(voice.organisations),
  name: (random, voice) => random.pick(voice.people).full,
  surname: (random, voice) => random.pick(voice.people).surname,
};

interface Template {
  readonly parts: readonly Part[];
  readonly capitalised: readonly Part[];
  /** Words it prints, as near as a template can tell. */
  readonly words: number;
}

function compile(template: string): Template {
  const parts: Part[] = [];
  for (const piece of template.split(/(\[[a-z]+\])/)) {
    if (piece === '') continue;
    const slot = piece.startsWith('[') ? slots[piece.slice(1, -1)] : undefined;
    parts.push(slot ?? piece);
  }
  const [first] = parts;
  const capitalised = [...parts];
  if (typeof first === 'string') {
    const letter = first.search(/[a-z]/);
    capitalised[0] = first.slice(0, letter) + first.charAt(letter).toUpperCase() + first.slice(letter + 1);
  } else if (first === slots['function']) {
    capitalised[0] = (random) => {
      const word = random.pick(functionWords);
      return word.charAt(0).toUpperCase() + word.slice(1);
    };
  }
  // A full name prints two words, an organisation two or three.
  const extra = (template.match(/\[(?:name|org)\]/g) ?? []).length;
  return { parts, capitalised, words: template.split(' ').filter((word) => /[a-z]/.test(word)).length + extra };
}

const compiledClauses = clauses.map(compile);
const compiledOpenings = openings.map(compile);
const compiledClosings = closings.map(compile);
const compiledQuotations = quotations.map(compile);

function fill(parts: readonly Part[], random: Random, voice: Voice): string {
  let text = '';
  for (const part of parts) text += typeof part === 'string' ? part : part(random, voice);
  return text;
}

export interface Sentence {
  readonly text: string;
  readonly words: number;
}

/** One sentence in an article's voice: a quotation one time in six, else a clause that may open and close with another. */
export function writeSentence(random: Random, voice: Voice): Sentence {
  if (random.chance(1 / 6)) {
    const quotation = random.pick(compiledQuotations);
    return { text: fill(quotation.capitalised, random, voice) + '.', words: quotation.words };
  }
  const clause = random.pick(compiledClauses);
  let { words } = clause;
  let text;
  if (random.chance(0.3)) {
    const opening = random.pick(compiledOpenings);
    text = fill(opening.capitalised, random, voice) + fill(clause.parts, random, voice);
    words += opening.words;
  } else {
    text = fill(clause.capitalised, random, voice);
  }
  const closings = random.below(3);
  for (let i = 0; i < closings; i++) {
    const closing = random.pick(compiledClosings);
    text += fill(closing.parts, random, voice);
    words += closing.words;
  }
  return { text: text + '.', words };
}
