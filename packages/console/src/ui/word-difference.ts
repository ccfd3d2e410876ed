export interface Piece {
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
}

/** Longer texts are told as a whole: finding the words would take too long, and nobody would read them. */
const mostWords = 600;

/** Which words went and which came, from one text to another: the longest common run of words stays. */
export function wordDifference(before: string, after: string): readonly Piece[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  if (a.length > mostWords || b.length > mostWords) return whole(before, after);
  return joined(walk(a, b, table(a, b)));
}

const wordsOf = (text: string): readonly string[] => text.match(/\s+|[^\s]+/gu) ?? [];

function whole(before: string, after: string): readonly Piece[] {
  if (before === after) return [{ kind: "same", text: before }];
  const pieces: readonly Piece[] = [
    { kind: "removed", text: before },
    { kind: "added", text: after },
  ];
  return pieces.filter(({ text }) => text !== "");
}

/** For each pair of ends how many words they have in common. */
function table(a: readonly string[], b: readonly string[]): readonly Uint16Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    const [row, below] = [rows[i], rows[i + 1]];
    if (row === undefined || below === undefined) continue;
    for (let j = b.length - 1; j >= 0; j--)
      row[j] = a[i] === b[j] ? 1 + (below[j + 1] ?? 0) : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
  }
  return rows;
}

function walk(a: readonly string[], b: readonly string[], rows: readonly Uint16Array[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [mine, theirs] = [a[i], b[j]];
    if (mine !== undefined && mine === theirs) {
      pieces.push({ kind: "same", text: mine });
      i += 1;
      j += 1;
    } else if (theirs === undefined || (mine !== undefined && (rows[i + 1]?.[j] ?? 0) >= (rows[i]?.[j + 1] ?? 0))) {
      pieces.push({ kind: "removed", text: mine ?? "" });
      i += 1;
    } else {
      pieces.push({ kind: "added", text: theirs });
      j += 1;
    }
  }
  return pieces;
}

function joined(pieces: readonly Piece[]): readonly Piece[] {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (last?.kind === piece.kind) all[all.length - 1] = { kind: piece.kind, text: last.text + piece.text };
    else all.push(piece);
  }
  return all;
}
