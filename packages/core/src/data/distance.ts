/**
 * Slips between two words: one for each letter that is wrong, missing, too many, or changed places with its
 * neighbour (Damerau-Levenshtein, optimal alignment). Gives `bound + 1` as soon as it must be more than `bound`.
 */
export function slips(a: string, b: string, bound: number): number {
  if (Math.abs(a.length - b.length) > bound) return bound + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) row.push(cost(a, b, i, j, row, last, beforeLast));
    if (Math.min(...row) > bound) return bound + 1;
    beforeLast = last;
    last = row;
  }
  return Math.min(last[b.length] ?? bound + 1, bound + 1);
}

type Row = readonly number[];

function cost(a: string, b: string, i: number, j: number, row: Row, last: Row, beforeLast: Row): number {
  const same = a[i - 1] === b[j - 1] ? 0 : 1;
  const plain = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + same);
  const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  return swapped ? Math.min(plain, (beforeLast[j - 2] ?? 0) + 1) : plain;
}
