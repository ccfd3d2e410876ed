import { lookup } from "../data/lookup.ts";
import type { DataTable } from "../data/table.ts";
import { type Assets, type Match, type Reference, smartGroup, topicOf } from "../flow/index.ts";
import { environmentOf } from "./environment-of.ts";
import type { Programme, Settings } from "./programme.ts";
import { rulesOf } from "./rules.ts";

/** What surrounds the settings of a programme. */
export interface Sources {
  readonly flow: Assets["flow"];
  readonly tables: ReadonlyMap<string, DataTable>;
  readonly llm?: Assets["llm"];
  /** Milliseconds since 1970; asked at each look into a table. */
  now(): number;
}

/** Makes settings ready to run. */
export function programmeOf(settings: Settings, sources: Sources): Programme {
  return {
    settings,
    ...rulesOf(settings.triggers, (journey) => sources.flow(journey) !== undefined),
    assets: assetsOf(settings, sources),
  };
}

function assetsOf(settings: Settings, { flow, tables, llm, now }: Sources): Assets {
  const { content, globals, languages, groups = [], labels = [] } = settings;
  const fields = new Map(settings.fields.map((field) => [field.key, field]));
  const fallback = languages[0] ?? "eng";
  const field = { field: (key: string) => fields.get(key) };
  // Only how queries write dates is asked of it, never the time.
  const environment = environmentOf(settings, { now: 0, newId: () => "", random: () => 0 });
  const ready = groups.map((group) =>
    group.query === undefined ? group : smartGroup(group, group.query, field, environment).group,
  );
  return {
    flow,
    ...field,
    fields: () => settings.fields,
    global: (key) => globals[key],
    globals: () => Object.keys(globals),
    content: (key, language) => content[key]?.[language] ?? content[key]?.[fallback],
    contentKeys: () => Object.keys(content),
    lookup: (source, query, language) => {
      const table = tables.get(source);
      return table ? lookup(table, query, language, now()) : { kind: "missing" };
    },
    group: (match) => find(ready, match),
    groups: () => ready,
    label: (match) => find(labels, match),
    topic: topicOf,
    // Who is in the team, the store knows: whoever is named is taken at their word.
    user: (named) => ("uuid" in named ? { ...named, name: "" } : { uuid: "", name: named.email, email: named.email }),
    ...(llm && { llm }),
  };
}

function find<T extends Reference>(all: readonly T[], match: Match): T | undefined {
  if ("uuid" in match) return all.find(({ uuid }) => uuid === match.uuid);
  return all.find(({ name }) => name.toLowerCase() === match.name.toLowerCase());
}
