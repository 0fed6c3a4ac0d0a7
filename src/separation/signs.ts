/** What marks a passage as taken out of another text. */
export type SignCode = 'orphan-pronoun';

/** A visible mark of stitching. */
export interface Sign {
  code: SignCode;
  /** What is wrong, for a reader. */
  message: string;
}

/** The signs of stitching in each passage of a page. */
export function signsOf(_text: string, passages: readonly unknown[]): Sign[][] {
  return passages.map(() => []);
}
