import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "./database.ts";
import { sameBody } from "./entries/same.ts";
import type { Settings } from "./programme.ts";

/** Something of the settings that was changed in the console since the files came last. */
export interface Edit {
  /** `name`, `hours` …, `group` with its id, or `field` with its key. */
  readonly what: string;
  readonly author: string;
  readonly at: Date;
}

type Stored = Readonly<Record<string, { readonly author: string; readonly at: string; readonly was?: unknown }>>;

const parts = ["name", "languages", "timezone", "country", "hours", "specialDays"] as const;

/** The parts that people change in the console, each by its name. */
function partsOf(settings: Partial<Settings>): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>([
    ...parts.map((part) => [part, settings[part] ?? null] as const),
    ...(settings.groups ?? []).map((group) => [`group ${group.uuid}`, group] as const),
    ...(settings.fields ?? []).map((field) => [`field ${field.key}`, field] as const),
  ]);
}

function changed(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>): readonly string[] {
  const all = new Set([...before.keys(), ...after.keys()]);
  return [...all].filter((what) => !sameBody(before.get(what) ?? null, after.get(what) ?? null));
}

/** Remembers what was changed, so that files do not undo it unseen. To be called in the transaction of the change. */
export async function noteEdits(
  tx: Db,
  organisationId: OrganisationId,
  { before, after, author }: { readonly before: Settings; readonly after: Settings; readonly author: string },
): Promise<void> {
  const [was, is] = [partsOf(before), partsOf(after)];
  const at = new Date().toISOString();
  const fresh = changed(was, is).map((what) => [what, { author, at, was: was.get(what) ?? null }]);
  if (fresh.length === 0) return;
  // What the files said stays, however often it is changed after.
  await tx.query(
    `update organisations set edits = (
       select json_object_agg(key, case when edits -> key is null then value
         else (value::jsonb || jsonb_build_object('was', edits -> key -> 'was'))::json end)
       from (select key, value from json_each(edits) where $2::json -> key is null
         union all select key, value from json_each($2::json)) as every)
     where id = $1`,
    [organisationId, JSON.stringify(Object.fromEntries(fresh))],
  );
}

/** The edits that these settings would undo. */
export async function editsUndoneBy(
  tx: Db,
  organisationId: OrganisationId,
  coming: Settings,
): Promise<readonly Edit[]> {
  const { rows } = await tx.query<{ settings: Settings; edits: Stored }>(
    "select settings, edits from organisations where id = $1",
    [organisationId],
  );
  const [row] = rows;
  if (row === undefined) return [];
  const undone = changed(partsOf(row.settings), partsOf(coming));
  return Object.entries(row.edits)
    .filter(([what]) => undone.includes(what))
    .map(([what, { author, at }]) => ({ what: named(what, row.settings, coming), author, at: new Date(at) }));
}

/** A group is called by its name. */
function named(what: string, ...settings: readonly Settings[]): string {
  const groups = settings.flatMap(({ groups = [] }) => groups);
  const group = groups.find(({ uuid }) => what === `group ${uuid}`);
  return group === undefined ? what : `group ${group.name}`;
}
