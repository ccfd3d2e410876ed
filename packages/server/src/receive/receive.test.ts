import { createHmac } from "node:crypto";
import type { NumberId } from "@hotline/core/model/ids.ts";
import Fastify from "fastify";
import type pg from "pg";
import { expect, test } from "vitest";
import type { Changes } from "../store/changes.ts";
import { Numbers } from "../store/numbers.ts";
import { keyOf } from "../store/uuid.ts";
import { createLog } from "../telemetry/log.ts";
import { createMetrics } from "../telemetry/metrics.ts";
import { withDatabase } from "../test/database.ts";
import { addAccepted, addNumber, countRows, lockAwaited, until } from "../test/fixtures.ts";
import { Receiver } from "./receive.ts";
import { webhookRoutes } from "./routes.ts";

const secret = "s3cret";
const phoneNumberId = "1000200030004000";
/** A number of an account with an app of its own. */
const otherAccount = "5000600070008000";

interface Hotline {
  readonly db: pg.Pool;
  readonly numberId: NumberId;
  readonly url: string;
  /** What those who look at conversations were told of, as topic and id. */
  readonly told: readonly string[];
  /** The log, line by line. */
  readonly lines: readonly string[];
  post(body: unknown, headers?: Record<string, string>): Promise<number>;
  postRaw(body: string | Buffer, headers?: Record<string, string>): Promise<number>;
  get(path: string): Promise<{ status: number; body: string }>;
}

const signedBy = (key: string, body: string | Buffer) =>
  `sha256=${createHmac("sha256", key).update(body).digest("hex")}`;
const sign = (body: string | Buffer) => signedBy(secret, body);

async function withHotline(run: (hotline: Hotline) => Promise<void>): Promise<void> {
  await withDatabase(async (db) => {
    const { numberId } = await addNumber(db, phoneNumberId);
    const metrics = createMetrics();
    const told: string[] = [];
    const lines: string[] = [];
    const log = createLog("warn", { write: (line) => void lines.push(line) });
    const touch: Changes["touch"] = (_, topic, ids = ["all"]) => {
      for (const id of ids) told.push(`${topic} ${id}`);
    };
    const receiver = new Receiver({
      pool: db,
      changes: { touch },
      numbers: new Numbers(db),
      metrics,
      log,
      doubtSeconds: 60,
      onInbox: () => undefined,
    });
    const app = Fastify();
    await app.register(webhookRoutes, {
      receiver,
      appSecrets: ["old", secret],
      businessAccountId: "77",
      numbers: new Map([[otherAccount, { appSecrets: ["of another app"], businessAccountId: "88" }]]),
      verifyToken: "verify me",
      metrics,
      log,
    });
    const url = await app.listen({ host: "127.0.0.1", port: 0 });
    const postRaw = async (body: string | Buffer, headers: Record<string, string> = {}) => {
      const all = { "content-type": "application/json", "x-hub-signature-256": sign(body), ...headers };
      const response = await fetch(`${url}/webhooks/whatsapp`, { method: "POST", body: body as string, headers: all });
      return response.status;
    };
    try {
      await run({
        db,
        numberId,
        url,
        told,
        lines,
        postRaw,
        post: (body, headers) => postRaw(JSON.stringify(body), headers),
        get: async (path) => {
          const response = await fetch(url + path);
          return { status: response.status, body: await response.text() };
        },
      });
    } finally {
      await app.close();
    }
  });
}

const value = (more: object) => ({
  messaging_product: "whatsapp",
  metadata: { display_phone_number: "1555", phone_number_id: phoneNumberId },
  ...more,
});
const webhook = (...values: object[]) => ({
  object: "whatsapp_business_account",
  entry: [{ id: "77", changes: values.map((one) => ({ field: "messages", value: one })) }],
});
const text = (wamid: string, body: string, from = "27820000001", userId = `ZA.${from}`) => ({
  contacts: [{ profile: { name: "Nomsa" }, wa_id: from, user_id: userId }],
  messages: [{ from, from_user_id: userId, id: wamid, timestamp: "1790000000", type: "text", text: { body } }],
});
const status = (wamid: string, state: string, at: number, callback?: string, code = 131026) => ({
  statuses: [
    {
      id: wamid,
      status: state,
      timestamp: String(1_790_000_000 + at),
      recipient_id: "27820000001",
      ...(callback === undefined ? {} : { biz_opaque_callback_data: callback }),
      ...(state === "failed" ? { errors: [{ code, title: "Undeliverable" }] } : {}),
    },
  ],
});

