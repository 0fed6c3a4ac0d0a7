import type { Random } from './random.js';
import { givenNames, nounKind, organisationNames, placeNames, surnames } from './vocabulary.js';

export interface Person {
  readonly full: string;
  readonly surname: string;
}

/** What one invented article speaks of: its people, places, organisations and topic words. */
export interface Voice {
  readonly people: readonly Person[];
  readonly places: readonly string[];
  readonly organisations: readonly string[];
  readonly topic: readonly string[];
  readonly currency: string;
}

const organisationKinds = ['Agency', 'Institute', 'Council', 'Union', 'Group', 'Bank', 'Holdings', 'Ministry', 'Rangers', 'Shipping'];
const currencies = ['crowns', 'thalers', 'marks', 'lire', 'shillings', 'florins', 'guilders', 'pesos'];

function several<T>(count: number, one: () => T): T[] {
  return Array.from({ length: count }, one);
}

export function createVoice(random: Random): Voice {
  return {
    people: several(3 + random.below(4), () => {
      const surname = random.pick(surnames);
      return { full: `${random.pick(givenNames)} ${surname}`, surname };
    }),
    places: several(2 + random.below(4), () => random.pick(placeNames)),
    organisations: several(1 + random.below(3), () => {
      const name = random.pick(organisationNames);
      return random.chance(0.5) ? `${name} ${random.pick(organisationKinds)}` : `the ${name} ${random.pick(organisationKinds)}`;
    }),
    // Half from the long tail, half frequent words: a topic has its own terms and its own use of common ones.
    topic: several(12 + random.below(12), () => (random.chance(0.5) ? random.pick(nounKind.words) : nounKind.draw(random))),
    currency: random.pick(currencies),
  };
}
