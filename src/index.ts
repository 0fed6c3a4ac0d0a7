export type { Article, ArticleField, FieldNames } from './article/article.js';
export { parseDate } from './article/dates.js';
export type { InputFile, InputKind } from './article/inputs.js';
export type { ReadOptions } from './article/read-options.js';
export { ArticleFiles, readArticles } from './article/read.js';
export type { Reject, RejectCode } from './article/rejects.js';
export { UnstitchError } from './errors.js';
export type { ErrorCode, ErrorDetails, ErrorRecord } from './errors.js';
