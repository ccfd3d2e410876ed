import type { Folder } from "./folder.ts";

/** One figure of one set, as it is written with `--json`. */
export interface Figure {
  readonly set: string;
  readonly metric: string;
  readonly value: number;
}

/** A set that was found, and how to measure it. */
export interface BenchSet {
  readonly name: string;
  run(): readonly Figure[];
}

/** A kind of set: recognised by the files of a folder and their columns, never by a name. */
export interface Kind {
  readonly name: string;
  find(folder: Folder): readonly BenchSet[];
}
