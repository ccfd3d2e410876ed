import type { OrganisationId } from "@hotline/core/model/ids.ts";
import { trainingFailures } from "@hotline/core/model/training.ts";
import type { Db } from "./database.ts";
import { newUuid } from "./uuid.ts";

/** A training: how far it is, or what came of it. */
export interface TrainingRow {
  readonly id: string;
  readonly askedBy: string;
  readonly withDrafts: boolean;
  readonly step: string;
  /** Null while it goes on. */
  readonly outcome: TrainingOutcome | null;
  readonly version: string | null;
  readonly reason: string | null;
  readonly measured: unknown;
  readonly liveMeasured: unknown;
  readonly liveVersion: string | null;
  readonly differences: unknown;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
}

/**
 * `kept`: the new model is worse, and the live one stays. `same`: it is the live one. `waits`: a person decides. `tried`: it
 * learned from drafts, to be tried only.
 */
export type TrainingOutcome = "switched" | "kept" | "same" | "waits" | "tried" | "failed";

/** After this long without a step a training has died with its process. */
const silence = "2 minutes";

const died = `outcome is null and step <> 'waiting' and seen_at < now() - interval '${silence}'`;
const whyDied = `'${trainingFailures.DIED}'`;

const columns = `id, asked_by as "askedBy", with_drafts as "withDrafts", step,
  case when ${died} then 'failed' else outcome end as outcome,
  version, case when ${died} then ${whyDied} else reason end as reason, measured, live_measured as "liveMeasured", live_version as "liveVersion", differences,
  started_at as "startedAt", ended_at as "endedAt"`;

/** Asks for a training; one that waits already is it. */
export async function requestTraining(
  db: Db,
  organisationId: OrganisationId,
  { by, withDrafts }: { readonly by: string; readonly withDrafts: boolean },
): Promise<string> {
  const waiting = await db.query<{ id: string }>(
    `select id from trainings where organisation_id = $1 and with_drafts = $2 and step = 'waiting' and outcome is null
     order by started_at limit 1`,
    [organisationId, withDrafts],
  );
  const id = waiting.rows[0]?.id ?? newUuid();
  await db.query(
    `insert into trainings (id, organisation_id, asked_by, with_drafts, step) values ($1, $2, $3, $4, 'waiting')
     on conflict (id) do nothing`,
    [id, organisationId, by, withDrafts],
  );
  await db.query("select ask_for_job('trainTriage')");
  return id;
}

/**
 * The trainings that people asked for and that nobody began, or whose process is gone: the jobs that train are done one
 * after the other, so none of them is under way elsewhere. What people were told has failed stays failed.
 */
export async function waitingTrainings(
  db: Db,
): Promise<readonly { id: string; organisationId: OrganisationId; withDrafts: boolean }[]> {
  const { rows } = await db.query<{ id: string; organisationId: OrganisationId; withDrafts: boolean }>(
    `select id, organisation_id as "organisationId", with_drafts as "withDrafts" from trainings
     where outcome is null and (step = 'waiting' or (asked_by <> '' and seen_at >= now() - interval '${silence}'))
     order by started_at`,
  );
  return rows;
}

/** Begins one, or begins it again; false where it has ended. What another process left behind has failed. */
export async function beginTraining(
  db: Db,
  organisationId: OrganisationId,
  id: string,
  withDrafts: boolean,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `insert into trainings (id, organisation_id, with_drafts, step) values ($1, $2, $3, 'languages')
     on conflict (id) do update set step = 'languages', seen_at = now() where trainings.outcome is null`,
    [id, organisationId, withDrafts],
  );
  await db.query(
    `update trainings set outcome = 'failed', reason = ${whyDied}, ended_at = seen_at
     where organisation_id = $1 and id <> $2 and asked_by = '' and outcome is null and step <> 'waiting'`,
    [organisationId, id],
  );
  return rowCount === 1;
}

/** Nobody waits for it: one that comes behind the training's end changes nothing of it. */
export async function stepTraining(db: Db, organisationId: OrganisationId, id: string, step: string): Promise<void> {
  await db.query(
    "update trainings set step = $3, seen_at = now() where organisation_id = $1 and id = $2 and outcome is null",
    [organisationId, id, step],
  );
}

export interface TrainingEnd {
  readonly outcome: TrainingOutcome;
  readonly version?: string;
  readonly reason?: string | null;
  readonly measured?: unknown;
  readonly liveMeasured?: unknown;
  readonly liveVersion?: string | null;
  readonly differences?: unknown;
}

/**
 * Keeps what came of it, for people to read; the model itself is kept by `saveModel`. None fails that has ended: where the answer
 * to that was lost, its model is live.
 */
export async function endTraining(db: Db, organisationId: OrganisationId, id: string, end: TrainingEnd): Promise<void> {
  const json = (value: unknown) => (value === undefined || value === null ? null : JSON.stringify(value));
  await db.query(
    `update trainings set step = 'done', outcome = $3, version = $4, reason = $5, measured = $6, live_measured = $7,
       live_version = $8, differences = $9, seen_at = now(), ended_at = now()
     where organisation_id = $1 and id = $2 and ($3 <> 'failed' or outcome is null)`,
    [
      organisationId,
      id,
      end.outcome,
      end.version ?? null,
      end.reason ?? null,
      json(end.measured),
      json(end.liveMeasured),
      end.liveVersion ?? null,
      json(end.differences),
    ],
  );
}

/** An organisation's trainings, newest first. */
export async function readTrainings(
  db: Db,
  organisationId: OrganisationId,
  page: { readonly before?: string; readonly count: number },
): Promise<readonly TrainingRow[]> {
  const { rows } = await db.query<TrainingRow>(
    `select ${columns} from trainings where organisation_id = $1 and ($2::uuid is null or id < $2)
     order by id desc limit $3`,
    [organisationId, page.before ?? null, page.count],
  );
  return rows;
}

export async function readTraining(db: Db, organisationId: OrganisationId, id: string): Promise<TrainingRow | null> {
  const { rows } = await db.query<TrainingRow>(
    `select ${columns} from trainings where organisation_id = $1 and id = $2`,
    [organisationId, id],
  );
  return rows[0] ?? null;
}

/** Versions that learned from drafts and were never made without them: they can be tried, and may not go live. */
export async function trialVersions(db: Db, organisationId: OrganisationId): Promise<ReadonlySet<string>> {
  const { rows } = await db.query<{ version: string }>(
    `select version from trainings where organisation_id = $1 and version is not null
     group by version having bool_and(with_drafts)`,
    [organisationId],
  );
  return new Set(rows.map(({ version }) => version));
}
