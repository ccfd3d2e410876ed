import type { Entry } from "@hotline/core/flow/translations/index.ts";

/** A file format for translations. */
export interface Format {
  readonly extension: string;
  write(entries: readonly Entry[], language: string): string;
  /** Throws an `Error` that says what is wrong with the file. */
  read(text: string): readonly Entry[];
}
