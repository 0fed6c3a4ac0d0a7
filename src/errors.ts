/**
 * What went wrong, for programs. The message says it for people.
 *
 * - `invalid_option`: an option, flag or argument is not in its documented range
 * - `input_not_found`: an INPUT names no file, or a folder or glob holds none that can be read
 * - `input_failed`: a file could not be read to its end, or is not what its name promises
 * - `input_changed`: a file changed or vanished between two readings of it
 * - `rejected_record`: a record was rejected and `strict` is on
 * - `output_failed`: an output could not be written
 * - `worker_failed`: a thread crashed or answered nonsense
 * - `capacity`: the input is larger than the engine can hold
 * - `fingerprint_mismatch`: two things made with different parameters were put together
 * - `engine_closed`: a call reached an engine after `close()`
 * - `internal`: a promise the code makes to itself was broken; always a defect
 */
export type ErrorCode =
  | 'invalid_option'
  | 'input_not_found'
  | 'input_failed'
  | 'input_changed'
  | 'rejected_record'
  | 'output_failed'
  | 'worker_failed'
  | 'capacity'
  | 'fingerprint_mismatch'
  | 'engine_closed'
  | 'internal';

/** Plain values that explain an error: names, paths, numbers got and expected. They cross threads, so nothing but data. */
export type ErrorDetails = Record<string, unknown>;

/** The parts of an error that survive `postMessage`, which drops subclasses and their fields. */
export interface ErrorRecord {
  code: ErrorCode;
  message: string;
  details: ErrorDetails;
}

/** The one class of every error this package throws on purpose. The message says what happened, what was got, what was expected and what to do. */
export class UnstitchError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UnstitchError';
    this.code = code;
    this.details = details;
  }

  /** The error as plain data, to be sent to another thread. */
  toRecord(): ErrorRecord {
    return { code: this.code, message: this.message, details: this.details };
  }

  /** The error again, on the side that received {@link toRecord}'s answer. */
  static fromRecord(record: ErrorRecord, options?: ErrorOptions): UnstitchError {
    return new UnstitchError(record.code, record.message, record.details, options);
  }
}
