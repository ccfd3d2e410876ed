import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { documents, jsonArray, plain } from "../arrays.ts";
import { lowestUuid, newUuid } from "../uuid.ts";

/** What can be told: its name, and the statement that finds it among ids from $2 to before $3, for organisations $1. */
interface EventKind {
  readonly event: string;
  /** Columns: org, id, at (text), data (json). */
  readonly sql: string;
}

const message = (event: string, direction: "i" | "o"): EventKind => ({
  event,
  sql: `select m.organisation_id as org, m.created_at as at, json_build_object('messageId', m.id, 'contactId', m.contact_id,
      'numberId', m.number_id, 'content', m.content, 'phone', c.phone, 'name', c.name) as data
    from messages m left join contacts c on c.id = m.contact_id
    where m.organisation_id = any($1::uuid[]) and m.id >= $2 and m.id < $3 and m.direction = '${direction}'`,
});

const inbox = (event: string, kinds: string): EventKind => ({
  event,
  sql: `select organisation_id as org, created_at as at,
      json_build_object('contactId', contact_id, 'memberId', author, 'details', details) as data
    from inbox_events where organisation_id = any($1::uuid[]) and id >= $2 and id < $3 and kind in (${kinds})`,
});

/** A step of a message on its way, by WhatsApp's clock; noted by the database while a webhook asks for it. */
const delivery = (step: "sent" | "delivered" | "read" | "failed"): EventKind => ({
  event: `delivery.${step}`,
  sql: `select h.organisation_id as org, h.at, json_build_object('messageId', m.id, 'contactId', m.contact_id,
      'numberId', m.number_id${step === "failed" ? ", 'error', d.error" : ""}) as data
    from happenings h join messages m on m.id = h.subject join deliveries d on d.message_id = m.id
    where h.organisation_id = any($1::uuid[]) and h.id >= $2 and h.id < $3 and h.event = 'delivery.${step}'`,
});

/** All that happens and can be told. A new kind is one line. */
const kinds: readonly EventKind[] = [
  message("message.received", "i"),
  message("message.sent", "o"),
  inbox("conversation.claimed", "'claimed'"),
  inbox("conversation.released", "'handedBack', 'expired', 'done'"),
  {
    event: "contact.changed",
    sql: `select organisation_id as org, created_at as at,
        json_build_object('contactId', contact_id, 'source', source, 'changes', changes) as data
      from contact_changes where organisation_id = any($1::uuid[]) and id >= $2 and id < $3`,
  },
  delivery("sent"),
  delivery("delivered"),
  delivery("read"),
  delivery("failed"),
  {
    event: "journey.ended",
    sql: `select h.organisation_id as org, h.at, json_build_object('sessionId', s.id, 'contactId', s.contact_id,
        'journeyId', s.journey_id, 'journey', j.name, 'status', s.status, 'startedAt', s.started_at) as data
      from happenings h join sessions s on s.id = h.subject
      left join lateral (select name from journeys where organisation_id = s.organisation_id and id = s.journey_id
        order by version desc limit 1) j on true
      where h.organisation_id = any($1::uuid[]) and h.id >= $2 and h.id < $3 and h.event = 'journey.ended'`,
  },
];

export const eventNames: readonly string[] = kinds.map(({ event }) => event);

interface Stretch {
  readonly from: Date;
  readonly to: Date;
  readonly isSettled: boolean;
}

/** Ids are made this long before the transaction of their rows begins, at most: a request waits for its group's commit. */
const early = "2 seconds";

/**
 * Makes deliveries of what happened since the last time: each event once, whatever process does it and whenever it dies,
 * since progress and deliveries are one commit. Returns the webhooks' organisations that have something to be told.
 */
export async function tellEvents(tx: pg.PoolClient): Promise<readonly OrganisationId[]> {
  const stretch = await takeStretch(tx);
  if (stretch === null) return [];
  const { rows: webhooks } = await tx.query<{ id: string; org: OrganisationId; events: string[]; createdAt: Date }>(
    `select id, organisation_id as org, events, created_at as "createdAt" from webhooks where is_active`,
  );
  const told = new Set<OrganisationId>();
  for (const { event, sql } of kinds) {
    const wanted = webhooks.filter(({ events }) => events.includes(event));
    if (wanted.length === 0) continue;
    const organisations = [...new Set(wanted.map(({ org }) => org))];
    const range = [lowestUuid(stretch.from.getTime()), lowestUuid(stretch.to.getTime())];
    const { rows } = await tx.query<{ org: OrganisationId; at: Date; data: unknown }>(sql, [organisations, ...range]);
    const deliveries = rows.flatMap(({ org, at, data }) =>
      wanted
        .filter((webhook) => webhook.org === org)
        .map((webhook): NewDelivery => ({ webhookId: webhook.id, organisationId: org, event, at, data })),
    );
    await insertDeliveries(tx, deliveries);
    for (const { organisationId } of deliveries) told.add(organisationId);
  }
  return [...told];
}

/** Of one commit: what happened while no process told anything is too much for one, and holds up all who read on in time. */
const longest = "interval '30 seconds'";

/** What may be told now, taken for this transaction: all that was begun before a look whose transactions are all over. */
async function takeStretch(tx: pg.PoolClient): Promise<Stretch | null> {
  const { rows } = await tx.query<Stretch>(
    `select told_until as from, least(looked, told_until + ${longest}) as to, looked_at <= pg_snapshot_xmin(pg_current_snapshot()) as "isSettled"
     from webhook_progress for update skip locked`,
  );
  const [stretch] = rows;
  if (!stretch?.isSettled) return null;
  // What is left of a look that was long ago is settled, too: it is told by the next commits.
  await tx.query(
    `update webhook_progress set told_until = least(looked, told_until + ${longest}),
       looked = case when looked > told_until + ${longest} then looked
         else greatest(looked, clock_timestamp() - interval '${early}') end,
       looked_at = case when looked > told_until + ${longest} then looked_at
         else pg_snapshot_xmax(pg_current_snapshot()) end`,
  );
  return stretch;
}

interface NewDelivery {
  readonly webhookId: string;
  readonly organisationId: OrganisationId;
  readonly event: string;
  readonly at: Date;
  readonly data: unknown;
}

/** Rows of one statement: an import changes a hundred thousand contacts, and one by one they took a minute. */
const rowsAtOnce = 1_000;

async function insertDeliveries(tx: pg.PoolClient, deliveries: readonly NewDelivery[]): Promise<void> {
  for (let from = 0; from < deliveries.length; from += rowsAtOnce) {
    const some = deliveries.slice(from, from + rowsAtOnce).map((delivery) => ({ id: newUuid(), ...delivery }));
    await tx.query(
      `insert into webhook_deliveries (id, organisation_id, webhook_id, event, body)
       select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], ${jsonArray("$5")}::text[])`,
      [
        plain(some.map(({ id }) => id)),
        plain(some.map(({ organisationId }) => organisationId)),
        plain(some.map(({ webhookId }) => webhookId)),
        plain(some.map(({ event }) => event)),
        documents(some.map(({ id, event, at, data }) => ({ id, event, at: at.toISOString(), data }))),
      ],
    );
  }
}