test("the handshake answers the challenge to whoever knows the token", () =>
  withHotline(async ({ get }) => {
    const query = "hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=";
    expect(await get(`/webhooks/whatsapp?${query}verify%20me`)).toEqual({ status: 200, body: "1158201444" });
    expect((await get(`/webhooks/whatsapp?${query}wrong`)).status).toBe(403);
  }));

test("who has the secret of one account speaks for its numbers, and for no other's", () =>
  withHotline(async ({ db, postRaw }) => {
    await addNumber(db, otherAccount);
    const elsewhere = { metadata: { display_phone_number: "1556", phone_number_id: otherAccount } };
    const ours = value(text("wamid.1", "hello"));
    const theirs = value({ ...text("wamid.2", "hello"), ...elsewhere });
    const post = (key: string, ...values: object[]) => {
      const body = JSON.stringify(webhook(...values));
      return postRaw(body, { "x-hub-signature-256": signedBy(key, body) });
    };
    expect(await post("of another app", ours)).toBe(401);
    expect(await post("of another app", theirs, ours)).toBe(401);
    expect(await post(secret, theirs)).toBe(401);
    expect(await post("of another app", value({ ...status("wamid.9", "read", 0) }))).toBe(401);
    expect(await countRows(db, "messages")).toBe(0);
    expect(await post("of another app", theirs)).toBe(200);
    expect(await post(secret, ours)).toBe(200);
    expect(await countRows(db, "messages")).toBe(2);
  }));

test("the news of an account is believed of its own app, and of an account that nobody here has, of any", () =>
  withHotline(async ({ db, postRaw }) => {
    const post = (key: string, account: string) => {
      const news = { event: "REJECTED", message_template_id: 1, message_template_name: "visit" };
      const change = { field: "message_template_status_update", value: news };
      const body = JSON.stringify({ object: "whatsapp_business_account", entry: [{ id: account, changes: [change] }] });
      return postRaw(body, { "x-hub-signature-256": signedBy(key, body) });
    };
    expect(await post("of another app", "77")).toBe(401);
    expect(await post(secret, "88")).toBe(401);
    expect(await countRows(db, "notices")).toBe(0);
    expect(await post(secret, "77")).toBe(200);
    expect(await post("old", "77")).toBe(200);
    expect(await post("of another app", "88")).toBe(200);
    expect(await post("of another app", "99")).toBe(200);
    expect(await countRows(db, "notices")).toBe(4);
  }));

test("a body whose signature is wrong, missing or of another length is refused and leaves nothing", () =>
  withHotline(async ({ post, db }) => {
    const body = webhook(value(text("wamid.1", "hi")));
    for (const header of ["", "sha256=00", `sha256=${"0".repeat(64)}`, "sha1=abc"])
      expect(await post(body, { "x-hub-signature-256": header })).toBe(401);
    expect(await countRows(db, "messages")).toBe(0);
  }));

test("every secret of a rotation is accepted", () =>
  withHotline(async ({ postRaw }) => {
    const body = JSON.stringify(webhook(value(text("wamid.1", "hi"))));
    const old = `sha256=${createHmac("sha256", "old").update(body).digest("hex")}`;
    expect(await postRaw(body, { "x-hub-signature-256": old })).toBe(200);
  }));

test("a body that is no JSON object is refused", () =>
  withHotline(async ({ postRaw }) => {
    for (const body of ["", "{", "[]", "null", '"hi"', "[".repeat(100_000)]) expect(await postRaw(body)).toBe(400);
  }));

test("a body beyond 3 MB is refused, one just below is taken", () =>
  withHotline(async ({ post, db }) => {
    expect(await post(webhook(value(text("wamid.big", "x".repeat(2_900_000)))))).toBe(200);
    expect(await post(webhook(value(text("wamid.bigger", "x".repeat(3_300_000)))))).toBe(413);
    expect(await countRows(db, "messages")).toBe(1);
  }));

test("the same message is stored once, in one body, in two at once, and later", () =>
  withHotline(async ({ post, db }) => {
    const body = webhook(value(text("wamid.1", "hi")), value(text("wamid.1", "hi")));
    expect(await Promise.all([post(body), post(body), post(body)])).toEqual([200, 200, 200]);
    expect(await post(webhook(value(text("wamid.1", "hi"))))).toBe(200);
    expect([await countRows(db, "messages"), await countRows(db, "inbox"), await countRows(db, "contacts")]).toEqual([
      1, 1, 1,
    ]);
  }));

