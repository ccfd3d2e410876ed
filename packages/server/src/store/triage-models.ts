import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { type Db, transaction } from "./database.ts";

export interface StoredModel {
  readonly version: string;
  readonly model: Uint8Array;
}

/** Why a model goes live, and who put it there; null where it goes by itself, after its training. */
export interface Reason {
  readonly because: "trained" | "rolledBack" | "chosen";
  readonly by: string | null;
}

/** A time at which a model went live, newest first, with its figures of that day. */
export interface Switch extends Reason {
  readonly version: string;
  readonly at: Date;
  readonly measured: unknown;
}

const newest = "select version from triage_switches where organisation_id = $1 order by id desc limit 1";

/** The version of the live model; null where none was trained yet. */
export async function liveVersion(db: Db, organisationId: OrganisationId): Promise<string | null> {
  return (await db.query<{ version: string }>(newest, [organisationId])).rows[0]?.version ?? null;
}

/** The newest switch: another one means that somebody chose meanwhile, even where the same model is live again. */
export async function newestSwitch(db: Db, organisationId: OrganisationId): Promise<string | null> {
  const { rows } = await db.query<{ id: string | null }>(
    "select max(id)::text as id from triage_switches where organisation_id = $1",
    [organisationId],
  );
  return rows[0]?.id ?? null;
}

export async function liveModel(db: Db, organisationId: OrganisationId): Promise<StoredModel | null> {
  const { rows } = await db.query<StoredModel>(
    `select version, model from triage_models where organisation_id = $1 and version = (${newest})`,
    [organisationId],
  );
  return rows[0] ?? null;
}

/** How many organisations have triage content and no model yet. */
export async function countWithoutModel(db: Db): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    `select count(*)::int as count from triage_contents c
     where not exists (select from triage_switches s where s.organisation_id = c.organisation_id)`,
  );
  return rows[0]?.count ?? 0;
}

/** Keeps a model that was trained; the same one twice is kept once. */
export async function saveModel(
  db: Db,
  organisationId: OrganisationId,
  model: StoredModel,
  measured: unknown,
): Promise<void> {
  await db.query(
    `insert into triage_models (organisation_id, version, model, measured) values ($1, $2, $3, $4)
     on conflict (organisation_id, version) do update set measured = excluded.measured`,
    [organisationId, model.version, Buffer.from(model.model), JSON.stringify(measured)],
  );
}

/** Makes a model the live one; every process reads it when it sees the new revision, within a second. */
export async function switchModel(
  tx: Db,
  organisationId: OrganisationId,
  version: string,
  { because, by }: Reason,
): Promise<void> {
  await tx.query(
    "insert into triage_switches (organisation_id, version, because, switched_by) values ($1, $2, $3, $4)",
    [organisationId, version, because, by],
  );
  await tx.query("update organisations set revision = revision + 1 where id = $1", [organisationId]);
}

/** Which model went live when and why, the newest first. */
export async function readSwitches(db: Db, organisationId: OrganisationId): Promise<readonly Switch[]> {
  const { rows } = await db.query<Switch>(
    `select s.version, s.because, s.switched_by as by, s.switched_at as at, m.measured
     from triage_switches s join triage_models m using (organisation_id, version)
     where s.organisation_id = $1 order by s.id desc`,
    [organisationId],
  );
  return rows;
}

/**
 * Goes back to `version`, or to the model that was live before the present one began. Returns the version that is live
 * now. Throws an `Error` that says why where there is nothing to go back to.
 */
export function rollBack(
  pool: pg.Pool,
  organisationId: OrganisationId,
  { version, by }: { readonly version?: string | undefined; readonly by: string },
): Promise<string> {
  return transaction(pool, async (tx) => {
    await tx.query("select 1 from organisations where id = $1 for update", [organisationId]);
    const switches = await readSwitches(tx, organisationId);
    const live = switches[0]?.version;
    const target = version ?? switches.find((each) => each.version !== live)?.version;
    if (target === undefined) throw new Error("There is no earlier model to go back to.");
    await putLive(tx, organisationId, target, { because: "rolledBack", by });
    return target;
  });
}

/** A person puts a model live, in a transaction of the caller. Throws an `Error` that says why where it cannot be. */
export async function putLive(tx: Db, organisationId: OrganisationId, version: string, reason: Reason): Promise<void> {
  await tx.query("select 1 from organisations where id = $1 for update", [organisationId]);
  if ((await liveVersion(tx, organisationId)) === version) throw new Error(`Version ${version} is live already.`);
  const known = await tx.query("select 1 from triage_models where organisation_id = $1 and version = $2", [
    organisationId,
    version,
  ]);
  if (known.rowCount === 0) throw new Error(`There is no model of version ${version}.`);
  await switchModel(tx, organisationId, version, reason);
}

/** A stored model; null where there is none of that version. */
export async function storedModel(
  db: Db,
  organisationId: OrganisationId,
  version: string,
): Promise<StoredModel | null> {
  const { rows } = await db.query<StoredModel>(
    "select version, model from triage_models where organisation_id = $1 and version = $2",
    [organisationId, version],
  );
  return rows[0] ?? null;
}

/** A model that was trained, without its weights. */
export interface ModelFacts {
  readonly version: string;
  readonly trainedAt: Date;
  readonly bytes: number;
  readonly measured: unknown;
}

/** An organisation's models, newest first. */
export async function readModels(
  db: Db,
  organisationId: OrganisationId,
  count: number,
): Promise<readonly ModelFacts[]> {
  const { rows } = await db.query<ModelFacts>(
    `select version, trained_at as "trainedAt", octet_length(model) as bytes, measured from triage_models
     where organisation_id = $1 order by trained_at desc limit $2`,
    [organisationId, count],
  );
  return rows;
}
