import { readFile, stat } from "node:fs/promises";
import { dirname } from "node:path";
import type { Project } from "@hotline/core/model/project.ts";
import { readCheckedProject } from "../project/check-project.ts";
import { journeyFile } from "../project/schema.ts";

export interface Playable {
  readonly project: Project;
  readonly folder: string;
  /** Set where one journey was asked for, not the whole hotline. */
  readonly journey?: string;
}

/** A project folder, or one journey's file with the project around it, if there is one. */
export async function findPlayable(path: string): Promise<Playable> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new Error(`There is no ${path}: give a project folder or a journey's JSON file.`);
  if (found.isDirectory()) return { project: await readCheckedProject(path), folder: path };
  const journey = await readJourney(path);
  const folder = dirname(dirname(path));
  const around = await stat(`${folder}/hotline.json`).catch(() => undefined);
  if (around) return { project: await readCheckedProject(folder), folder, journey: journey.uuid };
  return { project: alone(journey), folder: dirname(path), journey: journey.uuid };
}

interface Journey {
  readonly uuid: string;
  readonly name: string;
  readonly [key: string]: unknown;
}

async function readJourney(path: string): Promise<Journey> {
  const text = await readFile(path, "utf8");
  try {
    return journeyFile.parse(JSON.parse(text));
  } catch (cause) {
    throw new Error(`${path} is no journey: it must be JSON with a uuid and a name.`, { cause });
  }
}

function alone(journey: Journey): Project {
  const language = typeof journey["language"] === "string" ? journey["language"] : "eng";
  return {
    name: journey.name,
    languages: [language],
    timezone: "UTC",
    fields: [],
    globals: {},
    triggers: [],
    journeys: [journey],
    content: {},
    dataSources: [],
  };
}
