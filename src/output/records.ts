import type { Reject } from '../article/rejects.js';

/** One member of a copy group, as `copies.jsonl` has it. */
interface MemberRecord {
  id: string;
  relation: string;
  via: string;
  jaccard: number;
  containment: number;
}

/** One copy group, as `copies.jsonl` has it. */
export interface GroupRecord {
  group: string;
  lead: string;
  members: readonly MemberRecord[];
}

// Every key is named here, whatever else an object carries and in whatever order it was built: the order is part of the contract.

/** A line of `copies.jsonl`, with its line feed. Many at a time are written by `Copies.lines`, in the same bytes. */
export function groupLine({ group, lead, members }: GroupRecord): string {
  return line({
    group,
    lead,
    members: members.map(({ id, relation, via, jaccard, containment }) => ({ id, relation, via, jaccard, containment })),
  });
}

/** A span of an article that a passage was copied from; offsets in UTF-16 code units. */
export interface SourceRecord {
  article: string;
  start: number;
  end: number;
  overlap: number;
}

/** A visible mark of stitching: what it is, and what a reader stumbles over. */
export interface SignRecord {
  code: string;
  message: string;
}

/** A passage of a page; offsets in UTF-16 code units. */
export interface PassageRecord {
  start: number;
  end: number;
  kind: string;
  strand: string | null;
  source: SourceRecord | null;
  signs: readonly SignRecord[];
}

/** The passages of a page that tell one story. */
export interface StrandRecord {
  strand: string;
  passages: readonly number[];
  terms: readonly string[];
  story: string | null;
  sources: readonly string[];
  separable: boolean;
}

/** A page taken apart, as `separations.jsonl` has it. */
export interface SeparationRecord {
  article: string;
  stitched: boolean;
  confidence: number;
  passages: readonly PassageRecord[];
  strands: readonly StrandRecord[];
}

/** A line of `separations.jsonl`, with its line feed. */
export function separationLine({ article, stitched, confidence, passages, strands }: SeparationRecord): string {
  return line({
    article,
    stitched,
    confidence,
    passages: passages.map(({ start, end, kind, strand, source, signs }) => ({
      start,
      end,
      kind,
      strand,
      source: source === null ? null : { article: source.article, start: source.start, end: source.end, overlap: source.overlap },
      signs: signs.map(({ code, message }) => ({ code, message })),
    })),
    strands: strands.map(({ strand, passages: indexes, terms, story, sources, separable }) => ({
      strand,
      passages: indexes,
      terms,
      story,
      sources,
      separable,
    })),
  });
}

/** One story, as `stories.jsonl` has it. */
export interface StoryRecord {
  story: string;
  lead: string;
  articles: readonly string[];
  terms: readonly string[];
  from: string | null;
  to: string | null;
  confidence: number;
}

/** A line of `stories.jsonl`, with its line feed. */
export function storyLine({ story, lead, articles, terms, from, to, confidence }: StoryRecord): string {
  return line({ story, lead, articles, terms, from, to, confidence });
}

/** What became of an article of a feed, as `unstitch stories --follow` has it. */
export interface StoryUpdateRecord {
  update: string;
  story: string;
  article: string;
  from?: string;
  copyOf?: string;
}

/** A line of updates, with its line feed. */
export function storyUpdateLine({ update, story, article, from, copyOf }: StoryUpdateRecord): string {
  return line({ update, story, article, from, copyOf });
}

/** A line of `rejected.jsonl`, with its line feed. */
export function rejectLine({ input, line: number, reason, message }: Reject): string {
  return line({ input, line: number, reason, message });
}

function line(record: object): string {
  return `${JSON.stringify(record)}\n`;
}
