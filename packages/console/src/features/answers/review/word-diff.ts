/** A piece of two texts: in both, only in the first, or only in the second. */
export interface DiffPiece {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** Above this many words on a side the texts are shown whole, one after the other: the table would be too large. */
const mostWords = 600;

/** What changed between two texts, word by word: the longest common row of words stays. */
export function wordDiff(before: string, after: string): readonly DiffPiece[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  if (a.length > mostWords || b.length > mostWords) return joined(piece("removed", before), piece("added", after));
  const longest = table(a, b);
  const pieces: DiffPiece[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      pieces.push(piece("same", a[i++] ?? ""));
      j++;
    } else if ((longest[i + 1]?.[j] ?? 0) >= (longest[i]?.[j + 1] ?? 0)) pieces.push(piece("removed", a[i++] ?? ""));
    else pieces.push(piece("added", b[j++] ?? ""));
  }
  return joined(...pieces, piece("removed", a.slice(i).join("")), piece("added", b.slice(j).join("")));
}

const piece = (kind: DiffPiece["kind"], text: string): DiffPiece => ({ kind, text });

/** Words with the space behind them. */
const wordsOf = (text: string): readonly string[] => text.match(/\S+\s*|\s+/g) ?? [];

/** The length of the longest common row of words from each pair of places on. */
function table(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = rows[i];
      if (row)
        row[j] = a[i] === b[j] ? (rows[i + 1]?.[j + 1] ?? 0) + 1 : Math.max(rows[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
    }
  return rows;
}

function joined(...pieces: readonly DiffPiece[]): readonly DiffPiece[] {
  const result: DiffPiece[] = [];
  for (const each of pieces) {
    const last = result.at(-1);
    if (each.text === "") continue;
    if (last?.kind === each.kind) result[result.length - 1] = piece(each.kind, last.text + each.text);
    else result.push(each);
  }
  return result;
}
