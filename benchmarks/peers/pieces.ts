import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Keeps what was measured of a long run, so that it can be cut into pieces: one line a measurement, under a line that says of what. A file
 * of something else, an older program for one, is thrown away.
 */
export class Pieces<Piece> {
  readonly #file: string;
  readonly #pieces: Piece[] = [];

  constructor(file: string, of: string) {
    this.#file = file;
    const [head, ...lines] = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
    if (head === of) this.#pieces.push(...lines.map((line) => JSON.parse(line) as Piece));
    else {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `${of}\n`);
    }
  }

  get all(): readonly Piece[] {
    return this.#pieces;
  }

  add(piece: Piece): void {
    this.#pieces.push(piece);
    appendFileSync(this.#file, `${JSON.stringify(piece)}\n`);
  }

  /** Forgets them: the run is through. */
  remove(): void {
    rmSync(this.#file, { force: true });
  }
}
