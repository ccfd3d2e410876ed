import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Makes a folder and those above it. Node's own way of doing that never ends where a folder cannot be made and says that it
 * does not exist, as below /proc.
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await makeOne(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT" || dirname(path) === path) throw error;
    await makeFolder(dirname(path));
    await makeOne(path);
  }
}

async function makeOne(path: string): Promise<void> {
  // Says nothing of a folder that is there already, and refuses a file.
  await mkdir(path).catch((error: NodeJS.ErrnoException) =>
    error.code === "EEXIST" ? mkdir(path, { recursive: true }) : Promise.reject(error),
  );
}
