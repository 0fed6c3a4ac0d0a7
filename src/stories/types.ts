/** Articles that report the same event, whether they copy each other or use their own words. */
export interface Story {
  /** `s1`, `s2`, ... in the order of their leads: by date, then id. */
  story: string;
  /** The earliest article of its most central copy group. */
  lead: string;
  /** Every article of the story, copies among them, by date, then id. */
  articles: string[];
  /** Words and names that tell it from other stories, the most telling first; at most eight. */
  terms: string[];
  /** The earliest and the latest date of its articles, ISO 8601 in UTC; `null` where none has a date. */
  from: string | null;
  to: string | null;
  /** How likely it is, 0 to 1, that one of its articles reports what most of them report; of a story of one, that no other article does. */
  confidence: number;
}

/** One step of stories in the order of time. Stories are named by the id of the article that opened them. */
export interface StoryUpdate {
  /**
   * `opened`: the article tells something new. `joined`: it is part of a known story. `merged`: with it, two known stories proved to be one.
   * `moved`: what came in shows that the article belongs to another story than was thought, one that is known or one of its own.
   */
  update: 'opened' | 'joined' | 'merged' | 'moved';
  story: string;
  /** The article that came in; of `moved`, the one that changes its story. Of a corpus, copies of it come with it; a feed tells each by itself. */
  article: string;
  /** Of `merged`: the story whose articles are all part of `story` from now on. Of `moved`: the story that the article leaves. */
  from?: string;
  /** Of `joined` in a feed, where the article copies an earlier one: the first with its text. */
  copyOf?: string;
}

/** Figures of a search for stories. */
export interface StoryCounts {
  /** Articles that took part. */
  articles: number;
  /** What was compared: leads of copy groups, and articles without a copy. */
  items: number;
  /** Pairs whose likeness was computed. */
  pairs: number;
  stories: number;
  /** Stories of two articles or more, and the articles in them. */
  shared: number;
  grouped: number;
}
