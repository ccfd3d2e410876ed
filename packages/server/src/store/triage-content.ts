import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { TriageContent } from "@hotline/core/model/triage.ts";
import type { Db } from "./database.ts";

/** Keeps what a team wrote for triage, or forgets it; a change asks for a training. */
export async function saveTriageContent(
  db: Db,
  organisationId: OrganisationId,
  content: TriageContent | undefined,
): Promise<void> {
  if (content === undefined) {
    await db.query("delete from triage_contents where organisation_id = $1", [organisationId]);
    return;
  }
  await db.query(
    `insert into triage_contents as t (organisation_id, content) values ($1, $2)
     on conflict (organisation_id) do update set content = excluded.content,
       trained_from = case when t.content::text = excluded.content::text then t.trained_from end`,
    [organisationId, JSON.stringify(content)],
  );
  await requestTraining(db);
}

/** Null where nothing was ever written for triage. */
export async function readTriageContent(db: Db, organisationId: OrganisationId): Promise<TriageContent | null> {
  const { rows } = await db.query<{ content: TriageContent }>(
    "select content from triage_contents where organisation_id = $1",
    [organisationId],
  );
  return rows[0]?.content ?? null;
}

/** The organisations whose content or approved corrections changed since the last training. */
export async function untrained(db: Db): Promise<readonly OrganisationId[]> {
  const { rows } = await db.query<{ id: OrganisationId }>(
    "select organisation_id as id from triage_contents where trained_from is null order by organisation_id",
  );
  return rows.map(({ id }) => id);
}

/** Whether something changed since the last training of an organisation. */
export async function isUntrained(db: Db, organisationId: OrganisationId): Promise<boolean> {
  const { rowCount } = await db.query(
    "select from triage_contents where organisation_id = $1 and trained_from is null",
    [organisationId],
  );
  return rowCount === 1;
}

/** The last training read material with this fingerprint. */
export async function trainedFrom(db: Db, organisationId: OrganisationId, fingerprint: string): Promise<void> {
  await db.query("update triage_contents set trained_from = $2 where organisation_id = $1", [
    organisationId,
    fingerprint,
  ]);
}

/** Asks that an organisation's model be trained again, as soon as a job worker is there. */
export async function askForTraining(db: Db, organisationId: OrganisationId): Promise<void> {
  await db.query("update triage_contents set trained_from = null where organisation_id = $1", [organisationId]);
  await requestTraining(db);
}

async function requestTraining(db: Db): Promise<void> {
  await db.query("select ask_for_job('trainTriage')");
}
