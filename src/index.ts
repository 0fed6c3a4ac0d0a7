export { UnstitchError } from './errors.js';
export type { ErrorCode, ErrorDetails, ErrorRecord } from './errors.js';
