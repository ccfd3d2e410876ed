import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Project } from "@hotline/core/model/project.ts";
import { addJourneys } from "../project/write-project.ts";

/** Writes back what translations changed: journeys and contents stay in the files in which they are. */
export async function writeTranslated(dir: string, before: Project, after: Project): Promise<void> {
  const changed = after.journeys.filter((journey, at) => journey !== before.journeys[at]);
  await addJourneys(dir, after, changed);
  const folder = join(dir, "content");
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((one) => one.endsWith(".json"))) await rewrite(join(folder, name), after.content);
}

async function rewrite(path: string, content: Project["content"]): Promise<void> {
  const present = await readFile(path, "utf8");
  const keys = Object.keys(JSON.parse(present));
  const text = `${JSON.stringify(Object.fromEntries(keys.map((key) => [key, content[key]])), null, 2)}\n`;
  if (JSON.stringify(JSON.parse(present)) !== JSON.stringify(JSON.parse(text))) await writeFile(path, text);
}
