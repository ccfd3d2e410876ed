import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Project } from "@hotline/core/model/project.ts";
import { makeFolder } from "../make-folder.ts";
import { writeTriage } from "./triage-folder.ts";

/** Writes a project folder that `readProject` reads back as it was. Refuses a folder that holds something else. */
export async function writeProject(dir: string, project: Project): Promise<void> {
  await makeFolder(dir);
  const present = await readdir(dir);
  if (present.length > 0 && !present.includes("hotline.json"))
    throw new Error(`${dir} holds other files: choose a new or empty folder, or an older export.`);
  const { journeys, content, triage, ...settings } = project;
  await replaceFolder(join(dir, "journeys"), nameJourneys(journeys));
  await replaceFolder(join(dir, "content"), new Map(Object.keys(content).length > 0 ? [["texts.json", content]] : []));
  await writeTriage(dir, triage);
  await writeJson(join(dir, "hotline.json"), settings);
}

/**
 * Writes the settings of a project and some of its journeys into the folder where it lies. A journey keeps the file that it
 * has; contents and other journeys stay untouched.
 */
export async function addJourneys(dir: string, project: Project, journeys: readonly unknown[]): Promise<void> {
  const { journeys: _, content: __, triage: ___, ...settings } = project;
  const folder = join(dir, "journeys");
  await makeFolder(folder);
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json"));
  const files = await Promise.all(names.map(async (name) => [await uuidIn(join(folder, name)), name] as const));
  const fileOf = new Map(files);
  const fresh = journeys.filter((journey) => !fileOf.has(uuidOf(journey)));
  for (const [name, journey] of nameJourneys(fresh, new Set(names))) await writeJson(join(folder, name), journey);
  for (const journey of journeys) {
    const name = fileOf.get(uuidOf(journey));
    if (name !== undefined) await writeJson(join(folder, name), journey);
  }
  await writeJson(join(dir, "hotline.json"), settings);
}

async function uuidIn(path: string): Promise<string> {
  return uuidOf(JSON.parse(await readFile(path, "utf8")));
}

function uuidOf(journey: unknown): string {
  return (journey as { uuid: string }).uuid;
}

/** A journey that is no longer there must not come back with the next import. */
async function replaceFolder(dir: string, files: ReadonlyMap<string, unknown>): Promise<void> {
  await makeFolder(dir);
  for (const name of await readdir(dir)) if (name.endsWith(".json") && !files.has(name)) await rm(join(dir, name));
  for (const [name, value] of files) await writeJson(join(dir, name), value);
}

function writeJson(path: string, value: unknown): Promise<void> {
  return writeFile(path, `${JSON.stringify(value, null, 2)}\n`);
}

/** `main-menu.json` for "Main menu"; names that are alike, or in no Latin script, get the UUID's beginning. */
function nameJourneys(
  journeys: readonly unknown[],
  taken: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, unknown> {
  const files = new Map<string, unknown>();
  for (const journey of journeys) {
    const { name, uuid } = journey as { name: string; uuid: string };
    const slug = name
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "");
    const plain = `${slug}.json`;
    const isTaken = slug === "" || files.has(plain) || taken.has(plain);
    files.set(isTaken ? `${slug || "journey"}-${uuid}.json` : plain, journey);
  }
  return files;
}
