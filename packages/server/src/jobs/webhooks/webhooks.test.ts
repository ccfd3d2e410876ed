import { createHmac } from "node:crypto";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type pg from "pg";
import { expect, test } from "vitest";
import { transaction } from "../../store/database.ts";
import { newUuid } from "../../store/uuid.ts";
import { recordTried, takeDue } from "../../store/webhooks/deliveries.ts";
import { tellEvents } from "../../store/webhooks/events.ts";
import { type Api, type TestOrganisation, withApi } from "../../test/api.ts";
import { until } from "../../test/fixtures.ts";
import { deliverWebhooks } from "./deliver.ts";

const secret = "a secret that only tests know, 32+";

interface Heard {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Another system, that answers with the statuses given and then with 200. */
async function withReceiver(run: (url: string, heard: Heard[], answers: number[]) => Promise<unknown>): Promise<void> {
  const [heard, answers]: [Heard[], number[]] = [[], []];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    heard.push({ headers: request.headers, body });
    response.writeHead(answers.shift() ?? 200).end("ok");
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  try {
    await run(`http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, heard, answers);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

async function addWebhook(api: Api, url: string, events: readonly string[]) {
  const input = { name: "CRM", url, events: [...events] };
  return (await api.as("admin").run("integrations/add-webhook", { input })).addWebhook;
}

async function say(db: pg.Pool, { id, numberId }: TestOrganisation, text: string): Promise<void> {
  await db.query(
    `insert into messages (id, organisation_id, number_id, contact_id, direction, content) values ($1, $2, $3, $4, 'i', $5)`,
    [newUuid(), id, numberId, newUuid(), JSON.stringify({ kind: "text", text })],
  );
}

/** Tells until `count` deliveries were made. */
const tell = (db: pg.Pool, count: number) =>
  until(async () => {
    await transaction(db, tellEvents);
    return Number((await db.query("select count(*) from webhook_deliveries")).rows[0]?.count) >= count;
  });

const deliver = (db: pg.Pool, allowPrivate = true) => deliverWebhooks(db, { secret, allowPrivate });

test("after another HOTLINE_SECRET the team reads what to do about a webhook that was added before", async () => {
  await withReceiver((url, heard) =>
    withApi(async (api) => {
      await addWebhook(api, url, ["message.received"]);
      await say(api.db, api.organisation, "hello");
      await tell(api.db, 1);
      await deliverWebhooks(api.db, { secret: `${secret}, changed`, allowPrivate: true });
      expect(heard).toEqual([]);
      const { rows } = await api.db.query("select last_error from webhook_deliveries");
      expect(rows[0].last_error).toContain("HOTLINE_SECRET is not the one that this webhook was added with");
    }),
  );
});

test("what happens is told once, signed, and to its own organisation only", async () => {
  await withReceiver((url, heard) =>
    withApi(async (api) => {
      const { secret: signs, webhook } = await addWebhook(api, url, ["message.received"]);
      expect(JSON.stringify((await api.db.query("select * from webhooks")).rows)).not.toContain(signs);
      await say(api.db, api.organisation, "hello 👋");
      await say(api.db, api.other, "not yours");
      await tell(api.db, 1);
      await Promise.all([deliver(api.db), deliver(api.db), transaction(api.db, tellEvents)]);
      expect(heard).toHaveLength(1);
      const [{ headers, body }] = heard as [Heard];
      expect(JSON.parse(body)).toMatchObject({ event: "message.received", data: { content: { text: "hello 👋" } } });
      expect(headers["x-hotline-delivery"]).toBe(JSON.parse(body).id);
      const [, t = "", v1] = /^t=(\d+),v1=(\w+)$/.exec(String(headers["x-hotline-signature"])) ?? [];
      expect(v1).toBe(createHmac("sha256", signs).update(`${t}.${body}`).digest("hex"));
      const { webhooks } = await api.as("admin").run("integrations/webhooks");
      expect(webhooks).toMatchObject([{ id: webhook.id, waiting: 0, failed: 0, deliveredAt: expect.any(String) }]);
    }),
  );
});

test("a webhook that gets a new secret signs by it from then on, what it was asked to tell before, too", async () => {
  await withReceiver((url, heard) =>
    withApi(async (api) => {
      const { secret: old, webhook } = await addWebhook(api, url, ["message.received"]);
      await say(api.db, api.organisation, "hello");
      await tell(api.db, 1);
      const stranger = api.as("admin", { organisation: "other" });
      await expect(stranger.run("integrations/renew-webhook-secret", { id: webhook.id })).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
      const renewed = (await api.as("admin").run("integrations/renew-webhook-secret", { id: webhook.id }))
        .renewWebhookSecret;
      expect(renewed.secret).not.toBe(old);
      await deliver(api.db);
      const [{ headers, body }] = heard as [Heard];
      const [, t = "", v1] = /^t=(\d+),v1=(\w+)$/.exec(String(headers["x-hotline-signature"])) ?? [];
      expect(v1).toBe(createHmac("sha256", renewed.secret).update(`${t}.${body}`).digest("hex"));
    }),
  );
});

test("a receiver that fails is asked again later and longer apart, and a replay keeps its id", async () => {
  await withReceiver((url, heard, answers) =>
    withApi(async (api) => {
      const { webhook } = await addWebhook(api, url, ["message.received"]);
      answers.push(500, 503);
      await say(api.db, api.organisation, "hello");
      await tell(api.db, 1);
      const waits: number[] = [];
      for (const _ of answers.slice()) {
        await deliver(api.db);
        const { rows } = await api.db.query(
          "select extract(epoch from due_at - now())::int as wait from webhook_deliveries",
        );
        waits.push(rows[0]?.wait);
        await api.db.query("update webhook_deliveries set due_at = now()");
      }
      expect(waits.map((wait) => Math.round(wait / 10) * 10)).toEqual([10, 20]);
      await deliver(api.db);
      const log = () => api.as("admin").run("integrations/webhook-log", { webhookId: webhook.id });
      const [delivered] = (await log()).webhookDeliveries.edges;
      expect(delivered?.node).toMatchObject({ state: "delivered", attempts: 3, lastStatus: 200, dueAt: null });
      await api.as("admin").run("integrations/replay-delivery", { id: delivered?.node.id ?? "" });
      await deliver(api.db);
      expect(heard).toHaveLength(4);
      expect(new Set(heard.map(({ headers }) => headers["x-hotline-delivery"])).size).toBe(1);
    }),
  );
});

test("whoever held a delivery too long changes nothing of what became of it meanwhile", async () => {
  await withReceiver((url) =>
    withApi(async ({ db, ...api }) => {
      const { webhook } = await addWebhook({ db, ...api }, url, ["message.received"]);
      await say(db, api.organisation, "hello");
      await tell(db, 1);
      const [slow] = await takeDue(db, webhook.id, 1);
      await db.query("update webhook_deliveries set due_at = now()");
      await deliver(db);
      const state = async () => (await db.query("select state, attempts from webhook_deliveries")).rows;
      const failed = { id: slow?.id ?? "", attempts: 1, status: 500, error: "late", againAfterSeconds: null };
      await recordTried(db, failed);
      expect(await state()).toEqual([{ state: "delivered", attempts: 2 }]);
      await api.as("admin").run("integrations/replay-delivery", { id: failed.id });
      await recordTried(db, { ...failed, attempts: 2 });
      expect(await state()).toEqual([{ state: "waiting", attempts: 0 }]);
    }),
  );
});

test("another system that never answers holds up nobody else, and its log says what is wrong", async () => {
  await withReceiver((url, heard) =>
    withApi(async (api) => {
      const silent = createServer(() => undefined);
      await new Promise<void>((done) => silent.listen(0, "127.0.0.1", done));
      const address = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`;
      const { webhook } = await addWebhook(api, address, ["message.received"]);
      for (let i = 0; i < 40; i += 1) await say(api.db, api.organisation, `no. ${i}`);
      await tell(api.db, 40);
      const stop = new AbortController();
      const told: string[] = [];
      const onTold = (id: string) => void told.push(id);
      const delivering = deliverWebhooks(api.db, { secret, allowPrivate: true }, { signal: stop.signal, onTold });
      await until(async () => (await connections(silent)) > 0);
      await addWebhook(api, url, ["message.received"]);
      await say(api.db, api.organisation, "for both");
      await tell(api.db, 42);
      await until(() => heard.length === 1 && told.includes(api.organisation.id));
      const count = async (which: string) =>
        (await api.db.query(`select from webhook_deliveries where webhook_id = $1 and ${which}`, [webhook.id]))
          .rowCount;
      // It comes long before all of the silent one's were tried, each of them for ten seconds.
      expect(await count("attempts = 0")).toBeGreaterThan(0);
      stop.abort();
      await delivering;
      // What is broken off is no failure of the other system.
      expect(await count("last_error <> 'TOO_SLOW'")).toBe(0);
      silent.closeAllConnections();
      silent.close();
      await api.db.query("update webhook_deliveries set due_at = now() where due_at > now()");
      await deliver(api.db);
      const { webhooks } = await api.as("admin").run("integrations/webhooks");
      expect(webhooks.map(({ waiting, trouble }) => ({ waiting, trouble }))).toEqual([
        { waiting: 41, trouble: "NOT_LISTENING" },
        { waiting: 0, trouble: null },
      ]);
      const hurry = () => api.as("admin").run("integrations/hurry-deliveries", { webhookId: webhook.id });
      expect((await hurry()).hurryDeliveries).toBe(41);
      expect((await hurry()).hurryDeliveries).toBe(0);
      const theirs = api.as("admin", { organisation: "other" });
      await expect(theirs.run("integrations/hurry-deliveries", { webhookId: webhook.id })).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    }),
  );
});