test("characters that the database cannot hold become a replacement, and the neighbours arrive", () =>
  withHotline(async ({ postRaw, db }) => {
    const nul = JSON.stringify(webhook(value(text("wamid.1", "a\\u0000b\\ud800c")), value(text("wamid.2", "fine"))));
    expect(await postRaw(nul.replaceAll("\\\\u", "\\u"))).toBe(200);
    const { rows } = await db.query<{ content: { text: string } }>("select content from messages order by wamid");
    expect(rows.map(({ content }) => content.text)).toEqual(["a\uFFFDb\uFFFDc", "fine"]);
  }));

test("4,096 emoji are kept whole", () =>
  withHotline(async ({ post, db }) => {
    const emoji = "👩🏾‍⚕️".repeat(1024);
    await post(webhook(value(text("wamid.1", emoji))));
    expect((await db.query("select content from messages")).rows[0].content.text).toBe(emoji);
  }));

test("what cannot be understood is kept with its reason, beside what can", () =>
  withHotline(async ({ post, db }) => {
    const foreign = { ...value(text("wamid.2", "hi")), metadata: { phone_number_id: "999" } };
    expect(await post(webhook(value({ messages: [7, "x", null] }), foreign, value(text("wamid.1", "hi"))))).toBe(200);
    expect(await countRows(db, "messages")).toBe(1);
    expect(await countRows(db, "unreadable")).toBe(4);
  }));

test("a wrong secret, a wrong verify token and a number of somebody else are told in the log, and no person is", () =>
  withHotline(async ({ post, get, lines }) => {
    await post(webhook(value(text("wamid.1", "private"))), { "x-hub-signature-256": sign("something else") });
    await get("/webhooks/whatsapp?hub.mode=subscribe&hub.challenge=1&hub.verify_token=guessed");
    await post(webhook({ ...value(text("wamid.2", "private")), metadata: { phone_number_id: "999" } }));
    expect(lines.map((line) => JSON.parse(line).msg)).toEqual([
      expect.stringContaining("WHATSAPP_APP_SECRET"),
      expect.stringContaining("WHATSAPP_VERIFY_TOKEN"),
      expect.stringContaining("put aside"),
    ]);
    expect(lines[2]).toContain('"number":"999"');
    expect(lines.join("")).not.toMatch(/private|27820000001|Nomsa|guessed|wamid/);
  }));

test("a contact without a phone number is known by user id, and keeps its history when the number appears", () =>
  withHotline(async ({ post, db }) => {
    const hidden = {
      messages: [{ from_user_id: "ZA.9", id: "wamid.1", timestamp: "1", type: "text", text: { body: "a" } }],
    };
    await post(webhook(value(hidden)));
    await post(webhook(value(text("wamid.2", "b", "27820000009", "ZA.9"))));
    const { rows } = await db.query("select user_id, phone from contacts");
    expect(rows).toEqual([{ user_id: "ZA.9", phone: "27820000009" }]);
  }));

test("a contact is followed to a new number", () =>
  withHotline(async ({ post, db }) => {
    await post(webhook(value(text("wamid.1", "a"))));
    const system = { body: "changed", type: "user_changed_number", wa_id: "27820000002" };
    const moved = { messages: [{ from: "27820000001", id: "wamid.2", timestamp: "1", type: "system", system }] };
    await post(webhook(value(moved)));
    await post(webhook(value(text("wamid.3", "b", "27820000002", "ZA.27820000001"))));
    expect((await db.query("select phone from contacts")).rows).toEqual([{ phone: "27820000002" }]);
  }));

test("a number that now belongs to somebody else does not bring the old owner's history", () =>
  withHotline(async ({ post, db }) => {
    await post(webhook(value(text("wamid.1", "a", "27820000001", "ZA.1"))));
    await post(webhook(value(text("wamid.2", "b", "27820000001", "ZA.2"))));
    const { rows } = await db.query("select user_id, phone from contacts order by user_id");
    expect(rows).toEqual([
      { user_id: "ZA.1", phone: null },
      { user_id: "ZA.2", phone: "27820000001" },
    ]);
  }));

test("who was erased while what they said waited is somebody new, and it is not kept with the old", () =>
  withHotline(async ({ db, post }) => {
    await post(webhook(value(text("w1", "one"))));
    const old = (await db.query("select id from contacts")).rows[0].id;
    // In a moment in which this process has not heard of it.
    await db.query("delete from contacts");
    expect(await post(webhook(value(text("w2", "two"))))).toBe(200);
    const { rows } = await db.query(
      "select content ->> 'text' as text, contact_id = $1 as is_old, exists (select from contacts where id = contact_id) as is_known from messages order by id",
      [old],
    );
    expect(rows).toEqual([
      { text: "one", is_old: true, is_known: false },
      { text: "two", is_old: false, is_known: true },
    ]);
  }));

