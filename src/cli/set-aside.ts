import type { Reject, RejectCode } from '../article/rejects.js';
import { UnstitchError } from '../errors.js';
import type { OutputSet, Sink } from '../output/atomic.js';
import { rejectLine } from '../output/records.js';
import type { Call } from './command.js';
import type { Flag } from './flags.js';
import { writeLines } from './lines.js';
import { printable } from './printable.js';
import type { Search } from './search.js';
import type { Terminal } from './terminal.js';

/** Of the commands that do not list the records that were set aside unless they are told to. */
export const rejectedFlag: Flag = {
  name: 'rejected',
  option: 'rejected',
  kind: 'text',
  placeholder: 'FILE',
  help: 'where to list the records that were set aside',
};

/** What was read, as far as its rejects are concerned. */
type Counted = Pick<Search['corpus'], 'rejects' | 'size' | 'read'>;

/** The same where not all of the rejects are at hand. */
export interface SetAside {
  first: Reject | undefined;
  rejected: number;
  read: number;
}

/**
 * Lists the records that were set aside, if there is a `sink` for them.
 *
 * @throws UnstitchError `input_failed` where records were read and not one of them was an article: such an input is not what it was taken
 * for. The list is committed first, for it is all there is to learn from; no other output is.
 */
export async function listRejects({ corpus }: { corpus: Counted }, outputs: OutputSet, sink: Sink | undefined): Promise<void> {
  const { rejects, size, read } = corpus;
  if (sink !== undefined) await writeLines(sink, rejects, rejectLine);
  if (size > 0 || rejects.length === 0) return;
  if (sink !== undefined) await outputs.commit([sink]);
  throw noArticle({ first: rejects[0], rejected: rejects.length, read });
}

/** The error of an input whose records are no articles at all. */
export function noArticle({ first, read }: SetAside): UnstitchError {
  if (first === undefined) return new UnstitchError('input_failed', 'no record was read: the input is empty');
  const none = read === 1 ? 'the one record read is no article:' : `none of the ${counted(read)} records read is an article. The first,`;
  return new UnstitchError('input_failed', `${none} ${told(first)}${advice[first.reason] ?? ''}`, { read, ...first });
}

/** Tells on standard error how many records were set aside, and why the first; and where nothing was read, that nothing was. */
export function noteRejects({ corpus }: { corpus: Counted }, { terminal }: Pick<Call, 'terminal'>, where: string): void {
  tellSetAside({ first: corpus.rejects[0], rejected: corpus.rejects.length, read: corpus.read }, terminal, where);
}

/** The same where not all of the rejects are at hand. */
export function tellSetAside({ first, rejected, read }: SetAside, terminal: Pick<Terminal, 'note'>, where: string): void {
  if (read === 0) terminal.note('no record was read: the input is empty\n');
  if (first === undefined) return;
  if (rejected === 1) terminal.note(`1 record was set aside of ${counted(read)} read (${where}): ${told(first)}\n`);
  else terminal.note(`${counted(rejected)} records were set aside of ${counted(read)} read (${where}). The first, ${told(first)}\n`);
}

function told({ input, line, message }: Reject): string {
  return printable(`${input === '-' ? 'standard input' : input}, line ${line}: ${message}`);
}

/** What to try where no record of an input could be read. A reason that is not here has a message that says it already. */
const advice: { [Reason in RejectCode]?: string } = {
  invalid_json: "\nIs it CSV, or JSON over several lines? One JSON object a line is expected; jq -c '.[]' makes such lines of an array.",
  not_an_object: "\nIs it one JSON array? One JSON object a line is expected; jq -c '.[]' makes such lines of an array.",
  missing_field: '\nIf, say, the text is in a field called body: --field text=body.',
  invalid_utf8: '\nIs it compressed? Only a file whose name ends in .gz is gunzipped.',
};

function counted(count: number): string {
  return count.toLocaleString('en');
}
