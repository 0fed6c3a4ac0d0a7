import { UnstitchError } from '../errors.js';
import { memberId } from './grouping.js';
import type { GroupGrouping, Grouping, LabelGrouping, PairGrouping } from './grouping.js';

/** A grouping over numbered articles. */
export interface Layout {
  /** A label per article: that of its group, or one of its own. All are below the number of articles. */
  labels: Uint32Array;
  /** The pairs that are directly tied, none twice; `null` where the grouping says nothing of ties. */
  ties: Ties | null;
}

/** Pairs of numbered articles: pair `i` is `a[i]` and `b[i]`, the smaller first. */
export interface Ties {
  a: Uint32Array;
  b: Uint32Array;
}

/**
 * Numbers a grouping's articles.
 *
 * @param numbers the number of every article, 0 up; must hold every id of the grouping
 * @param what the grouping's name in messages: `gold` or `predicted`
 * @throws UnstitchError `input_failed` for an article that is in two groups or twice in one, or tied to no member of its group
 */
export function layOut(grouping: Grouping, numbers: Numbers, what: string): Layout {
  if (grouping.kind === 'pairs') return layOutPairs(grouping.pairs, numbers);
  if (grouping.kind === 'groups') return layOutGroups(grouping.groups, numbers, what);
  return layOutLabels(grouping.articles, numbers, what);
}

/** The key of a pair in either order, exact for up to 90 million articles. */
export function pairKey(one: number, other: number, articles: number): number {
  return Math.min(one, other) * articles + Math.max(one, other);
}

/** The number of every article. */
type Numbers = ReadonlyMap<string, number>;

function layOutPairs(pairs: PairGrouping['pairs'], numbers: Numbers): Layout {
  const list = new TieList();
  for (const [one, other] of pairs) list.add(numbers.get(one)!, numbers.get(other)!);
  const ties = list.list();
  return { labels: joined(numbers.size, ties), ties };
}

function layOutLabels(articles: LabelGrouping['articles'], numbers: Numbers, what: string): Layout {
  const placed = new Placed(numbers, what);
  const firsts = new Map<string, number>();
  for (const { id, label } of articles) {
    const number = numbers.get(id)!;
    if (label !== null && !firsts.has(label)) firsts.set(label, number);
    placed.put(id, label === null ? number : firsts.get(label)!);
  }
  return { labels: placed.labels, ties: null };
}

function layOutGroups(groups: GroupGrouping['groups'], numbers: Numbers, what: string): Layout {
  const placed = new Placed(numbers, what);
  const ties = new TieList();
  let tied = groups.length === 0;
  for (const { members } of groups) {
    const first = members[0];
    if (first === undefined) continue;
    const label = numbers.get(memberId(first))!;
    for (const member of members) placed.put(memberId(member), label);
    for (const member of members) {
      if (typeof member === 'string' || member.via === undefined) continue;
      tied = true;
      const via = numbers.get(member.via);
      if (via === undefined || placed.labels[via] !== label) {
        throw new UnstitchError(
          'input_failed',
          `${what}: ${quoted(member.id)} is tied via ${quoted(member.via)}, which is not in its group`,
          {
            id: member.id,
            via: member.via,
          },
        );
      }
      ties.add(numbers.get(member.id)!, via);
    }
  }
  return { labels: placed.labels, ties: tied ? ties.list() : null };
}

/** Labels given one by one, each article at most once. */
class Placed {
  readonly labels: Uint32Array;
  readonly #numbers: Numbers;
  readonly #what: string;
  readonly #given: Uint8Array;

  constructor(numbers: Numbers, what: string) {
    this.labels = Uint32Array.from({ length: numbers.size }, (_, number) => number);
    this.#numbers = numbers;
    this.#what = what;
    this.#given = new Uint8Array(numbers.size);
  }

  put(id: string, label: number): void {
    const number = this.#numbers.get(id)!;
    if (this.#given[number] === 1) {
      throw new UnstitchError('input_failed', `${this.#what}: ${quoted(id)} is there twice; an article belongs to one group, once`, { id });
    }
    this.#given[number] = 1;
    this.labels[number] = label;
  }
}

/** Ties as they come; a tie to itself, as a lead may have, and repetitions are left out. */
class TieList {
  readonly #pairs = new Map<number, Set<number>>();
  #count = 0;

  add(one: number, other: number): void {
    if (one === other) return;
    const smaller = Math.min(one, other);
    const larger = Math.max(one, other);
    let mates = this.#pairs.get(smaller);
    if (mates === undefined) this.#pairs.set(smaller, (mates = new Set()));
    if (mates.has(larger)) return;
    mates.add(larger);
    this.#count++;
  }

  list(): Ties {
    const ties = { a: new Uint32Array(this.#count), b: new Uint32Array(this.#count) };
    let tie = 0;
    for (const [smaller, mates] of this.#pairs) {
      for (const larger of mates) {
        ties.a[tie] = smaller;
        ties.b[tie++] = larger;
      }
    }
    return ties;
  }
}

/** The smallest article of every component. Evaluation shares no code with the stages that it judges, so it has its own few lines. */
function joined(articles: number, { a, b }: Ties): Uint32Array {
  const labels = Uint32Array.from({ length: articles }, (_, number) => number);
  const rootOf = (number: number): number => {
    let root = number;
    while (labels[root] !== root) root = labels[root] = labels[labels[root]!]!;
    return root;
  };
  for (let tie = 0; tie < a.length; tie++) {
    const one = rootOf(a[tie]!);
    const other = rootOf(b[tie]!);
    labels[Math.max(one, other)] = Math.min(one, other);
  }
  for (let number = 0; number < articles; number++) labels[number] = labels[labels[number]!]!;
  return labels;
}

function quoted(id: string): string {
  return JSON.stringify(id.length > 60 ? `${id.slice(0, 60)}…` : id);
}
