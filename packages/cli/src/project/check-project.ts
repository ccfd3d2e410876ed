import { readFlow } from "@hotline/core/flow/index.ts";
import type { Project } from "@hotline/core/model/project.ts";
import { reasonOf } from "@hotline/core/model/reason-of.ts";
import { readProject } from "./read-project.ts";

/** Reads a project and has the engine read each journey, so that a mistake shows here and not to a person in need. */
export async function readCheckedProject(dir: string): Promise<Project> {
  const project = await readProject(dir);
  for (const journey of project.journeys) check(journey);
  return project;
}

function check(journey: unknown): void {
  try {
    readFlow(journey);
  } catch (cause) {
    const { name } = journey as { name: string };
    const reason = reasonOf(cause);
    throw new Error(`The journey "${name}" cannot be used: ${reason}`, { cause });
  }
}
