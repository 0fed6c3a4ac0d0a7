import { UnstitchError } from '../errors.js';
import type { GroupMember, Grouping, LabelledArticle } from './grouping.js';
import { jsonLines } from './json-lines.js';
import { textDigest } from './text-digest.js';

/** How {@link readGrouping} reads. */
export interface ReadGroupingOptions {
  /** The field that holds the label, where the file is one of labelled articles; `copies` unless told. */
  label?: string | undefined;
  /** Ends the reading; it then rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
}

/**
 * Reads a file of pairs, groups or labelled articles, one JSON value a line, gzipped where its name ends in `.gz`. The first line
 * decides which:
 *
 * - `["a", "b"]`: a pair
 * - `{"group": ..., "members": [{"id": "a", "via": "b"}, "b", ...]}`: a group, as `unstitch copies` writes it;
 *   `articles` will do for `members`, as in `stories.jsonl`
 * - `{"id": "a", "<label>": ...}`: an article and its label, text or number; one without a label is single
 *
 * Ids are text or integers. A file without a line is one of no groups.
 *
 * @param path a file, or `-` for standard input
 * @throws UnstitchError `input_not_found`, or `input_failed` naming file, line and what to do
 */
export async function readGrouping(path: string, options: ReadGroupingOptions = {}): Promise<Grouping> {
  const { label = 'copies', signal } = options;
  const reader = new GroupingReader(path, label);
  for await (const { line, value } of jsonLines(path, signal)) reader.take(line, value);
  return reader.grouping();
}

type Kind = Grouping['kind'];

const shapes: Record<Kind, string> = {
  pairs: 'a pair ["a", "b"]',
  groups: 'a group {"members": [...]}',
  labels: 'an article {"id": ...}',
};

/** Collects the lines of one file and sees that they agree. */
class GroupingReader {
  readonly #path: string;
  readonly #label: string;
  #kind: Kind | undefined;
  readonly #pairs: [string, string][] = [];
  readonly #groups: { members: GroupMember[] }[] = [];
  readonly #articles: LabelledArticle[] = [];
  /** The line that placed an article, for groups and labels. */
  readonly #lines = new Map<string, number>();
  #labelled = false;
  /** Fields of the first article, to suggest where the label may be. */
  #fields: string[] = [];

  constructor(path: string, label: string) {
    this.#path = path;
    this.#label = label;
  }

  fault(line: number, message: string): UnstitchError {
    return new UnstitchError('input_failed', `${this.#path}, line ${line}: ${message}`, { input: this.#path, line });
  }

  take(line: number, value: unknown): void {
    const kind = this.#kindOf(line, value);
    this.#kind ??= kind;
    if (kind !== this.#kind) {
      throw this.fault(line, `here is ${shapes[kind]}, but the file began with ${shapes[this.#kind]}; keep one kind of line in a file`);
    }
    if (kind === 'pairs') this.#pairs.push(this.#pair(line, value as unknown[]));
    else if (kind === 'groups') this.#groups.push({ members: this.#members(line, value as Record<string, unknown>) });
    else this.#articles.push(this.#article(line, value as Record<string, unknown>));
  }

  grouping(): Grouping {
    if (this.#kind === 'pairs') return { kind: 'pairs', pairs: this.#pairs };
    if (this.#kind !== 'labels') return { kind: 'groups', groups: this.#groups };
    if (!this.#labelled) {
      const message = `no article has the field "${this.#label}"; name the field that holds the label (the first article has ${this.#fields.join(', ')})`;
      throw new UnstitchError('input_failed', `${this.#path}: ${message}`, { input: this.#path, label: this.#label, fields: this.#fields });
    }
    return { kind: 'labels', articles: this.#articles };
  }

  #kindOf(line: number, value: unknown): Kind {
    if (Array.isArray(value)) return 'pairs';
    if (typeof value === 'object' && value !== null) {
      if ('id' in value) return 'labels';
      if ('members' in value || 'articles' in value) return 'groups';
    }
    throw this.fault(line, `expected ${Object.values(shapes).join(', ')}`);
  }

  #pair(line: number, value: unknown[]): [string, string] {
    if (value.length !== 2) throw this.fault(line, `got an array of ${value.length}; expected the two ids of a pair`);
    const pair: [string, string] = [this.#id(line, value[0]), this.#id(line, value[1])];
    if (pair[0] === pair[1]) throw this.fault(line, `${JSON.stringify(pair[0])} is paired with itself; expected two articles`);
    return pair;
  }

  #members(line: number, value: Record<string, unknown>): GroupMember[] {
    const members = value['members'] ?? value['articles'];
    if (!Array.isArray(members)) throw this.fault(line, 'the members are no array; expected [{"id": ...}, ...] or ["a", ...]');
    return members.map((member: unknown) => {
      const record = typeof member === 'object' && member !== null ? (member as Record<string, unknown>) : { id: member };
      const id = this.#placedId(line, record['id']);
      const via = record['via'];
      return via === undefined || via === null ? id : { id, via: this.#id(line, via) };
    });
  }

  #article(line: number, value: Record<string, unknown>): LabelledArticle {
    const id = this.#placedId(line, value['id']);
    if (this.#articles.length === 0) this.#fields = Object.keys(value);
    const text = value['text'];
    const label = value[this.#label];
    if (label !== undefined) this.#labelled = true;
    if (label !== undefined && label !== null && typeof label !== 'string' && typeof label !== 'number') {
      throw this.fault(line, `the label "${this.#label}" is ${typeof label}; expected text, a number or null`);
    }
    return {
      id,
      label: label === undefined || label === null ? null : String(label),
      ...(typeof text === 'string' && { text: textDigest(text) }),
    };
  }

  #placedId(line: number, value: unknown): string {
    const id = this.#id(line, value);
    const placed = this.#lines.get(id);
    if (placed !== undefined)
      throw this.fault(line, `${JSON.stringify(id)} is already on line ${placed}; an article belongs to one group, once`);
    this.#lines.set(id, line);
    return id;
  }

  #id(line: number, value: unknown): string {
    if (typeof value === 'string' && value !== '') return value;
    if (Number.isSafeInteger(value)) return String(value);
    throw this.fault(line, `an id is ${value === '' ? 'empty' : (JSON.stringify(value) ?? 'missing')}; expected text or an integer`);
  }
}
