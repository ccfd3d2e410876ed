import type { ContactId, OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { type InboxRow, readInboxRows } from "./list.ts";
import { type Presence, readPresencesOf } from "./presences.ts";
import { instant, readItems, type ThreadItem } from "./thread.ts";
import { readTicks, type Tick } from "./ticks.ts";

/** What of a conversation is asked for: the end of its thread, as far back as `since` and no more than a tail. */
export interface TailWish {
  readonly contactId: ContactId;
  /** Microseconds since 1970; "0" asks for the whole tail. */
  readonly since: string;
  /** Items that are known and may have changed, however old. */
  readonly again: readonly string[];
  /** Messages that are known, of which only the tick may have changed. */
  readonly ticked: readonly string[];
  /** Items that are known and need not be read: to look whether others have come among them costs little. */
  readonly known: readonly string[];
}

export interface Tail {
  /** Null where the organisation has no such contact. */
  readonly row: InboxRow | null;
  readonly presences: readonly Presence[];
  /** In no order. */
  readonly items: readonly ThreadItem[];
  /** In no order. */
  readonly ticks: readonly Tick[];
  /** They are all that the end of the thread has: what was known before and is not among them does not belong to it. */
  readonly isWhole: boolean;
}

/** The ends of many conversations: six statements, however many there are. */
export async function readTails(
  tx: pg.PoolClient,
  organisationId: OrganisationId,
  wishes: readonly TailWish[],
  count: number,
): Promise<ReadonlyMap<string, Tail>> {
  const contactIds = wishes.map(({ contactId }) => contactId);
  const [places, rows, presences, ticks] = await Promise.all([
    readPlaces(tx, organisationId, wishes, count),
    readInboxRows(tx, organisationId, contactIds),
    readPresencesOf(tx, organisationId, contactIds),
    readTicks(
      tx,
      organisationId,
      wishes.flatMap(({ ticked }) => ticked),
    ),
  ]);
  const again = wishes.flatMap((wish) => wish.again.map((id) => ({ id, contactId: wish.contactId })));
  const contactOf = new Map([...again, ...places].map(({ id, contactId }) => [id, contactId]));
  const known = new Set(wishes.flatMap((wish) => wish.known));
  const fresh = places.filter(({ id }) => !known.has(id));
  const messages = [...again, ...fresh.filter(({ kind }) => kind === "message")].map(({ id }) => id);
  const events = fresh.filter(({ kind }) => kind === "event").map(({ id }) => id);
  const items = await readItems(tx, organisationId, { messages: [...new Set(messages)], events });
  const itemsOf = Map.groupBy(items, ({ id }) => contactOf.get(id));
  const rowOf = new Map(rows.map((row) => [row.contactId, row]));
  const tickOf = new Map(ticks.map((tick) => [tick.id, tick]));
  return new Map(
    wishes.map(({ contactId, since, ticked }) => [
      contactId,
      {
        row: rowOf.get(contactId) ?? null,
        presences: presences.get(contactId) ?? [],
        items: itemsOf.get(contactId) ?? [],
        ticks: ticked.flatMap((id) => tickOf.get(id) ?? []),
        isWhole: since === "0",
      },
    ]),
  );
}

interface Place {
  readonly contactId: ContactId;
  readonly id: string;
  readonly kind: "message" | "event";
}

async function readPlaces(
  tx: pg.PoolClient,
  organisationId: OrganisationId,
  wishes: readonly TailWish[],
  count: number,
): Promise<readonly Place[]> {
  const since = instant("w.since");
  const { rows } = await tx.query<Place>({
    name: "read_places",
    text: `select w.contact_id as "contactId", p.id, p.kind from unnest($1::uuid[], $2::bigint[]) w (contact_id, since)
     cross join lateral (
       (select id, created_at, 'message' as kind from messages
        where contact_id = w.contact_id and organisation_id = $3 and created_at >= ${since} order by created_at desc, id desc limit $4)
       union all
       (select id, created_at, 'event' from inbox_events
        where contact_id = w.contact_id and organisation_id = $3 and created_at >= ${since} order by created_at desc, id desc limit $4)
       order by created_at desc, id desc limit $4) p`,
    values: [
      wishes.map(({ contactId }) => contactId),
      wishes.map(({ since: micros }) => micros),
      organisationId,
      count,
    ],
  });
  return rows;
}
