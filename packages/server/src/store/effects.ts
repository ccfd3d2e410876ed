import type { ContactId, OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { plain } from "./arrays.ts";
import type { Db } from "./database.ts";
import type { ContactTurns, EffectJob } from "./turns.ts";
import { shards } from "./uuid.ts";

/** The task that carries out an effect. */
const effectTask = "carryOut";

/**
 * Adds the jobs of the effects for which journeys stopped, with the commit that stopped them. The effect's id is the
 * job's key: asked for again, a job that waits stays one, and one whose worker died gets a successor.
 */
export async function addEffectJobs(tx: pg.PoolClient, batch: readonly ContactTurns[]): Promise<void> {
  const jobs = batch.flatMap(({ effect }) => (effect === null ? [] : [effect]));
  if (jobs.length === 0) return;
  await tx.query({
    name: "add_effect_jobs",
    text: `select 1 from graphile_worker.add_jobs(array(
        select ($4, json_build_object('contactId', contact, 'sessionId', session, 'effectId', effect), null, null,
          5::smallint, effect::text, null, null)::graphile_worker.job_spec
        from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as t (contact, session, effect)), true)`,
    values: [
      plain(jobs.map(({ contactId }) => contactId)),
      plain(jobs.map(({ sessionId }) => sessionId)),
      plain(jobs.map(({ effectId }) => effectId)),
      effectTask,
    ],
  });
}

export interface PendingEffect {
  readonly organisationId: OrganisationId;
  /** core/flow's EffectRequest. */
  readonly request: unknown;
}

/**
 * What is to be done for an effect; null where its session does not wait for it any more, or its result is there. The
 * documents are looked into here: PostgreSQL's own operators refuse whole ones for a single character that no text has.
 */
export async function readPendingEffect(db: Db, job: EffectJob): Promise<PendingEffect | null> {
  const { rows } = await db.query<Stored>(
    `select organisation_id as "organisationId", session, (
       select json_agg(payload) from inbox i
       where i.shard = get_byte(uuid_send(v.contact_id), 15) % ${shards} and i.contact_id = v.contact_id
         and i.kind = 'effect') as results
     from conversations v where contact_id = $1 and session_id = $2`,
    [job.contactId, job.sessionId],
  );
  const [found] = rows;
  const effect = found?.session?.effect;
  const isAnswered = found?.results?.some(({ effectId }) => effectId === job.effectId) ?? false;
  if (!found || effect?.id !== job.effectId || isAnswered) return null;
  return { organisationId: found.organisationId, request: effect.request };
}

interface Stored {
  readonly organisationId: OrganisationId;
  readonly session: { readonly effect?: { readonly id: string; readonly request: unknown } } | null;
  readonly results: readonly { readonly effectId: string }[] | null;
}

/** Puts an effect's result into the inbox of its contact. It names the session and the effect, so a repeat does nothing. */
export async function insertEffectResult(db: Db, job: EffectJob, result: unknown): Promise<void> {
  await db.query(
    `insert into inbox (shard, contact_id, organisation_id, number_id, kind, payload)
     select get_byte(uuid_send(contact_id), 15) % ${shards}, contact_id, organisation_id, number_id, 'effect', $2
     from conversations where contact_id = $1`,
    [job.contactId, JSON.stringify({ sessionId: job.sessionId, effectId: job.effectId, result })],
  );
}

/** Gives an address to a contact unless it is another's; whether it is the contact's now. */
export async function claimUrn(db: Db, contactId: ContactId, urn: string): Promise<boolean> {
  const { rows } = await db.query<{ mine: boolean }>(
    `with claimed as (
       insert into claimed_urns (organisation_id, urn, contact_id)
       select c.organisation_id, $2, c.id from contacts c
       where c.id = $1 and not exists (
         select from contacts o where o.organisation_id = c.organisation_id and o.id <> c.id and o.phone = $3)
       on conflict (organisation_id, urn) do update set urn = excluded.urn
       returning contact_id
     )
     select contact_id = $1 as mine from claimed`,
    [contactId, urn, /^(?:tel|whatsapp):\+?(\d+)/.exec(urn)?.[1] ?? null],
  );
  return rows[0]?.mine ?? false;
}
