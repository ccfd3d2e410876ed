import { checkContent, checkJourneys, type Finding } from "@hotline/core/flow/inspect/index.ts";
import type { Project } from "@hotline/core/model/project.ts";
import { surroundingsOf } from "./surroundings.ts";

/** Everything that is wrong with a project's journeys and contents. */
export function checkProject(project: Project): readonly Finding[] {
  return [...checkContent(project), ...checkJourneys(project.journeys, surroundingsOf(project))];
}
