import type { Project } from "@hotline/core/model/project.ts";
import { type Phrasebook, phrasebookOf } from "../load/person.ts";
import { sayings } from "./sayings.ts";

/** The words of a project's posters, but for those that call a person: the crowd would ask for one all the time. */
export function bookOf(project: Project): Phrasebook {
  const callsHuman = new Set(Object.values(sayings).map(({ human }) => human));
  const triggers = project.triggers.filter(
    (trigger) =>
      trigger.kind !== "keyword" ||
      !Object.values(trigger.keywords)
        .flat()
        .some((word) => callsHuman.has(word)),
  );
  return phrasebookOf({ ...project, triggers });
}
