/** How a member is tied to the lead of its group (to `via`, where the tie to the lead itself is not verified). */
export type Relation = 'lead' | 'exact' | 'near' | 'excerpt' | 'expansion';

export interface CopyMember {
  id: string;
  /** `exact`: the same folded words in the same order. `excerpt`: contained in `via`. `expansion`: contains it. `near`: much the same text. */
  relation: Relation;
  /** The member it is tied to: the lead wherever that tie is verified. */
  via: string;
  /** Shared shingles over the union, against `via`; exact. */
  jaccard: number;
  /** Shared shingles over the smaller set, against `via`; exact. */
  containment: number;
}

/** Articles that carry the same text. */
export interface CopyGroup {
  /** `c1`, `c2`, ... in the order of the leads: by date, then id. */
  group: string;
  /** The earliest dated; else the longest; else the first by id. */
  lead: string;
  /** The lead first, the others by date, then id. */
  members: CopyMember[];
}

/** Figures of a search for copies. */
export interface CopyCounts {
  /** Articles that took part. */
  articles: number;
  /** Articles with the same words as one before them. */
  exact: number;
  /** Pairs that the sketches proposed. */
  candidates: number;
  /** Pairs that were verified. */
  verified: number;
  groups: number;
  /** Articles in groups. */
  grouped: number;
  /** Paragraphs learned to be furniture. */
  furniture: number;
}
