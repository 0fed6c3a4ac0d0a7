import type { Copies } from '../../src/copies/copies.js';
import type { CopyGroup, CopyMember, Relation } from '../../src/copies/types.js';
import type { Corpus } from '../../src/corpus/corpus.js';
import { shingleSet } from './copies.js';

interface Known {
  ordinal: number;
  id: string;
  date: number;
  words: number;
  /** The article that was compared for it. */
  compared: number;
  shingles: ReadonlySet<string>;
}

/** Groups told anew from who is in which, from the verified pairs and the texts alone: leads, order, and the tie of each member. */
export function slowGroups(corpus: Corpus, copies: Copies, threshold: number): CopyGroup[] {
  const { kernel, columns } = corpus.parts;
  const known = new Map<string, Known>();
  for (const ordinal of corpus.ordinals()) {
    known.set(corpus.id(ordinal), {
      ordinal,
      id: corpus.id(ordinal),
      date: corpus.date(ordinal) ?? Infinity,
      words: corpus.wordCount(ordinal),
      compared: kernel.shared.words[columns.twins / 4 + ordinal]!,
      shingles: shingleSet(corpus.article(ordinal).text),
    });
  }
  const { a, b, tie } = copies.pairs;
  const tied = new Set(Array.from(a, (one, i) => (tie[i] === 1 ? [`${one} ${b[i]}`, `${b[i]} ${one}`] : [])).flat());
  const byOrder = (x: Known, y: Known): number => (x.date === y.date ? (x.id < y.id ? -1 : 1) : x.date < y.date ? -1 : 1);
  const groups = copies.groups.map(({ members }) => {
    const inOrder = members.map(({ id }) => known.get(id)!).toSorted(byOrder);
    const [lead] = inOrder.filter(({ date }) => date === inOrder[0]!.date).toSorted((x, y) => y.words - x.words || byOrder(x, y));
    return { lead: lead!, inOrder };
  });
  return groups
    .toSorted((x, y) => byOrder(x.lead, y.lead))
    .map(({ lead, inOrder }, i) => {
      const rest = inOrder.filter((one) => one !== lead);
      const exact = ({ id }: Known, via: Known): CopyMember => ({ id, relation: 'exact', via: via.id, jaccard: 1, containment: 1 });
      const isTied = (x: Known, y: Known): boolean => tied.has(`${x.compared} ${y.compared}`);
      const members = rest.map((one): CopyMember => {
        if (one.compared === lead.compared) return exact(one, lead);
        if (isTied(one, lead)) return member(one, lead, threshold);
        const first = inOrder.find(({ compared }) => compared === one.compared)!;
        if (first !== one) return exact(one, first);
        const firsts = inOrder.filter((other, place) => inOrder.findIndex(({ compared }) => compared === other.compared) === place);
        const [via] = firsts
          .filter((other) => isTied(one, other))
          .toSorted((x, y) => figures(one, y).jaccard - figures(one, x).jaccard || byOrder(x, y));
        return member(one, via!, threshold);
      });
      return {
        group: `c${i + 1}`,
        lead: lead.id,
        members: [{ id: lead.id, relation: 'lead', via: lead.id, jaccard: 1, containment: 1 }, ...members],
      };
    });
}

function figures({ shingles }: Known, via: Known): { jaccard: number; containment: number } {
  const shared = [...shingles].filter((shingle) => via.shingles.has(shingle)).length;
  const [size, viaSize] = [shingles.size, via.shingles.size];
  return { jaccard: shared / (size + viaSize - shared), containment: shared / Math.min(size, viaSize) };
}

function member(one: Known, via: Known, threshold: number): CopyMember {
  const { jaccard, containment } = figures(one, via);
  const six = (x: number): number => Math.round(x * 1e6) / 1e6;
  const relation = relationOf(one.shingles.size, via.shingles.size, jaccard, containment, threshold);
  return { id: one.id, relation, via: via.id, jaccard: six(jaccard), containment: six(containment) };
}

/** How an article of `size` shingles is tied to one of `viaSize`. */
export function relationOf(size: number, viaSize: number, jaccard: number, containment: number, threshold: number): Relation {
  const unequal = Math.min(size, viaSize) <= 0.9 * Math.max(size, viaSize);
  if (jaccard >= threshold && !(unequal && containment >= 0.95)) return 'near';
  return size <= viaSize ? 'excerpt' : 'expansion';
}
