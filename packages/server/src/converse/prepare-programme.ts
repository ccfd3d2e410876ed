import { type DataTable, lookup } from "@hotline/core/data/index.ts";
import { defaultEnvironment } from "@hotline/core/expr/index.ts";
import { type Assets, type Match, type MoveRule, type Reference, smartGroup } from "@hotline/core/flow/index.ts";
import { Keywords } from "@hotline/core/flow/keywords/match.ts";
import { reminderJourneys } from "@hotline/core/flow/reminders/index.ts";
import type { TriggerDefinition } from "@hotline/core/model/project.ts";
import type { ProgrammeRow, Settings } from "../store/programme.ts";
import type { FlowVersions } from "./flow-versions.ts";

/** Makes an organisation's programme ready to run. */
export function prepare(row: ProgrammeRow, tables: readonly DataTable[], versions: FlowVersions) {
  const { settings, journeys } = row;
  const journeyOf = (kind: TriggerDefinition["kind"]) =>
    settings.triggers.find((trigger) => trigger.kind === kind)?.journey;
  versions.publish(journeys, reminderJourneys(settings.campaigns ?? []));
  return {
    settings,
    keywords: new Keywords(settings.triggers),
    newContact: journeyOf("newContact"),
    catchAll: journeyOf("catchAll"),
    assets: assetsOf(settings, versions, new Map(tables.map((table) => [table.key, table]))),
    moves: new Map(
      journeys.flatMap(({ definition, move }) =>
        move === null ? [] : [[(definition as { uuid: string }).uuid, move as MoveRule]],
      ),
    ),
  };
}

function assetsOf(settings: Settings, versions: FlowVersions, tables: ReadonlyMap<string, DataTable>): Assets {
  const { languages, timezone, groups = [], labels = [] } = settings;
  const fields = new Map(settings.fields.map((field) => [field.key, field]));
  const fallback = languages[0] ?? "eng";
  const field = { field: (key: string) => fields.get(key) };
  // Only how queries write dates is asked of it, never the time.
  const environment = { ...defaultEnvironment({ now: 0, newId: () => "", random: () => 0 }), timezone };
  const ready = groups.map((group) =>
    group.query === undefined ? group : smartGroup(group, group.query, field, environment).group,
  );
  return {
    flow: (uuid, version) => versions.get(uuid, version),
    ...field,
    fields: () => settings.fields,
    global: (key) => settings.globals[key],
    globals: () => Object.keys(settings.globals),
    content: (key, language) => settings.content[key]?.[language] ?? settings.content[key]?.[fallback],
    contentKeys: () => Object.keys(settings.content),
    lookup: (source, query, language) => {
      const table = tables.get(source);
      return table ? lookup(table, query, language, Date.now()) : { kind: "missing" };
    },
    group: (match) => find(ready, match),
    groups: () => ready,
    label: (match) => find(labels, match),
    // An installation has one language model or none, whatever a journey calls it.
    llm: (uuid) => ({ uuid, name: "language model", roles: ["engine"] }),
  };
}

function find<T extends Reference>(all: readonly T[], match: Match): T | undefined {
  if ("uuid" in match) return all.find(({ uuid }) => uuid === match.uuid);
  return all.find(({ name }) => name.toLowerCase() === match.name.toLowerCase());
}
