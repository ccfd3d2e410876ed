import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Project } from "@hotline/core/model/project.ts";
import type { z } from "zod";
import { parseJson } from "../parse-json.ts";
import { problemsOf } from "../problems-of.ts";
import { textOf } from "../triage/rows/text.ts";
import { contentFile, hotlineFile, journeyFile } from "./schema.ts";
import { readTriage } from "./triage-folder.ts";

/** Reads a project folder. Throws an `Error` that names each wrong file and key. */
export async function readProject(dir: string): Promise<Project> {
  const { $schema: _, ...settings } = await readJson(join(dir, "hotline.json"), hotlineFile, missingProject(dir));
  const journeyFiles = await jsonFiles(join(dir, "journeys"));
  const journeys = await Promise.all(journeyFiles.map((path) => readJson(path, journeyFile)));
  refuseTwins(journeys, journeyFiles);
  const contentFiles = await jsonFiles(join(dir, "content"));
  const contents = await Promise.all(contentFiles.map((path) => readJson(path, contentFile)));
  const triage = readTriage(dir);
  const project = { ...settings, journeys, content: merge(contents, contentFiles), ...(triage && { triage }) };
  refuseLooseTriggers(project, join(dir, "hotline.json"));
  return project;
}

function missingProject(dir: string): string {
  return `${dir} is no project folder: it has no hotline.json. An example to begin with: examples/covid`;
}

async function readJson<T>(path: string, schema: z.ZodType<T>, missing?: string): Promise<T> {
  const text = await readFile(path).then(textOf, (cause: NodeJS.ErrnoException) => {
    throw new Error(
      missing && /^(ENOENT|ENOTDIR)$/.test(cause.code ?? "") ? missing : `${path} cannot be read (${cause.code}).`,
      {
        cause,
      },
    );
  });
  const read = schema.safeParse(parseJson(path, text));
  if (read.success) return read.data;
  throw new Error(problemsOf(path, read.error));
}

async function jsonFiles(dir: string): Promise<readonly string[]> {
  const names = await readdir(dir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  const wanted = names.filter((name) => name.endsWith(".json")).sort();
  return wanted.map((name) => join(dir, name));
}

function refuseTwins(journeys: readonly { uuid: string }[], files: readonly string[]): void {
  const seen = new Map<string, string>();
  for (const [i, { uuid }] of journeys.entries()) {
    const twin = seen.get(uuid);
    if (twin) throw new Error(`${files[i]}: uuid: is that of ${twin}, too; each journey needs one of its own.`);
    seen.set(uuid, files[i] ?? "");
  }
}

function merge(contents: readonly Project["content"][], files: readonly string[]): Project["content"] {
  const merged = new Map<string, Readonly<Record<string, string>>>();
  for (const [i, content] of contents.entries()) {
    for (const [key, texts] of Object.entries(content)) {
      if (merged.has(key)) throw new Error(`${files[i]}: ${key}: is in another file of this folder, too; keep one.`);
      merged.set(key, texts);
    }
  }
  return Object.fromEntries(merged);
}

function refuseLooseTriggers(
  { triggers, journeys }: Project & { journeys: readonly { uuid: string }[] },
  file: string,
) {
  const known = new Set(journeys.map(({ uuid }) => uuid));
  for (const [i, { journey }] of triggers.entries())
    if (!known.has(journey)) throw new Error(`${file}: triggers[${i}].journey: there is no journey ${journey}.`);
}
