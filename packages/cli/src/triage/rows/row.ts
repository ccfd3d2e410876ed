/** One line of a file of examples: column or property names with their values. */
export type Row = Readonly<Record<string, unknown>>;

/** The lines on which rows stand, where their file has lines. */
const lines = new WeakMap<Row, number>();

export function standsOn(row: Row, line: number): Row {
  lines.set(row, line);
  return row;
}

/** A row that was made of another one stands where that does. */
export function standsLike(row: Row, other: Row): Row {
  const line = lines.get(other);
  return line === undefined ? row : standsOn(row, line);
}

/** Where a row stands in its file; `index` is its place among the rows. */
export function placeOf(row: Row, index: number): string {
  const line = lines.get(row);
  return line === undefined ? `entry ${index + 1}` : `line ${line}`;
}

/** Told of each line that cannot be read, as a sentence. It throws where one is one too many. */
export type Refuse = (why: string) => void;
