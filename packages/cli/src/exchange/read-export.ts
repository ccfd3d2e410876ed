import { readFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import { ImportError, type Imported, importFile } from "@hotline/core/flow/importers/index.ts";
import { parseJson } from "../parse-json.ts";

/** Reads an export file of another system. Throws an `Error` that names the file. */
export async function readExport(path: string): Promise<Imported> {
  const text = await readFile(path, "utf8").catch((cause: NodeJS.ErrnoException) => {
    throw new Error(`${path} cannot be read (${cause.code}).`, { cause });
  });
  try {
    return importFile(parseJson(path, text), basename(path, extname(path)));
  } catch (cause) {
    if (cause instanceof ImportError) throw new Error(`${path}: ${cause.message}`, { cause });
    throw cause;
  }
}