const connections = (server: Server) => new Promise<number>((done) => server.getConnections((_, count) => done(count)));

test("a private address is not called, and after many tries a delivery is given up", async () => {
  await withReceiver((url, heard) =>
    withApi(async (api) => {
      const { webhook } = await addWebhook(api, url, ["message.received"]);
      await say(api.db, api.organisation, "hello");
      await tell(api.db, 1);
      await api.db.query("update webhook_deliveries set attempts = 17");
      await deliver(api.db, false);
      expect(heard).toEqual([]);
      const { webhookDeliveries } = await api.as("admin").run("integrations/webhook-log", { webhookId: webhook.id });
      expect(webhookDeliveries.edges[0]?.node).toMatchObject({ state: "failed", attempts: 18 });
      expect(webhookDeliveries.edges[0]?.node.lastError).toBe("PRIVATE 127.0.0.1");
      const only = async (state: "waiting" | "failed") =>
        (await api.as("admin").run("integrations/webhook-log", { webhookId: webhook.id, state })).webhookDeliveries
          .edges;
      expect([(await only("failed")).length, (await only("waiting")).length]).toEqual([1, 0]);
      const theirs = api.as("admin", { organisation: "other" });
      await expect(theirs.run("integrations/replay-given-up", { webhookId: webhook.id })).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
      const all = () => api.as("admin").run("integrations/replay-given-up", { webhookId: webhook.id });
      expect([(await all()).replayGivenUp, (await all()).replayGivenUp]).toEqual([1, 0]);
      await deliver(api.db);
      expect(heard.map(({ headers }) => headers["x-hotline-delivery"])).toEqual([webhookDeliveries.edges[0]?.node.id]);
    }),
  );
});

test("a webhook that is switched off hears nothing, and one that is removed leaves nothing", async () => {
  await withReceiver((url, heard) =>
    withApi(async (api) => {
      const { webhook } = await addWebhook(api, url, ["message.received"]);
      await say(api.db, api.organisation, "hello");
      await tell(api.db, 1);
      const { id } = webhook;
      await api.as("admin").run("integrations/change-webhook", { id, input: { isActive: false } });
      await deliver(api.db);
      expect(heard).toEqual([]);
      const theirs = api.as("admin", { organisation: "other" }).run("integrations/remove-webhook", { id });
      await expect(theirs).rejects.toMatchObject({ code: "NOT_FOUND" });
      await api.as("admin").run("integrations/remove-webhook", { id });
      expect((await api.db.query("select from webhook_deliveries")).rowCount).toBe(0);
      for (const wrong of [
        { url: "file:///etc/passwd" },
        { url: "https://me:secret@example.org" },
        { events: ["nonsense"] },
        { name: " " },
      ])
        await expect(
          api
            .as("admin")
            .run("integrations/add-webhook", { input: { name: "x", url, events: ["message.received"], ...wrong } }),
        ).rejects.toMatchObject({ code: "INVALID" });
    }),
  );
});
