import { readArticles } from '../../article/read.js';
import { UnstitchError } from '../../errors.js';
import { memberId } from '../grouping.js';
import { readGrouping } from '../read-grouping.js';
import { evaluateSeparation } from './evaluate-separation.js';
import type { SeparationEvaluation } from './evaluate-separation.js';
import { readGoldPages, readPredictedPages } from './pages.js';

/** What {@link evaluateSeparationFiles} may be told beside gold and prediction. */
export interface EvaluateSeparationFilesOptions {
  /** Copy groups, as `unstitch copies` writes them: the articles of a group are one source. Default: none. */
  copies?: string | undefined;
  /** The corpus, as INPUTs: reports outside it cannot be named. Default: all reports can. */
  articles?: string | readonly string[] | undefined;
  /** Ends the reading; the call then rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
}

/**
 * `unstitch evaluate separation`: reads a gold and `separations.jsonl` from files, and measures the one against the other.
 *
 * @throws UnstitchError `input_not_found`, or `input_failed` naming file, line and what to do
 */
export async function evaluateSeparationFiles(
  goldFile: string,
  predictedFile: string,
  options: EvaluateSeparationFilesOptions = {},
): Promise<SeparationEvaluation> {
  const { copies: copiesFile, articles: inputs, signal } = options;
  const gold = await readGoldPages(goldFile, signal);
  const predicted = await readPredictedPages(predictedFile, signal);
  let copies: string[][] | undefined;
  if (copiesFile !== undefined) {
    const grouping = await readGrouping(copiesFile, { signal });
    if (grouping.kind !== 'groups') {
      throw new UnstitchError('input_failed', `${copiesFile} holds ${grouping.kind}; expected groups, as unstitch copies writes them`);
    }
    copies = grouping.groups.map(({ members }) => members.map(memberId));
  }
  let articles: { id: string; text: string }[] | undefined;
  if (inputs !== undefined) {
    articles = [];
    for await (const { id, text } of readArticles(inputs, { signal })) articles.push({ id, text });
  }
  return evaluateSeparation(gold, predicted, { copies, articles });
}
