import type { Alignment } from './alignment.js';
import { longestParagraph } from './units.js';

/**
 * Whether the article that fits a passage best is its source, as log-odds: a logistic regression on pages of one news area, by sentence, by paragraph and
 * with sentences of several sources in a paragraph; as they are, with a fifth and with 35 % of their words replaced; with all sources in the corpus, half of them, a
 * fifth, and none.
 */
export const sourceWeights = {
  always: -1.65,
  own: 0.53,
  share: 10.05,
  runShare: -5.37,
  run: -0.55,
  long: -0.73,
  quoted: -0.97,
  elsewhere: 0.59,
  elsewherePlain: 1.63,
  beside: 1.77,
  besideAll: -0.26,
  besideGone: -0.65,
  kinGone: -1.25,
  kinHad: 0.75,
  unfound: -4.83,
  rivals: -1.5,
  sole: 0.45,
  half: 2.79,
  /** Times how little other paragraphs say for the article. */
  alone: { verbatim: 0.3, verbatimQuoted: 2.01, rivals: -0.54 },
};
/** Words in a row that no phrase has, if they are two fifths of the passage: a passage may be made of two. */
const longRun = 12;
const longShare = 0.4;
/** A passage in quotation marks from this share on is a quotation. */
const mostQuoted = 0.3;
/** A passage shares so much more of its words with an article than the page's passages do, and it speaks of the article's matter. */
const kinFrom = 0.05;
/** Share of the rest of the page that has a source: from the first on nothing speaks against another, below the second all does. */
const found = { enough: 0.16, none: 0.04 };
/** Passages that make a rest of the page large enough to tell. */
const largeRest = 8;
const mostCompany = 3;

/** What is known of a passage beside its fits. */
export interface PassagePlace {
  /** Number of its paragraph. */
  paragraph: number;
  /** Share of it that stands in quotation marks. */
  quoted: number;
}

/** What was found for one passage and article. */
export interface Support {
  passage: number;
  /** By the alignment alone. */
  probability: number;
}

/** An article that fits a passage best. */
export interface BestFit {
  article: number;
  alignment: Pick<Alignment, 'sequence' | 'pairs' | 'run' | 'matched' | 'places'>;
  /** Log-odds by the alignment alone. */
  odds: number;
}

/** What speaks for an article as the source of a passage, but for other articles. */
interface Evidence {
  sum: number;
  /** How much of it stands or falls with nobody else having the words. */
  sole: number;
  /** What nobody else's having them leaves: where others have, what speaks against a lone find on a page without sources does so in full. */
  spared: number;
  /** What each e-fold of rivals takes. */
  rival: number;
}

/** Weighs what the page says for its passages' sources. */
export class SourceEvidence {
  readonly #places: readonly PassagePlace[];
  /** Of each passage: those of one number stand in one paragraph. */
  readonly #paragraphs: readonly number[];
  /** How sure the best fit of each passage is by its alignment alone, summed over the page and over paragraphs. */
  readonly #sure = new Map<number, { sum: number; count: number }>();
  readonly #sureOnPage: number;
  readonly #shared: (article: number) => Float64Array;
  readonly #kin = new Map<number, Float64Array>();

  /**
   * @param sure probability of the best fit of every passage, by its alignment alone; 0 where there is none
   * @param shared the share of each passage's weight whose words an article has, wherever they stand in it
   */
  constructor(places: readonly PassagePlace[], sure: readonly number[], shared: (article: number) => Float64Array) {
    this.#places = places;
    this.#paragraphs = paragraphsOf(places);
    this.#shared = shared;
    let all = 0;
    for (const [passage, probability] of sure.entries()) {
      const paragraph = this.#paragraphs[passage]!;
      const { sum, count } = this.#sure.get(paragraph) ?? { sum: 0, count: 0 };
      this.#sure.set(paragraph, { sum: sum + probability, count: count + 1 });
      all += probability;
    }
    this.#sureOnPage = all;
  }

  /**
   * Whether an article that fits best is a passage's source: likelier than not.
   *
   * @param support all passages that the article explains
   * @param mostRivals how many other articles fit nearly as well
   * @param rivals how many of those are unrelated to it; asked for only where it matters
   */
  isSource(passage: number, fit: BestFit, support: readonly Support[], mostRivals: number, rivals: () => number): boolean {
    const { sum, sole, spared, rival } = this.#evidence(passage, fit, support);
    if (sum + sole + spared < 0) return false;
    if (mostRivals > 0 && sum + rival * Math.log(1 + mostRivals) >= 0) return true;
    const count = mostRivals === 0 ? 0 : rivals();
    return sum + (count === 0 ? sole + spared : rival * Math.log(1 + count)) >= 0;
  }

