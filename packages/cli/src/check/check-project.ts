import { checkContent, checkJourneys, type Finding } from "@hotline/core/flow/inspect/index.ts";
import { reminderJourneys } from "@hotline/core/flow/reminders/index.ts";
import type { Project } from "@hotline/core/model/project.ts";
import { surroundingsOf } from "@hotline/core/play/surroundings.ts";

/** Everything that is wrong with a project's journeys, the messages of its reminders, and its contents. */
export function checkProject(project: Project): readonly Finding[] {
  const journeys = [...project.journeys, ...reminderJourneys(project.campaigns ?? [])];
  return [...checkContent(project), ...checkJourneys(journeys, surroundingsOf(project))];
}
