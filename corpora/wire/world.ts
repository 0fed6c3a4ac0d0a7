/** The words of the invented wire world: who publishes, and what was written by hand. */

/** How an outlet prints what it is sent. */
export interface HouseStyle {
  readonly spelling: 'british' | 'american' | 'as-received';
  /** "per cent" in two words, "percent" in one, or a sign after the figure. */
  readonly percent: 'two-words' | 'one-word' | 'as-received';
  readonly quotes: 'curly' | 'straight';
}

/** Paragraphs that an outlet prints on its pages, whatever they report. */
export interface Furniture {
  readonly above?: readonly string[];
  readonly below?: readonly string[];
  /** Opens a line that names another page of the same outlet, printed after the third paragraph or before the last lines. */
  readonly readMore?: string;
}

export interface Outlet {
  readonly name: string;
  readonly host: string;
  readonly style: HouseStyle;
  readonly furniture: Furniture;
}

/** One report, written by hand. */
export interface AuthoredReport {
  /** "event/source", unique: how editions and stitched pages name it. */
  readonly key: string;
  readonly source: string;
  /** ISO 8601, UTC. */
  readonly publishedAt: string;
  readonly title: string;
  /** Paragraphs separated by an empty line; the first may open with a dateline or a byline. */
  readonly text: string;
  /** Where a report opens a story of its own although it belongs to the event. */
  readonly story?: string;
}

export interface AuthoredEvent {
  /** The label in stories.gold.jsonl. */
  readonly story: string;
  /** Reports in their own words. */
  readonly reports: readonly AuthoredReport[];
  /** Short ones, in their own words as well. */
  readonly briefs: readonly AuthoredReport[];
}

/** The paragraphs of an authored text. */
export const paragraphsOf = (text: string): string[] => text.trim().split(/\n\s*\n/);
