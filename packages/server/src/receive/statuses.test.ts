import type pg from "pg";
import { expect, test } from "vitest";
import { keyOf } from "../store/uuid.ts";
import { addAccepted, countRows, lockAwaited, until } from "../test/fixtures.ts";
import { sign, status, text, value, webhook, withWebhooks } from "../test/webhooks.ts";

test("who looks at a conversation is told which message a status is of", () =>
  withWebhooks(async ({ db, numberId, post, told }) => {
    const { rows } = await db.query<{ id: string; contact: string; org: string }>(
      "select gen_random_uuid() as id, gen_random_uuid() as contact, organisation_id as org from numbers",
    );
    const [{ id = "", contact = "", org = "" } = {}] = rows;
    await db.query(
      `with said as (
         insert into messages (id, organisation_id, number_id, contact_id, direction, content) values ($1, $4, $2, $3, 'o', '{}'))
       insert into deliveries (message_id, wamid, wamid_key, state) values ($1, 'wamid.out', $5, 'accepted')`,
      [id, numberId, contact, org, keyOf(numberId, "wamid.out")],
    );
    await post(webhook(value(status("wamid.out", "sent", 10, id))));
    expect(told).toEqual([`tick ${id}`]);
    // Without our id it is found by WhatsApp's.
    await post(webhook(value(status("wamid.out", "read", 30))));
    expect(told).toEqual([`tick ${id}`, `tick ${id}`]);
    await post(webhook(value(status("wamid.unknown", "read", 30))));
    expect(told).toHaveLength(2);
  }));

test("statuses in any order, twice, never move a message backwards", () =>
  withWebhooks(async ({ post, db, numberId }) => {
    const id = await addAccepted(db, numberId, "wamid.out");
    await post(webhook(value(status("wamid.out", "read", 30)), value(status("wamid.out", "sent", 10))));
    await post(webhook(value(status("wamid.out", "delivered", 20, id))));
    await post(webhook(value(status("wamid.out", "sent", 11)), value(status("wamid.out", "failed", 40))));
    const { rows } = await db.query(
      "select state, extract(epoch from sent_at)::int - 1790000000 as sent, extract(epoch from delivered_at)::int - 1790000000 as delivered from deliveries",
    );
    expect(rows).toEqual([{ state: "read", sent: 10, delivered: 20 }]);
  }));

test("failed after sent is a failure, and stays one", () =>
  withWebhooks(async ({ post, db, numberId }) => {
    await addAccepted(db, numberId, "wamid.out");
    await post(webhook(value(status("wamid.out", "sent", 10))));
    await post(webhook(value(status("wamid.out", "failed", 12))));
    await post(webhook(value(status("wamid.out", "sent", 10))));
    const { rows } = await db.query("select state, error->>'code' as code from deliveries");
    expect(rows).toEqual([{ state: "failed", code: "131026" }]);
  }));

test.each([
  [131026, { waits: 0, paused: false }],
  [131047, { waits: 1, paused: false }],
  [131042, { waits: 0, paused: true }],
])("a part of a broadcast that fails late with %i begins anew by its template, or pauses it: %o", (code, want) =>
  withWebhooks(async ({ post, db, numberId }) => {
    const id = await addAccepted(db, numberId, "wamid.out");
    await db.query(
      `with said as (
         insert into messages (id, organisation_id, number_id, contact_id, direction, content)
         select $1::uuid, organisation_id, id, gen_random_uuid(), 'o', '{}' from numbers returning *
       ), b as (
         insert into broadcasts (id, organisation_id, kind, journey_id, begun_at)
         select gen_random_uuid(), organisation_id, 'message', gen_random_uuid(), now() from said returning *)
       insert into broadcast_people (broadcast_id, organisation_id, contact_id, state, message_id, message_ids, again)
       select b.id, b.organisation_id, said.contact_id, 'said', said.id, array[said.id], '{"isTooLate":true}' from b, said`,
      [id],
    );
    await post(webhook(value(status("wamid.out", "failed", 12, id, code))));
    await post(webhook(value(status("wamid.out", "failed", 12, id, code))));
    expect({
      waits: await countRows(db, "bulk_starts"),
      paused: (await countRows(db, "broadcasts where paused_at is not null")) === 1,
    }).toEqual(want);
  }),
);

test("a status of a message that nobody knows is parked", () =>
  withWebhooks(async ({ post, db }) => {
    await post(webhook(value(status("wamid.unknown", "sent", 10, "not ours"))));
    expect([await countRows(db, "parked_statuses"), await countRows(db, "deliveries")]).toEqual([1, 0]);
  }));

const listeningSince = async (db: pg.Pool) =>
  (await db.query<{ at: number }>("select extract(epoch from listening_since)::float8 as at from numbers")).rows[0]
    ?.at ?? 0;

test("an old status that comes late says that others may be late too: listening begins anew", () =>
  withWebhooks(async ({ post, db }) => {
    const fresh = status("wamid.1", "sent", Math.floor(Date.now() / 1000) - 1_790_000_000);
    await post(webhook(value(fresh)));
    await db.query("update numbers set listening_since = now() - interval '1 hour'");
    const before = await listeningSince(db);
    await post(webhook(value(fresh)));
    expect(await listeningSince(db)).toBe(before);
    await post(webhook(value(status("wamid.1", "delivered", 0))));
    expect(await listeningSince(db)).toBeGreaterThan(before + 3000);
  }));

test("a webhook that WhatsApp did not wait for begins listening anew: it comes a second time", () =>
  withWebhooks(async ({ post, db, url }) => {
    await post(webhook(value(text("wamid.1", "hi"))));
    await db.query("update numbers set listening_since = now() - interval '1 hour'");
    const before = await listeningSince(db);
    const held = await db.connect();
    await held.query("begin; lock table messages");
    const again = webhook(value(text("wamid.2", "hello")));
    const body = JSON.stringify(again);
    const headers = { "content-type": "application/json", "x-hub-signature-256": sign(body) };
    const patience = new AbortController();
    const call = fetch(`${url}/webhooks/whatsapp`, { method: "POST", body, headers, signal: patience.signal });
    await lockAwaited(db);
    patience.abort();
    await expect(call).rejects.toThrow();
    await held.query("commit");
    held.release();
    await until(async () => {
      await post(again);
      return (await listeningSince(db)) > before + 3000;
    });
  }));
