import type { Dependency, Surroundings } from "../flow/inspect/index.ts";
import { Keywords } from "../flow/keywords/match.ts";
import type { Project } from "../model/project.ts";
import { replyProblems } from "../whatsapp/index.ts";

/** What surrounds the journeys of a project, as far as their checks ask for it. */
export function surroundingsOf(project: Project): Surroundings {
  const { languages, content, triggers, campaigns = [] } = project;
  const keywords = new Keywords(triggers);
  const reminders = campaigns.flatMap((campaign) => campaign.reminders);
  return {
    languages,
    knows: knownIn(project),
    contentKeys: new Set(Object.keys(content)),
    content: (key, language) => content[key]?.[language] ?? content[key]?.[languages[0] ?? ""],
    unasked: new Set(reminders.map(({ uuid, does }) => (does.kind === "journey" ? does.journey : uuid))),
    isKeyword: (text) => {
      const match = keywords.match(text);
      return match?.how === "exact" && match.trigger.interrupt;
    },
    judge: replyProblems,
  };
}

/** What a project has no list of (channels, topics, users, templates) cannot be missing in it. */
function knownIn(project: Project): Surroundings["knows"] {
  const known: Partial<Record<Dependency["type"], ReadonlySet<string>>> = {
    field: new Set(project.fields.map(({ key }) => key)),
    global: new Set(Object.keys(project.globals)),
    flow: uuids(project.journeys),
    group: uuids(project.groups ?? []),
    label: uuids(project.labels ?? []),
  };
  return ({ type, key, uuid }) => known[type]?.has(key ?? uuid ?? "") ?? true;
}

function uuids(named: readonly unknown[]): ReadonlySet<string> {
  return new Set(named.map((one) => String(Object(one).uuid)));
}
