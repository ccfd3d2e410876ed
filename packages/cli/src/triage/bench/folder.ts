import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { type Row, readRows } from "../read-rows.ts";

/** A folder of example files. */
export interface Folder {
  readonly path: string;
  /** The path below the folder that was searched; names the set. */
  readonly name: string;
  /** Names of its JSONL files, sorted. */
  readonly files: readonly string[];
}

/** Every folder below `root` that holds example files. */
export function foldersOf(root: string): readonly Folder[] {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const byPath = new Map<string, string[]>();
  for (const entry of entries)
    if (entry.isFile() && entry.name.endsWith(".jsonl"))
      byPath.set(entry.parentPath, [...(byPath.get(entry.parentPath) ?? []), entry.name]);
  return [...byPath]
    .map(([path, files]) => ({ path, name: relative(root, path) || ".", files: files.sort() }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

export function rowsOf(folder: Folder, file: string): readonly Row[] {
  return readRows(join(folder.path, file));
}

/** Whether the first row of a file has all these properties. */
export function hasColumns(folder: Folder, file: string, ...columns: readonly string[]): boolean {
  const [row] = rowsOf(folder, file);
  return row !== undefined && columns.every((column) => column in row);
}
