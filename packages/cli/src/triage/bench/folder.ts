import { readdirSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, extname, join, relative } from "node:path";
import { reasonOf } from "@hotline/core/model/reason-of.ts";
import { named, wordsIn } from "../columns.ts";
import { languageCode } from "../language-code.ts";
import { exampleOf, whatIsEmpty } from "../read-examples.ts";
import { firstRows, readRows } from "../read-rows.ts";
import { placeOf, type Row } from "../rows/row.ts";
import { type Role, roleOf, stemOf } from "./role.ts";
import { type Shape, shapeOf } from "./shape.ts";

/** A file of examples, or a split of one. */
export interface SetFile {
  /** Its name without its ending; a split's name stands behind it. */
  readonly stem: string;
  readonly role: Role;
  readonly shape: Shape;
  /** How many rows it has. */
  readonly size: number;
  /** The columns of its first row. */
  readonly columns: ReadonlySet<string>;
  /** The labels or languages that its rows have, or the answers' ids. */
  readonly labels: ReadonlySet<string>;
  /** Its rows, read anew. What cannot be read in them is left out, and told in `leftOut`. */
  rows(): readonly Row[];
  /** Lines that could not be read, as sentences. */
  readonly leftOut: readonly string[];
}

/** A folder of example files. */
export interface Folder {
  readonly path: string;
  /** The path below the folder that was searched; names the set. */
  readonly name: string;
  /** Its files, by name. */
  readonly files: readonly SetFile[];
}

const endings: ReadonlySet<string> = new Set([".jsonl", ".ndjson", ".json", ".csv", ".tsv"]);

/** Every folder below `root` that holds files of rows. */
export function foldersOf(root: string): readonly Folder[] {
  return [...Map.groupBy(pathsBelow(root), (path) => homeOf(path, root))]
    .map(([path, files]) => ({
      path,
      name: relative(root, path) || basename(root),
      files: files.sort().flatMap((file) => filesIn(file, path)),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Links are followed, each folder once: one may lead round in a circle. */
function pathsBelow(folder: string, seen: Set<string> = new Set()): readonly string[] {
  const real = realpathSync(folder);
  if (seen.has(real)) return [];
  seen.add(real);
  return readdirSync(folder)
    .sort()
    .flatMap((name): readonly string[] => {
      const path = join(folder, name);
      const found = statSync(path, { throwIfNoEntry: false });
      if (found?.isDirectory()) return pathsBelow(path, seen);
      return found?.isFile() && endings.has(extname(name).toLowerCase()) ? [path] : [];
    });
}

/** A folder that is called `train` or `test` holds a part of the set that the folder above it is. */
function homeOf(path: string, root: string): string {
  const folder = dirname(path);
  return folder !== root && isPart(basename(folder)) ? dirname(folder) : folder;
}

function isPart(name: string): boolean {
  const { part, family } = roleOf(name);
  return part !== "whole" && family === "";
}

/** Rows by which a file is known: what is none of ours need not be read to its end. */
const firstLooked = 50;

function filesIn(path: string, home: string): readonly SetFile[] {
  const folder = dirname(path);
  const prefix = folder === home ? "" : `${basename(folder)}/`;
  const stem = `${prefix}${stemOf(basename(path))}`;
  const leftOut: string[] = [];
  const first = reading(leftOut, () => firstRows(path, firstLooked)).map(named);
  const isKnown = first.length === 0 || shapeOf(first, []).kind !== "unknown";
  const all = isKnown ? read(path, leftOut) : first;
  const splits = isKnown ? splitsOf(all) : [];
  if (splits.length === 0) return [fileOf(stem, all, leftOut, () => read(path))];
  return splits.map((split) =>
    fileOf(
      `${stem} ${split}`,
      all.filter((row) => splitOf(row) === split),
      leftOut,
      () => read(path).filter((row) => splitOf(row) === split),
    ),
  );
}

function read(path: string, leftOut: string[] = []): readonly Row[] {
  return reading(leftOut, () => readRows(path, (why) => leftOut.push(why))).map(named);
}

function reading(leftOut: string[], rows: () => readonly Row[]): readonly Row[] {
  try {
    return rows();
  } catch (error) {
    leftOut.push(reasonOf(error));
    return [];
  }
}

function fileOf(stem: string, rows: readonly Row[], leftOut: readonly string[], again: () => readonly Row[]): SetFile {
  const shape = shapeOf(rows, leftOut);
  const columns = new Set(Object.keys(rows[0] ?? {}));
  const labels = labelsOf(rows, shape);
  const told = [...leftOut, ...lacking(stem, rows, shape)];
  return { stem, role: roleOf(stem), shape, size: rows.length, columns, labels, rows: again, leftOut: told };
}

/** Rows of a labelled file that are no examples: nobody should wonder why fewer are counted. */
function lacking(stem: string, rows: readonly Row[], { kind }: Shape): readonly string[] {
  if (kind !== "labels") return [];
  return rows.flatMap((row, i) => {
    const lack = exampleOf(row) === undefined ? (whatIsEmpty(row) ?? "text or label is missing") : undefined;
    return lack === undefined ? [] : [`${stem}, ${placeOf(row, i)}, whose ${lack}.`];
  });
}

function labelsOf(rows: readonly Row[], { kind }: Shape): ReadonlySet<string> {
  if (kind === "answers") return new Set(rows.map(({ id }) => String(id)));
  if (kind === "languages")
    return new Set(rows.flatMap(({ lang }) => (wordsIn(lang) ? languageCode(String(lang)) : [])));
  return new Set(kind === "labels" ? rows.flatMap((row) => exampleOf(row)?.labels ?? []) : []);
}

/** The splits that a file's own rows name, where more than one does. */
function splitsOf(rows: readonly Row[]): readonly string[] {
  const splits = [...new Set(rows.map(splitOf))];
  return splits.length > 1 && splits.every((split) => isPart(split) || /^(?:oos|ood)/.test(split)) ? splits : [];
}

function splitOf({ split, training }: Row): string {
  if (typeof training === "boolean") return training ? "train" : "test";
  return typeof split === "string" ? split.trim().toLowerCase() : "";
}
