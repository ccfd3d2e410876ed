import type pg from "pg";
import { documents, jsonArray, plain, uuids } from "./arrays.ts";
import type { ContactTurns } from "./turns.ts";

const written = "greatest(now(), $15::timestamptz)";

/** Stores what began and what ended, and a row for every turn. */
export async function writeSessions(
  tx: pg.PoolClient,
  batch: readonly ContactTurns[],
  after: Date | null,
): Promise<void> {
  const changes = batch.flatMap((one) => one.sessions.map((change) => ({ one, change })));
  const started = changes.filter(({ change }) => change.kind === "started");
  const ended = changes.filter(({ change }) => change.kind === "ended");
  const turns = batch.flatMap((one) => one.turns.map((turn) => ({ one, turn })));
  await tx.query({
    name: "write_sessions",
    text: `with begun as (
        insert into sessions (id, organisation_id, contact_id, journey_id, reason, status, started_at, ended_at)
        select id, org, contact, journey, reason, status, ${written}, case when status <> 'waiting' then ${written} end
        from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], ${jsonArray("$5")}, $6::text[]) as t (id, org, contact, journey, reason, status)
      ), ended as (
        update sessions set status = t.status, ended_at = ${written}
        from unnest($7::uuid[], $8::text[]) as t (id, status) where sessions.id = t.id
      )
      insert into turns (organisation_id, contact_id, session_id, message_id, reason, events, created_at)
      select *, ${written} from unnest($9::uuid[], $10::uuid[], $11::uuid[], $12::uuid[], ${jsonArray("$13")}, ${jsonArray("$14")})`,
    values: [
      uuids(started.map(({ change }) => change.id)),
      uuids(started.map(({ one }) => one.organisationId)),
      uuids(started.map(({ one }) => one.contactId)),
      uuids(started.map(({ change }) => (change.kind === "started" ? change.journeyId : null))),
      documents(started.map(({ change }) => (change.kind === "started" ? change.reason : null))),
      plain(started.map(({ change }) => change.status)),
      uuids(ended.map(({ change }) => change.id)),
      plain(ended.map(({ change }) => change.status)),
      uuids(turns.map(({ one }) => one.organisationId)),
      uuids(turns.map(({ one }) => one.contactId)),
      uuids(turns.map(({ turn }) => turn.sessionId)),
      uuids(turns.map(({ turn }) => turn.messageId)),
      documents(turns.map(({ turn }) => turn.reason)),
      documents(turns.map(({ turn }) => turn.events)),
      after,
    ],
  });
}
