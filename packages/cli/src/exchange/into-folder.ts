import { readdir } from "node:fs/promises";
import type { Project } from "@hotline/core/model/project.ts";
import { readProject } from "../project/read-project.ts";
import { addJourneys, writeProject } from "../project/write-project.ts";
import { mergeProjects } from "./merge.ts";

/** Writes an imported project into a folder: a new one, or one with a project, which then holds both. */
export async function writeInto(dir: string, imported: Project): Promise<{ readonly merged: boolean }> {
  const present: readonly string[] = await readdir(dir).catch(() => []);
  if (!present.includes("hotline.json")) {
    await writeProject(dir, imported);
    return { merged: false };
  }
  await addJourneys(dir, mergeProjects(await readProject(dir), imported), imported.journeys);
  return { merged: true };
}
