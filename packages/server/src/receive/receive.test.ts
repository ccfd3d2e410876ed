import { createHmac } from "node:crypto";
import Fastify from "fastify";
import { expect, test } from "vitest";
import { Numbers } from "../store/numbers.ts";
import { createLog } from "../telemetry/log.ts";
import { createMetrics } from "../telemetry/metrics.ts";
import { withDatabase } from "../test/database.ts";
import { addAccepted, addNumber, countRows } from "../test/fixtures.ts";
import { otherAccount, secret, sign, signedBy, status, text, value, webhook, withWebhooks } from "../test/webhooks.ts";
import { Receiver } from "./receive.ts";
import { webhookRoutes } from "./routes.ts";

test("the handshake answers the challenge to whoever knows the token", () =>
  withWebhooks(async ({ get }) => {
    const query = "hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=";
    expect(await get(`/webhooks/whatsapp?${query}verify%20me`)).toEqual({ status: 200, body: "1158201444" });
    expect((await get(`/webhooks/whatsapp?${query}wrong`)).status).toBe(403);
  }));

test("who has the secret of one account speaks for its numbers, and for no other's", () =>
  withWebhooks(async ({ db, postRaw }) => {
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
  withWebhooks(async ({ db, postRaw }) => {
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
  withWebhooks(async ({ post, db }) => {
    const body = webhook(value(text("wamid.1", "hi")));
    for (const header of ["", "sha256=00", `sha256=${"0".repeat(64)}`, "sha1=abc"])
      expect(await post(body, { "x-hub-signature-256": header })).toBe(401);
    expect(await countRows(db, "messages")).toBe(0);
  }));

test("every secret of a rotation is accepted", () =>
  withWebhooks(async ({ postRaw }) => {
    const body = JSON.stringify(webhook(value(text("wamid.1", "hi"))));
    const old = `sha256=${createHmac("sha256", "old").update(body).digest("hex")}`;
    expect(await postRaw(body, { "x-hub-signature-256": old })).toBe(200);
  }));

test("a body that is no JSON object is refused", () =>
  withWebhooks(async ({ postRaw }) => {
    for (const body of ["", "{", "[]", "null", '"hi"', "[".repeat(100_000)]) expect(await postRaw(body)).toBe(400);
  }));

test("a body beyond 3 MB is refused, one just below is taken", () =>
  withWebhooks(async ({ post, db }) => {
    expect(await post(webhook(value(text("wamid.big", "x".repeat(2_900_000)))))).toBe(200);
    expect(await post(webhook(value(text("wamid.bigger", "x".repeat(3_300_000)))))).toBe(413);
    expect(await countRows(db, "messages")).toBe(1);
  }));

test("the same message is stored once, in one body, in two at once, and later", () =>
  withWebhooks(async ({ post, db }) => {
    const body = webhook(value(text("wamid.1", "hi")), value(text("wamid.1", "hi")));
    expect(await Promise.all([post(body), post(body), post(body)])).toEqual([200, 200, 200]);
    expect(await post(webhook(value(text("wamid.1", "hi"))))).toBe(200);
    expect([await countRows(db, "messages"), await countRows(db, "inbox"), await countRows(db, "contacts")]).toEqual([
      1, 1, 1,
    ]);
  }));

test("characters that the database cannot hold become a replacement, and the neighbours arrive", () =>
  withWebhooks(async ({ postRaw, db }) => {
    const nul = JSON.stringify(webhook(value(text("wamid.1", "a\\u0000b\\ud800c")), value(text("wamid.2", "fine"))));
    expect(await postRaw(nul.replaceAll("\\\\u", "\\u"))).toBe(200);
    const { rows } = await db.query<{ content: { text: string } }>("select content from messages order by wamid");
    expect(rows.map(({ content }) => content.text)).toEqual(["a\uFFFDb\uFFFDc", "fine"]);
  }));

test("4,096 emoji are kept whole", () =>
  withWebhooks(async ({ post, db }) => {
    const emoji = "👩🏾‍⚕️".repeat(1024);
    await post(webhook(value(text("wamid.1", emoji))));
    expect((await db.query("select content from messages")).rows[0].content.text).toBe(emoji);
  }));

test("what cannot be understood is kept with its reason, beside what can", () =>
  withWebhooks(async ({ post, db }) => {
    const foreign = { ...value(text("wamid.2", "hi")), metadata: { phone_number_id: "999" } };
    expect(await post(webhook(value({ messages: [7, "x", null] }), foreign, value(text("wamid.1", "hi"))))).toBe(200);
    expect(await countRows(db, "messages")).toBe(1);
    expect(await countRows(db, "unreadable")).toBe(4);
  }));

test("a wrong secret, a wrong verify token and a number of somebody else are told in the log, and no person is", () =>
  withWebhooks(async ({ post, get, lines }) => {
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

test("a commit that fails leaves nothing behind that a later message could stumble over", () =>
  withWebhooks(async ({ post, db }) => {
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
  withWebhooks(async ({ db, numberId, post, lines }) => {
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
