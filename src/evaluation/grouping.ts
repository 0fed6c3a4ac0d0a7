/** One member of a group: its id alone, or with the member it is tied to. */
export type GroupMember = string | { readonly id: string; readonly via?: string | undefined };

/** Pairs that belong together. Their components are the groups. */
export interface PairGrouping {
  readonly kind: 'pairs';
  readonly pairs: readonly (readonly [string, string])[];
}

/** Groups; an article in none of them is a group of its own. `via` names the member that a member is directly tied to. */
export interface GroupGrouping {
  readonly kind: 'groups';
  readonly groups: readonly { readonly members: readonly GroupMember[] }[];
}

/** Every article with the label of its group; `null` is a group of its own. */
export interface LabelGrouping {
  readonly kind: 'labels';
  readonly articles: readonly LabelledArticle[];
}

/** Which articles belong together, said in one of three ways. The groups of `engine.copies` fit as they are. */
export type Grouping = PairGrouping | GroupGrouping | LabelGrouping;

/** An article as a gold file knows it. */
export interface LabelledArticle {
  readonly id: string;
  readonly label: string | null;
  /** The text, or anything that is equal exactly where the texts are; serves the exact-text baseline. */
  readonly text?: string | undefined;
}

/** The id of a group member. */
export function memberId(member: GroupMember): string {
  return typeof member === 'string' ? member : member.id;
}

/** Every id that a grouping names, in its order; an id that it names twice comes twice. */
export function* groupedIds(grouping: Grouping): Generator<string, void, undefined> {
  switch (grouping.kind) {
    case 'pairs':
      for (const pair of grouping.pairs) yield* pair;
      break;
    case 'groups':
      for (const group of grouping.groups) for (const member of group.members) yield memberId(member);
      break;
    case 'labels':
      for (const article of grouping.articles) yield article.id;
      break;
  }
}
