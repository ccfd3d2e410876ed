import { checkBeginnings, checkContent, checkJourneys, type Finding } from "@hotline/core/flow/inspect/index.ts";
import { reminderJourneys } from "@hotline/core/flow/reminders/index.ts";
import { tell } from "@hotline/core/model/findings.ts";
import type { Project } from "@hotline/core/model/project.ts";
import { surroundingsOf } from "@hotline/core/play/surroundings.ts";
import { limits } from "@hotline/core/whatsapp/index.ts";

/** Everything that is wrong with a project's journeys, the messages of its reminders, and its contents. */
export function checkProject(project: Project): readonly Finding[] {
  const journeys = [...project.journeys, ...reminderJourneys(project.campaigns ?? [])];
  return [
    ...checkContent(project),
    ...checkTitles(project),
    ...checkBeginnings(project, project.journeys.map(nameOf)),
    ...checkJourneys(journeys, surroundingsOf(project)),
  ];
}

/** Files were read, and other systems' exports made, so that each journey has both. */
function nameOf(journey: unknown): { readonly uuid: string; readonly name: string } {
  const { uuid, name } = journey as { readonly uuid?: unknown; readonly name?: unknown };
  return { uuid: String(uuid), name: String(name) };
}

/** Answers are offered as rows of a list, which shows a long title below and cuts it there; the console refuses such. */
function checkTitles({ triage }: Project): readonly Finding[] {
  const most = limits.rowDescription;
  return (triage?.answers ?? []).flatMap(({ key, title }) =>
    Object.entries(title)
      .filter(([, text]) => text.length > most)
      .map(([language, text]) => ({
        code: "over-limit",
        severity: "warning" as const,
        journey: "answer",
        flow: "",
        node: key,
        language,
        ...tell("CUT_TITLE", { text, count: text.length, most, over: text.length - most }),
      })),
  );
}
