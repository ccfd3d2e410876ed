import { type DataTable, dayOf, locationFor, lookup, readTable } from "@hotline/core/data/index.ts";
import { defaultEnvironment } from "@hotline/core/expr/index.ts";
import { type Assets, type Flow, type Match, type Reference, readFlow, smartGroup } from "@hotline/core/flow/index.ts";
import { Keywords } from "@hotline/core/flow/keywords/match.ts";
import { reminderJourneys } from "@hotline/core/flow/reminders/index.ts";
import type { DataSourceDefinition, Project } from "@hotline/core/model/project.ts";
import type { Programme } from "@hotline/server/converse/programmes.ts";
import { fetchSource } from "@hotline/server/jobs/fetch-source.ts";

/** A project in memory: its journeys read, and the tables of those sources that can be read now. */
export interface LoadedProject {
  readonly project: Project;
  readonly flows: ReadonlyMap<string, Flow>;
  readonly tables: ReadonlyMap<string, DataTable>;
}

/** Reads the journeys and the data of a project; a source that cannot be read is told and left out. */
export async function loadProject(
  project: Project,
  folder: string,
  warn: (text: string) => void,
): Promise<LoadedProject> {
  const definitions = [...project.journeys, ...reminderJourneys(project.campaigns ?? [])];
  const flows = definitions.map((json) => readFlow(json));
  const tables = new Map<string, DataTable>();
  for (const source of project.dataSources) {
    const table = await readSource(source, folder).catch((error: Error) => warn(`${source.key}: ${error.message}`));
    if (table) tables.set(source.key, table);
  }
  return { project, flows: new Map(flows.map((flow) => [flow.reference.uuid, flow])), tables };
}

/** A project made ready to run in memory. */
export async function prepare(project: Project, folder: string, warn: (text: string) => void): Promise<Programme> {
  return programmeOf(await loadProject(project, folder, warn), Date.now);
}

/** What a conversation needs of a project; `now` is its clock, in milliseconds since 1970. */
export function programmeOf({ project, flows, tables }: LoadedProject, now: () => number): Programme {
  const { journeys: _, ...settings } = project;
  const journeyOf = (kind: string) => settings.triggers.find((trigger) => trigger.kind === kind)?.journey;
  return {
    settings,
    keywords: new Keywords(settings.triggers),
    newContact: journeyOf("newContact"),
    catchAll: journeyOf("catchAll"),
    assets: assetsOf(project, flows, tables, now),
  };
}

function assetsOf(
  project: Project,
  flows: LoadedProject["flows"],
  tables: LoadedProject["tables"],
  now: () => number,
): Assets {
  const { content, globals, groups = [], labels = [], languages, timezone } = project;
  const fields = new Map(project.fields.map((field) => [field.key, field]));
  const fallback = languages[0] ?? "eng";
  const field = { field: (key: string) => fields.get(key) };
  const environment = { ...defaultEnvironment({ now: now(), newId: () => "", random: () => 0 }), timezone };
  const ready = groups.map((group) =>
    group.query === undefined ? group : smartGroup(group, group.query, field, environment).group,
  );
  return {
    flow: (uuid) => flows.get(uuid),
    ...field,
    fields: () => project.fields,
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
  };
}

function find<T extends Reference>(all: readonly T[], match: Match): T | undefined {
  if ("uuid" in match) return all.find(({ uuid }) => uuid === match.uuid);
  return all.find(({ name }) => name.toLowerCase() === match.name.toLowerCase());
}

async function readSource(source: DataSourceDefinition, folder: string): Promise<DataTable | null> {
  const today = dayOf(Date.now());
  const location = today === null ? source.location : locationFor(source.location, today);
  const fetched = await fetchSource(location, { etag: null, lastModified: null }, { allowPrivate: false, folder });
  if (fetched.kind !== "text") throw new Error(`nothing is at ${location}.`);
  const { table, rejected } = readTable(
    source,
    fetched.text,
    null,
    Date.now(),
    location === source.location ? null : today,
  );
  if (rejected !== undefined) throw new Error(rejected);
  return table;
}
