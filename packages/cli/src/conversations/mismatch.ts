import type { Line } from "./script.ts";

/** A conversation went another way than it should. */
export class Mismatch extends Error {
  override readonly name = "Mismatch";
  readonly line: Line;
  readonly expected: string | undefined;
  readonly got: string | undefined;

  constructor(line: Line, message: string, difference: { readonly expected?: string; readonly got?: string } = {}) {
    super(message);
    this.line = line;
    this.expected = difference.expected;
    this.got = difference.got;
  }
}

/** Two texts line by line: what only the first has with `-`, what only the second has with `+`. */
export function difference(expected: string, got: string): readonly string[] {
  const [a, b] = [expected.split("\n"), got.split("\n")];
  const shared = common(a, b);
  return merge(a, b, shared);
}

/** The longest run of lines that both have in this order, as pairs of places. */
function common(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = lengths[i];
      if (row) row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

function merge(
  a: readonly string[],
  b: readonly string[],
  shared: readonly (readonly [number, number])[],
): readonly string[] {
  const lines: string[] = [];
  let [i, j] = [0, 0];
  for (const [nextA, nextB] of [...shared, [a.length, b.length] as const]) {
    while (i < nextA) lines.push(`- ${a[i++]}`);
    while (j < nextB) lines.push(`+ ${b[j++]}`);
    if (i < a.length) lines.push(`  ${a[i]}`);
    i++;
    j++;
  }
  return lines;
}
