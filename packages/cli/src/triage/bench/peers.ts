import type { Row } from "../rows/row.ts";
import type { Folder, SetFile } from "./folder.ts";

/** A file with what others got on the same test, by system, part of the training texts, and threshold. */
export function peersIn({ files }: Folder): SetFile | undefined {
  return files.find(({ columns }) => ["system", "threshold", "mcc"].every((column) => columns.has(column)));
}

/** What others reached by a metric of ours, as a line beside it; undefined where the file does not tell. */
export function peersBeside(peers: SetFile | undefined, train: string, metric: string): string | undefined {
  if (!peers) return undefined;
  const rows = rowsFor(peers.rows(), train);
  switch (metric) {
    case "MCC":
      return line("best over thresholds", rows, "mcc");
    case "accuracy":
      return line("at their lowest threshold", lowest(rows), "inscope_accuracy");
    default:
      return undefined;
  }
}

/** The rows of the part that the training file's name says: `subset_train` is the subset, and all else the full one. */
function rowsFor(rows: readonly Row[], train: string): readonly Row[] {
  const parts = [...new Set(rows.map((row) => String(row["train"] ?? "")))];
  const own = parts.find((part) => part !== "" && train.includes(part)) ?? parts.find((part) => part === "full");
  return own === undefined ? rows : rows.filter((row) => row["train"] === own);
}

function lowest(rows: readonly Row[]): readonly Row[] {
  const least = Math.min(...rows.map(({ threshold }) => Number(threshold)));
  return rows.filter(({ threshold }) => Number(threshold) === least);
}

function line(how: string, rows: readonly Row[], column: string): string | undefined {
  const best = new Map<string, number>();
  for (const row of rows) {
    const [system, value] = [String(row["system"]), Number(row[column])];
    if (Number.isFinite(value)) best.set(system, Math.max(best.get(system) ?? value, value));
  }
  const sorted = [...best].sort((a, b) => b[1] - a[1]);
  if (sorted.length === 0) return undefined;
  return `${how}: ${sorted.map(([system, value]) => `${system} ${value.toFixed(3).replace(/^0/, "")}`).join(", ")}`;
}
