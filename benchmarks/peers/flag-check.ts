import { readLines } from '../race/planted-check.js';

/** What an engine flagged, held against the truth. */
export interface FlagCheck {
  flagged: number;
  /** Flagged articles that have a copy among the others, or are one. */
  right: number;
  /** All articles that have a copy, or are one. */
  families: number;
}

/** @param flagFile an article a line @param truthFile as corpora/generator writes it */
export function checkFlags(flagFile: string, truthFile: string): FlagCheck {
  const families = new Set<string>();
  for (const { id, lead } of readLines<{ id: string; lead: string }>(truthFile)) families.add(id).add(lead);
  const check = { flagged: 0, right: 0, families: families.size };
  for (const { id } of readLines<{ id: string }>(flagFile)) {
    check.flagged++;
    if (families.has(id)) check.right++;
  }
  return check;
}
