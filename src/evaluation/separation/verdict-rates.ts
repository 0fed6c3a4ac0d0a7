import type { GoldPage, PredictedPage } from './pages.js';

/** How the verdicts on pages are distributed; shares are null where there is no page to share among. */
export interface VerdictRates {
  /** Pages of two reports or more, and the share of them judged stitched. */
  stitched: { pages: number; said: number | null };
  /** Pages of one report, and the share of them judged stitched all the same. */
  genuine: { pages: number; said: number | null };
  /** The mean squared difference of confidence and truth (Brier 1950), 0 is best; null where no confidence is given. */
  brier: number | null;
  /** Pages of which a strand is said to hold reports that words cannot tell apart. */
  inseparable: number | null;
}

/** The verdict rates of pages. A page without a prediction was not judged stitched. */
export function verdictRates(pages: readonly { gold: GoldPage; predicted: PredictedPage | undefined }[]): VerdictRates {
  let [stitched, caught, genuine, accused, inseparable, squares, judged] = [0, 0, 0, 0, 0, 0, 0];
  for (const { gold, predicted } of pages) {
    const truth = isStitched(gold);
    const said = predicted?.stitched === true;
    if (truth) stitched++;
    else genuine++;
    if (truth && said) caught++;
    if (!truth && said) accused++;
    if (predicted?.inseparable === true) inseparable++;
    const confidence = predicted?.confidence ?? null;
    if (confidence !== null) {
      judged++;
      squares += (confidence - (truth ? 1 : 0)) ** 2;
    }
  }
  const share = (count: number, of: number): number | null => (of > 0 ? count / of : null);
  return {
    stitched: { pages: stitched, said: share(caught, stitched) },
    genuine: { pages: genuine, said: share(accused, genuine) },
    brier: share(squares, judged),
    inseparable: share(inseparable, pages.length),
  };
}

/** Whether a page joins several reports. */
function isStitched({ units }: GoldPage): boolean {
  return new Set(units.map(({ report }) => report)).size > 1;
}
