import type { Folder, SetFile } from "./folder.ts";

/** One number of the bench. */
export interface Figure {
  readonly set: string;
  readonly metric: string;
  readonly value: number;
}

/** A set that was found, and how to measure it. */
export interface BenchSet {
  readonly name: string;
  /** The files that it is made of. */
  readonly files: readonly SetFile[];
  run(): readonly Figure[];
  /** What others reached by a metric, where the set's own files tell it. */
  readonly others?: (metric: string) => string | undefined;
}

/** A kind of set: recognised by the files of a folder and their columns, never by a name. */
export interface Kind {
  readonly name: string;
  /** `all`: every folder that was found, for sets that need texts of their neighbours. */
  find(folder: Folder, all: readonly Folder[]): readonly BenchSet[];
}
