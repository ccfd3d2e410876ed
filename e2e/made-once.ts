import { existsSync } from "node:fs";
import { mkdir, rename, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

const lookAgainMs = 100;
/** Nothing takes so long, on the slowest machine: whoever began was killed. */
const forsakenMs = 300_000;

/**
 * A folder of this name among the temporary ones, made by the first who asks, while the others wait: for what takes a
 * processor seconds and is the same for all test files. In a run of the tests the temporary folder is a new one; elsewhere
 * the name must tell what it was made of.
 */
export async function madeOnce(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(tmpdir(), name);
  while (!existsSync(folder)) if (!(await tryToMake(folder, make))) await delay(lookAgainMs);
  return folder;
}

/** False where another test file is about it. Where that one fails, the next one tries. */
async function tryToMake(folder: string, make: (folder: string) => Promise<void>): Promise<boolean> {
  const workshop = `${folder}-new`;
  const isMine = await mkdir(workshop).then(
    () => true,
    () => false,
  );
  if (!isMine) {
    if (await isForsaken(workshop)) await rm(workshop, { recursive: true, force: true });
    return false;
  }
  try {
    await make(workshop);
    await rename(workshop, folder);
  } catch (error) {
    await rm(workshop, { recursive: true, force: true });
    throw error;
  }
  return true;
}

async function isForsaken(workshop: string): Promise<boolean> {
  const begun = await stat(workshop).catch(() => undefined);
  return begun !== undefined && Date.now() - begun.birthtimeMs > forsakenMs;
}
