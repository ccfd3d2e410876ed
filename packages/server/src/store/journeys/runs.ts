import type { ContactId, JourneyId, OrganisationId, SessionId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { documents, instants, jsonArray, plain } from "../arrays.ts";
import type { Db } from "../database.ts";
import type { Stretch } from "./progress.ts";

/** A row of `turns`. */
export interface TurnRow {
  readonly organisationId: OrganisationId;
  readonly contactId: ContactId;
  readonly sessionId: SessionId | null;
  readonly reason: unknown;
  readonly events: unknown;
  readonly createdAt: Date;
}

/** A result as it stands in a run. */
export interface SavedResult {
  readonly name: string;
  readonly value: string;
  readonly category: string;
}

export type RunStatus = "waiting" | "completed" | "expired" | "interrupted" | "failed";

/** A row of `journey_runs`. */
export interface RunRow {
  readonly id: string;
  readonly organisationId: OrganisationId;
  readonly journeyId: JourneyId;
  readonly version: number;
  readonly contactId: ContactId;
  readonly sessionId: SessionId;
  readonly isEntered: boolean;
  readonly status: RunStatus;
  readonly node: string | null;
  readonly results: Readonly<Record<string, SavedResult>>;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly day: string;
}

/** A session that is over. */
export interface SessionEnd {
  readonly sessionId: SessionId;
  readonly status: string;
  readonly endedAt: Date;
}

export async function readStretch(
  db: Db,
  { after, upTo }: Pick<Stretch, "after" | "upTo">,
): Promise<readonly TurnRow[]> {
  const { rows } = await db.query<TurnRow>(
    `select organisation_id as "organisationId", contact_id as "contactId", session_id as "sessionId", reason, events,
       created_at as "createdAt"
     from turns where id > $1 and id <= $2 order by id`,
    [after, upTo],
  );
  return rows;
}

/** The runs under way of these contacts, in the order in which they began. */
export async function openRuns(db: Db, contactIds: readonly ContactId[]): Promise<readonly RunRow[]> {
  const { rows } = await db.query<RunRow>(
    `select id, organisation_id as "organisationId", journey_id as "journeyId", version, contact_id as "contactId",
       session_id as "sessionId", is_entered as "isEntered", status, node, results, started_at as "startedAt",
       ended_at as "endedAt", day::text
     from journey_runs where contact_id = any($1::uuid[]) and status = 'waiting' order by started_at, id`,
    [plain(contactIds)],
  );
  return rows;
}

/** Those of the sessions that are over. */
export async function endedSessions(db: Db, ids: readonly string[]): Promise<readonly SessionEnd[]> {
  const { rows } = await db.query<SessionEnd>(
    `select id as "sessionId", status, ended_at as "endedAt" from sessions
     where id = any($1::uuid[]) and ended_at is not null`,
    [plain(ids)],
  );
  return rows;
}

export async function timezones(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await db.query<{ id: string; zone: string | null }>(
    "select id, settings->>'timezone' as zone from organisations where id = any($1::uuid[])",
    [plain(ids)],
  );
  return new Map(rows.map(({ id, zone }) => [id, zone ?? "UTC"]));
}

/** Stores runs that began or changed. */
export async function saveRuns(tx: pg.PoolClient, runs: readonly RunRow[]): Promise<void> {
  if (runs.length === 0) return;
  await tx.query(
    `insert into journey_runs as r (id, organisation_id, journey_id, version, contact_id, session_id, is_entered, status,
       node, results, started_at, ended_at, day)
     select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::int[], $5::uuid[], $6::uuid[], $7::boolean[], $8::text[],
       $9::text[], ${jsonArray("$10")}, $11::timestamptz[], $12::timestamptz[], $13::date[])
     on conflict (id) do update set version = excluded.version, status = excluded.status, node = excluded.node,
       results = excluded.results, ended_at = excluded.ended_at`,
    [
      plain(runs.map(({ id }) => id)),
      plain(runs.map(({ organisationId }) => organisationId)),
      plain(runs.map(({ journeyId }) => journeyId)),
      plain(runs.map(({ version }) => version)),
      plain(runs.map(({ contactId }) => contactId)),
      plain(runs.map(({ sessionId }) => sessionId)),
      plain(runs.map(({ isEntered }) => isEntered)),
      plain(runs.map(({ status }) => status)),
      runs.map(({ node }) => node),
      documents(runs.map(({ results }) => results)),
      instants(runs.map(({ startedAt }) => startedAt)),
      instants(runs.map(({ endedAt }) => endedAt)),
      plain(runs.map(({ day }) => day)),
    ],
  );
}
