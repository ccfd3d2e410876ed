import type { Project } from "@hotline/core/model/project.ts";

type Journey = { readonly uuid: string };

/**
 * The project with what was imported. Journeys, campaigns and groups with the same UUID are replaced; fields and globals
 * that are there already stay as they are, since people may have filled them in.
 */
export function mergeProjects(present: Project, imported: Project): Project {
  const setAside = mergeAside(present.setAside, imported.setAside);
  return {
    ...present,
    languages: [...new Set([...present.languages, ...imported.languages.filter((code) => code !== "und")])],
    fields: union(imported.fields, present.fields, ({ key }) => key),
    globals: { ...imported.globals, ...present.globals },
    triggers: union(present.triggers, imported.triggers, (trigger) => JSON.stringify(trigger)),
    journeys: union(
      present.journeys as readonly Journey[],
      imported.journeys as readonly Journey[],
      ({ uuid }) => uuid,
    ),
    ...list("groups", present.groups, imported.groups),
    ...list("labels", present.labels, imported.labels),
    ...list("campaigns", present.campaigns, imported.campaigns),
    ...(setAside && { setAside }),
  };
}

/** Both lists; of two with one key the second, in the first one's place. */
function union<T>(first: readonly T[], second: readonly T[], keyOf: (one: T) => string): readonly T[] {
  return [...new Map([...first, ...second].map((one) => [keyOf(one), one])).values()];
}

function list<K extends "groups" | "labels" | "campaigns", T extends Journey>(
  key: K,
  present: readonly T[] | undefined,
  imported: readonly T[] | undefined,
): { readonly [key in K]?: readonly T[] } {
  if (present === undefined && imported === undefined) return {};
  return { [key]: union(present ?? [], imported ?? [], ({ uuid }) => uuid) } as { readonly [key in K]: readonly T[] };
}

function mergeAside(present: Project["setAside"], imported: Project["setAside"]): Project["setAside"] {
  if (!present || !imported) return present ?? imported;
  const both = (key: "triggers" | "reminders") => {
    const all = union(present[key] ?? [], imported[key] ?? [], (one) => JSON.stringify(one));
    return all.length > 0 ? { [key]: all } : {};
  };
  return { ...both("triggers"), ...both("reminders") };
}
