/** A sparse table of weights: the cells of row `r` stand at `starts[r]` up to, not including, `starts[r + 1]`. */
export interface SparseWeights {
  rows: number;
  columns: number;
  starts: Uint32Array;
  /** The column of every cell; no column twice in a row. */
  columnOf: Uint32Array;
  /** The weight of every cell: integers above 0, so that every sum is exact. */
  weights: Float64Array;
}

/** The column of a row that is left alone. */
export const ALONE = -1;

/**
 * The heaviest matching of rows and columns, each used at most once: the assignment problem (Kuhn 1955) by shortest
 * augmenting paths with prices (Jonker & Volgenant 1987). The libraries for it take full matrices, while two clusterings of
 * a million items overlap in a sparse table of some hundred thousand rows and columns. Here a search visits only
 * the connected block it starts in, and of that only what lies nearer than the nearest end.
 *
 * Rows are admitted one by one, and after each the matching is the heaviest for the rows admitted so far. Rows have profits
 * and columns have prices, 0 or more; profit and price of a cell add up to its weight where the two are matched, elsewhere to as
 * much or more. What they are above it is the length of the step from that row to that column.
 *
 * @returns the column of every row, or {@link ALONE}
 */
export function heaviestMatching(table: SparseWeights): Int32Array {
  const { starts, columnOf, weights } = table;
  const columnOfRow = new Int32Array(table.rows).fill(ALONE);
  const rowOfColumn = new Int32Array(table.columns).fill(ALONE);
  const profits = new Float64Array(table.rows);
  const prices = new Float64Array(table.columns);
  const distances = new Float64Array(table.columns).fill(Infinity);
  /** The row from which each column was reached. */
  const cameFrom = new Int32Array(table.columns);
  const reached: number[] = [];
  const settled: number[] = [];
  const open = new NearestFirst();
  /** Where the path ends: in a free column, or with a row on it that gives up its column and stays alone. */
  const end = { row: ALONE, column: ALONE, distance: 0 };

  for (let start = 0; start < table.rows; start++) {
    for (let cell = starts[start]!; cell < starts[start + 1]!; cell++) {
      profits[start] = Math.max(profits[start]!, weights[cell]! - prices[columnOf[cell]!]!);
    }
    search(start);
    for (const column of settled) {
      const gap = end.distance - distances[column]!;
      prices[column]! += gap;
      profits[rowOfColumn[column]!]! -= gap;
    }
    profits[start]! -= end.distance;
    shift(start, end.row, end.column);

    for (const column of reached) distances[column] = Infinity;
    reached.length = 0;
    settled.length = 0;
    open.clear();
  }
  return columnOfRow;

  /** Finds the nearest end of a path from `start`. */
  function search(start: number): void {
    endAt(start, ALONE, profits[start]!);
    let row = start;
    let base = 0;
    for (;;) {
      for (let cell = starts[row]!; cell < starts[row + 1]!; cell++) {
        const column = columnOf[cell]!;
        const distance = base + profits[row]! + prices[column]! - weights[cell]!;
        if (distance >= end.distance || distance >= distances[column]!) continue;
        if (distances[column] === Infinity) reached.push(column);
        distances[column] = distance;
        cameFrom[column] = row;
        if (rowOfColumn[column] === ALONE) endAt(row, column, distance);
        else open.push(distance, column);
      }
      const nearest = open.pop(distances);
      if (nearest === ALONE || distances[nearest]! >= end.distance) return;
      settled.push(nearest);
      row = rowOfColumn[nearest]!;
      base = distances[nearest]!;
      if (base + profits[row]! < end.distance) endAt(row, ALONE, base + profits[row]!);
    }
  }

  function endAt(row: number, column: number, distance: number): void {
    end.row = row;
    end.column = column;
    end.distance = distance;
  }

  /** Hands every row on the path the column that follows it, back to `start`. */
  function shift(start: number, last: number, free: number): void {
    let row = last;
    let column = free;
    while (true) {
      const given = columnOfRow[row]!;
      columnOfRow[row] = column;
      if (column !== ALONE) rowOfColumn[column] = row;
      if (row === start) return;
      column = given;
      row = cameFrom[given]!;
    }
  }
}

/** Columns by distance, nearest first: a binary heap. A column may stand in it more than once; only its latest entry counts. */
class NearestFirst {
  readonly #keys: number[] = [];
  readonly #columns: number[] = [];

  push(key: number, column: number): void {
    let at = this.#keys.length;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (this.#keys[above]! <= key) break;
      this.#keys[at] = this.#keys[above]!;
      this.#columns[at] = this.#columns[above]!;
      at = above;
    }
    this.#keys[at] = key;
    this.#columns[at] = column;
  }

  /** The nearest column, or {@link ALONE}; entries that a shorter way has outdated are passed over. */
  pop(distances: Float64Array): number {
    while (this.#keys.length > 0) {
      const key = this.#keys[0]!;
      const column = this.#columns[0]!;
      const lastKey = this.#keys.pop()!;
      const lastColumn = this.#columns.pop()!;
      if (this.#keys.length > 0) this.#sink(lastKey, lastColumn);
      if (key === distances[column]) return column;
    }
    return ALONE;
  }

  clear(): void {
    this.#keys.length = 0;
    this.#columns.length = 0;
  }

  #sink(key: number, column: number): void {
    const size = this.#keys.length;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= size) break;
      if (below + 1 < size && this.#keys[below + 1]! < this.#keys[below]!) below++;
      if (this.#keys[below]! >= key) break;
      this.#keys[at] = this.#keys[below]!;
      this.#columns[at] = this.#columns[below]!;
      at = below;
    }
    this.#keys[at] = key;
    this.#columns[at] = column;
  }
}
