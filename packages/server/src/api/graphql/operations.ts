import { readFileSync } from "node:fs";

interface Operation {
  readonly path: string;
  readonly hash: string;
  readonly document: string;
}

const file = new URL("../generated/operations.json", import.meta.url);

/** The operations of the console by their hash: what browsers may ask without writing it themselves. */
export function readOperations(): ReadonlyMap<string, string> {
  return new Map(operationFiles().map(({ hash, document }) => [hash, document]));
}

let files: readonly Operation[] | undefined;

export function operationFiles(): readonly Operation[] {
  files ??= readFiles();
  return files;
}

function readFiles(): readonly Operation[] {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as readonly Operation[];
  } catch (cause) {
    throw new Error("The operations of the console have not been generated: run `npm run build`.", { cause });
  }
}
