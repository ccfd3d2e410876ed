import { open, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { makeFolder } from "./make-folder.ts";

/**
 * Makes sure, before work that takes minutes, that its result can be written: makes the folder, and tries the file. Throws
 * what the system says of it.
 */
export async function ensureWritable(...files: readonly (string | undefined)[]): Promise<void> {
  for (const file of files) if (file !== undefined) await tryOut(file);
}

async function tryOut(file: string): Promise<void> {
  await makeFolder(dirname(file));
  const isNew = await open(file, "ax").then(
    (handle) => handle.close().then(() => true),
    (error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
      return false;
    },
  );
  if (isNew) return rm(file);
  await (await open(file, "a")).close();
}
