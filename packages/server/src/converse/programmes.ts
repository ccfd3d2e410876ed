import { type DataTable, lookup } from "@hotline/core/data/index.ts";
import { type Assets, type Flow, readFlow } from "@hotline/core/flow/index.ts";
import { Keywords } from "@hotline/core/flow/keywords/match.ts";
import type { TriggerDefinition } from "@hotline/core/model/project.ts";
import type { Db } from "../store/database.ts";
import { type ProgrammeRow, readProgramme, readRevisions, type Settings } from "../store/programme.ts";
import { describe, type Log } from "../telemetry/log.ts";

/** An organisation's journeys, triggers and data, ready to run. */
export interface Programme {
  readonly settings: Settings;
  readonly keywords: Keywords;
  readonly newContact: string | undefined;
  readonly catchAll: string | undefined;
  readonly assets: Assets;
}

export type LoadTables = (db: Db, organisationId: string) => Promise<readonly DataTable[]>;

/** How old the knowledge of revisions may be: an edit is live everywhere within a second. */
const maxAgeMs = 1000;

/** Programmes by organisation, read again when their revision moved. */
export class Programmes {
  readonly #db: Db;
  readonly #log: Log;
  readonly #loadTables: LoadTables;
  readonly #cache = new Map<string, { revision: string; programme: Programme }>();
  #revisions: ReadonlyMap<string, string> = new Map();
  #readAt = 0;

  constructor(db: Db, log: Log, loadTables: LoadTables) {
    this.#db = db;
    this.#log = log;
    this.#loadTables = loadTables;
  }

  async of(organisationId: string, now: number): Promise<Programme | null> {
    if (now - this.#readAt > maxAgeMs || !this.#revisions.has(organisationId)) {
      this.#revisions = await readRevisions(this.#db);
      this.#readAt = now;
    }
    const revision = this.#revisions.get(organisationId);
    if (revision === undefined) return null;
    const cached = this.#cache.get(organisationId);
    if (cached?.revision === revision) return cached.programme;
    return this.#load(organisationId, revision);
  }

  async #load(organisationId: string, revision: string): Promise<Programme | null> {
    const row = await readProgramme(this.#db, organisationId);
    if (!row) return null;
    const tables = await this.#loadTables(this.#db, organisationId);
    const programme = prepare(row, tables, this.#log);
    this.#cache.set(organisationId, { revision, programme });
    return programme;
  }
}

function prepare(row: ProgrammeRow, tables: readonly DataTable[], log: Log): Programme {
  const { settings } = row;
  const journeyOf = (kind: TriggerDefinition["kind"]) =>
    settings.triggers.find((trigger) => trigger.kind === kind)?.journey;
  return {
    settings,
    keywords: new Keywords(settings.triggers),
    newContact: journeyOf("newContact"),
    catchAll: journeyOf("catchAll"),
    assets: assetsOf(settings, readFlows(row, log), new Map(tables.map((table) => [table.key, table]))),
  };
}

function readFlows(row: ProgrammeRow, log: Log): ReadonlyMap<string, Flow> {
  const flows = new Map<string, Flow>();
  for (const json of row.journeys) {
    try {
      const flow = readFlow(json);
      flows.set(flow.reference.uuid, flow);
    } catch (error) {
      // Import refuses such a journey; one that an older version stored must not take the others down with it.
      log.error({ organisation: row.organisationId, ...describe(error) }, "a journey cannot be read");
    }
  }
  return flows;
}

function assetsOf(
  settings: Settings,
  flows: ReadonlyMap<string, Flow>,
  tables: ReadonlyMap<string, DataTable>,
): Assets {
  const fields = new Map(settings.fields.map((field) => [field.key, field]));
  const fallback = settings.languages[0] ?? "eng";
  return {
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
  };
}
