import type { Article } from '../article/article.js';
import type { CopyGroup } from '../copies/types.js';
import type { PairFigures, PairReason, PairVerdict } from '../copies/explain-pair.js';
import type { SharedTerm } from '../stories/shared-terms.js';
import type { Story } from '../stories/types.js';
import type { Differences } from '../text/differences.js';

/** Shared terms that are told to programs. */
const mostTerms = 40;

/** All that `unstitch explain` says of two articles. */
export interface Explanation {
  a: Article;
  b: Article;
  verdict: PairVerdict;
  thresholds: { threshold: number; containment: number };
  /** Whether the search compared the two. */
  compared: boolean;
  groups: { a: CopyGroup | undefined; b: CopyGroup | undefined };
  /** The stories they were put into, where stories were looked for. */
  stories: { a: Story | undefined; b: Story | undefined } | undefined;
  /** Words in both, the most telling first. */
  terms: readonly SharedTerm[];
  /** Runs of five words and more in both texts, the longest first. */
  runs: readonly string[];
  differences: Differences;
}

/** The explanation as a record for programs, its keys in a fixed order. */
export function explanationRecord({
  a,
  b,
  verdict,
  thresholds,
  compared,
  groups,
  stories,
  terms,
  runs,
  differences,
}: Explanation): Record<string, unknown> {
  const { tied, reason, whole, own, furniture } = verdict;
  return {
    a: a.id,
    b: b.id,
    tied,
    reason,
    shingles: { a: whole.a, b: whole.b, shared: whole.shared },
    jaccard: rounded(whole.jaccard),
    containment: rounded(whole.containment),
    thresholds: { jaccard: thresholds.threshold, containment: thresholds.containment },
    compared,
    furniture,
    withoutFurniture:
      own === undefined
        ? null
        : {
            shingles: { a: own.a, b: own.b, shared: own.shared },
            jaccard: rounded(own.jaccard),
            containment: rounded(own.containment),
          },
    groups: { a: groups.a?.group ?? null, b: groups.b?.group ?? null },
    stories: stories === undefined ? null : { a: stories.a?.story ?? null, b: stories.b?.story ?? null },
    sharedTerms: terms.slice(0, mostTerms).map(({ term, a, b, weight }) => ({ term, a, b, weight: rounded(weight) })),
    sharedRuns: runs,
    differences,
  };
}

function rounded(value: number): number {
  return Number(value.toFixed(6));
}

/** The verdict in one sentence. */
export function verdictSentence({ verdict, thresholds }: Explanation): string {
  const { whole, own, reason } = verdict;
  const sentences: Record<PairReason, string> = {
    exact: 'Copies: the same words in the same order.',
    jaccard: `Copies: a Jaccard similarity of ${told(whole.jaccard)} reaches the threshold of ${thresholds.threshold}.`,
    containment: `Copies: ${told(whole.containment)} of the smaller text is contained in the other, which reaches the threshold of ${thresholds.containment}.`,
    unlike: `No copies: neither figure reaches its threshold (Jaccard ${told(whole.jaccard, thresholds.threshold)} of ${thresholds.threshold}, contained ${told(whole.containment, thresholds.containment)} of ${thresholds.containment}).`,
    too_short: `No copies: ${told(whole.containment)} of the smaller text is contained in the other, but with ${Math.min(whole.a, whole.b)} shingles it is too short for that to say anything.`,
    furniture_alone: `No copies: what the two pages share is furniture of their outlet; without it ${told((own ?? whole).containment)} is contained.`,
    under_furniture: `Copies: without the furniture of each outlet the figures reach a threshold (Jaccard ${told((own ?? whole).jaccard)}, contained ${told((own ?? whole).containment)}).`,
  };
  return sentences[reason];
}

/** Where the two ended up, and why that may differ from their tie. */
export function groupSentence({ a, b, verdict, compared, groups }: Explanation): string {
  if (groups.a === undefined && groups.b === undefined) {
    if (!verdict.tied) return 'Neither is in a copy group.';
    return compared
      ? 'Neither is in a copy group: they were compared, and their component was cut apart.'
      : 'Neither is in a copy group: the sketches did not propose the pair; a lower --sampling finds more.';
  }
  if (groups.a === undefined || groups.b === undefined || groups.a.group !== groups.b.group) {
    const name = (group: CopyGroup | undefined): string => (group === undefined ? 'no copy group' : `copy group ${group.group}`);
    const why = verdict.tied ? ' Groups are cut where their members are not alike on average (--cut).' : '';
    return `The first is in ${name(groups.a)}, the second in ${name(groups.b)}.${why}`;
  }
  const { group, lead, members } = groups.a;
  const direct = [a, b].some(({ id }) => id === lead) || viaOf(members, a.id) === b.id || viaOf(members, b.id) === a.id;
  return `Both are in copy group ${group}, led by ${lead}.${direct ? '' : ' Each is tied to it by a text of its own.'}`;
}

/** Which stories the two were put into. */
export function storySentence({ stories }: Explanation): string {
  if (stories?.a === undefined || stories.b === undefined) return '';
  const about = ({ terms }: Story): string => (terms.length === 0 ? '' : ` (${terms.slice(0, 5).join(', ')})`);
  if (stories.a.story === stories.b.story) return `Both tell story ${stories.a.story}${about(stories.a)}.`;
  return `The first tells story ${stories.a.story}${about(stories.a)}, the second ${stories.b.story}${about(stories.b)}.`;
}

function viaOf(members: CopyGroup['members'], id: string): string | undefined {
  return members.find((member) => member.id === id)?.via;
}

/** A figure to be read; with more digits where three would say that it reaches a threshold which it does not reach. */
function told(value: number, threshold?: number): string {
  const short = value.toFixed(3);
  return threshold !== undefined && value < threshold && Number(short) >= threshold ? value.toFixed(6) : short;
}

/** The figures of a pair as rows: a name, the first, the second, and what both have. */
export function figureRows(name: string, { a, b, shared, jaccard, containment }: PairFigures): string[][] {
  return [
    [`shingles${name}`, a.toLocaleString('en'), b.toLocaleString('en'), shared.toLocaleString('en')],
    [`Jaccard${name}`, '', '', told(jaccard)],
    [`contained${name}`, '', '', told(containment)],
  ];
}
