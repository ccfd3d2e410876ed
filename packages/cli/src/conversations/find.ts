import { readdir, readFile, stat } from "node:fs/promises";
import { join, relative } from "node:path";
import { readScripts, type Script } from "./script.ts";

const ending = ".conversation";

/** All conversations of a project's `tests` folder, or of one file; places are told relative to here. */
export async function findScripts(path: string): Promise<readonly Script[]> {
  const files = (await stat(path)).isDirectory() ? await conversationFiles(path) : [path];
  const scripts = await Promise.all(
    files.map(async (file) => readScripts(relative(process.cwd(), file) || file, await readFile(file, "utf8"))),
  );
  return scripts.flat();
}

async function conversationFiles(dir: string): Promise<readonly string[]> {
  const names = await readdir(join(dir, "tests"), { recursive: true }).catch(() => []);
  return names
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(dir, "tests", name));
}
