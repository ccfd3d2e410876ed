import { type DataTable, dayOf, locationFor, lookup, readTable } from "@hotline/core/data/index.ts";
import { type Flow, readFlow } from "@hotline/core/flow/index.ts";
import { Keywords } from "@hotline/core/flow/keywords/match.ts";
import type { DataSourceDefinition, Project } from "@hotline/core/model/project.ts";
import type { Programme } from "@hotline/server/converse/programmes.ts";
import { fetchSource } from "@hotline/server/jobs/fetch-source.ts";

/** A project made ready to run in memory, with the tables of those sources that can be read now. */
export async function prepare(project: Project, folder: string, warn: (text: string) => void): Promise<Programme> {
  const { journeys, ...settings } = project;
  const flows = new Map(
    journeys.map((json) => readFlow(json)).map((flow): [string, Flow] => [flow.reference.uuid, flow]),
  );
  const tables = new Map<string, DataTable>();
  for (const source of project.dataSources) {
    const table = await readSource(source, folder).catch((error: Error) => warn(`${source.key}: ${error.message}`));
    if (table) tables.set(source.key, table);
  }
  const fields = new Map(settings.fields.map((field) => [field.key, field]));
  const fallback = settings.languages[0] ?? "eng";
  const journeyOf = (kind: string) => settings.triggers.find((trigger) => trigger.kind === kind)?.journey;
  return {
    settings,
    keywords: new Keywords(settings.triggers),
    newContact: journeyOf("newContact"),
    catchAll: journeyOf("catchAll"),
    assets: {
      flow: (uuid) => flows.get(uuid),
      field: (key) => fields.get(key),
      fields: () => settings.fields,
      global: (key) => settings.globals[key],
      globals: () => Object.keys(settings.globals),
      content: (key, language) => settings.content[key]?.[language] ?? settings.content[key]?.[fallback],
      contentKeys: () => Object.keys(settings.content),
      lookup: (source, query, language) => {
        const table = tables.get(source);
        return table ? lookup(table, query, language, Date.now()) : { kind: "missing" };
      },
    },
  };
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
