import { type DataTable, dayOf, locationFor, readTable } from "@hotline/core/data/index.ts";
import { type Flow, readFlow } from "@hotline/core/flow/index.ts";
import { reminderJourneys } from "@hotline/core/flow/reminders/index.ts";
import type { DataSourceDefinition, Project } from "@hotline/core/model/project.ts";
import type { Programme } from "@hotline/core/play/programme.ts";
import { programmeOf as ready } from "@hotline/core/play/programme-of.ts";
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
  const { journeys: _, triage: __, ...settings } = project;
  return ready(settings, { flow: (uuid) => flows.get(uuid), tables, now });
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
  if (rejected !== undefined) throw new Error(rejected.text);
  return table;
}