test("many webhooks that bring the same new contacts at once make each contact once", () =>
  withHotline(async ({ post, db }) => {
    const bodies = Array.from({ length: 60 }, (_, i) => webhook(value(text(`wamid.${i}`, "hi", `2782000000${i % 5}`))));
    expect(new Set(await Promise.all(bodies.map((body) => post(body))))).toEqual(new Set([200]));
    expect([await countRows(db, "contacts"), await countRows(db, "messages")]).toEqual([5, 60]);
  }));

test("who looks at a conversation is told which message a status is of", () =>
  withHotline(async ({ db, numberId, post, told }) => {
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
    expect(told).toEqual([`message ${id}`]);
    // Without our id it is found by WhatsApp's.
    await post(webhook(value(status("wamid.out", "read", 30))));
    expect(told).toEqual([`message ${id}`, `message ${id}`]);
    await post(webhook(value(status("wamid.unknown", "read", 30))));
    expect(told).toHaveLength(2);
  }));

test("statuses in any order, twice, never move a message backwards", () =>
  withHotline(async ({ post, db, numberId }) => {
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
  withHotline(async ({ post, db, numberId }) => {
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
  withHotline(async ({ post, db, numberId }) => {
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
  withHotline(async ({ post, db }) => {
    await post(webhook(value(status("wamid.unknown", "sent", 10, "not ours"))));
    expect([await countRows(db, "parked_statuses"), await countRows(db, "deliveries")]).toEqual([1, 0]);
  }));

test("the database away is 503, and the message comes through when it is back", () =>
  withDatabase(async (db) => {
    const metrics = createMetrics();
    const { Pool } = (await import("pg")).default;
    const away = new Pool({ connectionString: "postgres://127.0.0.1:1/none", connectionTimeoutMillis: 500 });
    const receiver = new Receiver({
      pool: away,
      numbers: new Numbers(away),
      metrics,
      log: createLog("silent"),
      doubtSeconds: 60,
      onInbox: () => undefined,
    });
    const app = Fastify();
    await app.register(webhookRoutes, {
      receiver,
      appSecrets: [secret],
      verifyToken: "v",
      metrics,
      log: createLog("silent"),
    });
    const body = JSON.stringify(webhook(value(text("wamid.1", "hi"))));
    const headers = { "content-type": "application/json", "x-hub-signature-256": sign(body) };
    const response = await app.inject({ method: "POST", url: "/webhooks/whatsapp", payload: body, headers });
    expect(response.statusCode).toBe(503);
    expect(await countRows(db, "messages")).toBe(0);
    await app.close();
    await away.end();
  }));

const listeningSince = async (db: pg.Pool) =>
  (await db.query<{ at: number }>("select extract(epoch from listening_since)::float8 as at from numbers")).rows[0]
    ?.at ?? 0;

test("an old status that comes late says that others may be late too: listening begins anew", () =>
  withHotline(async ({ post, db }) => {
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
  withHotline(async ({ post, db, url }) => {
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

test("a commit that fails leaves nothing behind that a later message could stumble over", () =>
  withHotline(async ({ post, db }) => {
    await db.query("alter table notices add check (field <> 'refused')");
    const refusedToo = { field: "refused", value: { messaging_product: "whatsapp" } };
    const body = webhook(value(text("wamid.1", "hi")));
    const mixed = { ...body, entry: [...body.entry, { id: "77", changes: [refusedToo] }] };
    expect(await post(mixed)).toBe(503);
    expect(await post(body)).toBe(200);
    const { rows } = await db.query("select c.user_id from messages m join contacts c on c.id = m.contact_id");
    expect(rows).toEqual([{ user_id: "ZA.27820000001" }]);
  }));

test("what comes to a retired number is put aside with the reason, and statuses of what it sent still count", () =>
  withHotline(async ({ db, numberId, post, lines }) => {
    const sent = await addAccepted(db, numberId, "wamid.S");
    await db.query("update numbers set retired_at = now() where id = $1", [numberId]);
    expect(await post(webhook(value(text("wamid.R", "hello")), value(status("wamid.S", "delivered", 1))))).toBe(200);
    expect(await countRows(db, "inbox")).toBe(0);
    const { rows } = await db.query("select reason from unreadable");
    expect(rows).toEqual([{ reason: expect.stringContaining("retired") }]);
    expect(lines.join()).toContain("retired");
    expect((await db.query("select state from deliveries where message_id = $1", [sent])).rows).toEqual([
      { state: "delivered" },
    ]);
  }));