  #evidence(passage: number, { article, alignment, odds }: BestFit, support: readonly Support[]): Evidence {
    const { sequence, pairs, run, matched, places } = alignment;
    const length = places.length;
    const { quoted } = this.#places[passage]!;
    const company = this.#company(passage, support);
    const alone = 1 - company.elsewhere;
    const verbatim = sequence >= 0.95 && pairs >= 0.9;
    const long = run >= longRun && run >= length * longShare;
    const quotation = quoted >= mostQuoted;
    const unfound = sourceWeights.unfound * this.#unfound(passage);
    const kin = this.#kinOf(passage, article, support);
    const sum =
      sourceWeights.always +
      sourceWeights.own * odds +
      sourceWeights.share * (matched / length) +
      sourceWeights.runShare * (run / length) +
      sourceWeights.run * Math.log(1 + run) +
      (long ? sourceWeights.long : 0) +
      sourceWeights.quoted * quoted +
      sourceWeights.elsewhere * company.elsewhere +
      sourceWeights.elsewherePlain * company.elsewherePlain +
      sourceWeights.beside * company.beside +
      sourceWeights.besideAll * company.besideAll +
      sourceWeights.besideGone * company.besideGone +
      sourceWeights.kinGone * Math.log(1 + 5 * kin.gone) +
      sourceWeights.kinHad * Math.log(1 + 5 * kin.had) +
      (verbatim ? (sourceWeights.alone.verbatim + sourceWeights.alone.verbatimQuoted * quoted) * alone : 0) +
      unfound;
    return {
      sum,
      sole: (verbatim ? sourceWeights.sole : 0) + (long && !quotation ? sourceWeights.half : 0),
      // What nobody else has, word for word, and nobody said, is named though nothing else is found.
      spared: verbatim && !quotation ? -unfound : 0,
      rival: sourceWeights.rivals + sourceWeights.alone.rivals * alone,
    };
  }

  /** What other passages say for an article: those of other paragraphs, and those of the same one, which a quotation or a message may fill. */
  #company(passage: number, support: readonly Support[]) {
    const paragraph = this.#paragraphs[passage]!;
    let [elsewhere, elsewherePlain, beside, besideAll] = [0, 0, 0, 0];
    for (const { passage: other, probability } of support) {
      if (this.#paragraphs[other] !== paragraph) {
        elsewhere = Math.max(elsewhere, probability);
        // What is quoted, reports of one event have in common.
        elsewherePlain = Math.max(elsewherePlain, probability * (1 - this.#places[other]!.quoted));
      } else if (other !== passage) {
        beside = Math.max(beside, probability);
        besideAll += probability;
      }
    }
    const siblings = this.#sure.get(paragraph)!.count - 1;
    const besideGone = siblings === 0 ? 0 : ((siblings - besideAll) / siblings) * Math.log(1 + siblings);
    return { elsewhere, elsewherePlain, beside, besideAll: Math.min(besideAll, mostCompany), besideGone };
  }

  /** 1 where next to nothing of the rest of a page has a source, 0 where a sixth has. */
  #unfound(passage: number): number {
    const own = this.#sure.get(this.#paragraphs[passage]!)!;
    const rest = this.#places.length - own.count;
    if (rest === 0) return 0;
    const share = (this.#sureOnPage - own.sum) / rest;
    const none = (found.enough - share) / (found.enough - found.none);
    return Math.min(1, Math.max(0, none)) * Math.min(1, rest / largeRest);
  }

  /**
   * Of the passages of other paragraphs that speak of an article's matter, those that it does not explain, and those that it does: a source explains what there is of
   * its story, and a report that quotes the same words does not.
   */
  #kinOf(passage: number, article: number, support: readonly Support[]): { gone: number; had: number } {
    const likeness = this.#likeness(article);
    const paragraph = this.#paragraphs[passage]!;
    let gone = 0;
    for (const [other, like] of likeness.entries()) if (this.#paragraphs[other] !== paragraph) gone += like;
    let had = 0;
    for (const { passage: other, probability } of support) {
      if (this.#paragraphs[other] !== paragraph) had += likeness[other]! * probability;
    }
    return { gone: Math.max(gone - had, 0), had };
  }

  /** What every passage shares with an article above what the page's passages do as a rule. */
  #likeness(article: number): Float64Array {
    let likeness = this.#kin.get(article);
    if (likeness === undefined) {
      const shares = this.#shared(article);
      const middle = shares.toSorted()[shares.length >> 1] ?? 0;
      likeness = shares.map((share) => Math.max(share - middle - kinFrom, 0));
      this.#kin.set(article, likeness);
    }
    return likeness;
  }
}

/** The paragraph of every passage; one of very many sentences is none, and each of those stands for itself. */
function paragraphsOf(places: readonly PassagePlace[]): number[] {
  const counts = new Map<number, number>();
  for (const { paragraph } of places) counts.set(paragraph, (counts.get(paragraph) ?? 0) + 1);
  return places.map(({ paragraph }, passage) => (counts.get(paragraph)! > longestParagraph ? -1 - passage : paragraph));
}
