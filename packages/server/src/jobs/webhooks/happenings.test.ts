import type { MessageId } from "@hotline/core/model/ids.ts";
import type { StatusUpdate } from "@hotline/core/model/message.ts";
import type pg from "pg";
import { expect, test, vi } from "vitest";
import { transaction } from "../../store/database.ts";
import { recordAccepted, recordFailed } from "../../store/outbox.ts";
import { applyStatuses } from "../../store/statuses.ts";
import { keyOf, lowestUuid, newUuid } from "../../store/uuid.ts";
import { tellEvents } from "../../store/webhooks/events.ts";
import { type Api, type TestOrganisation, withApi } from "../../test/api.ts";
import { until } from "../../test/fixtures.ts";

const steps = ["delivery.sent", "delivery.delivered", "delivery.read", "delivery.failed"];

async function listen(api: Api, events: readonly string[]): Promise<string> {
  const input = { name: "CRM", url: "https://example.org/hook", events: [...events] };
  return (await api.as("admin").run("integrations/add-webhook", { input })).addWebhook.webhook.id;
}

/** A message that WhatsApp accepted. */
async function sent(db: pg.Pool, { id, numberId }: TestOrganisation): Promise<MessageId> {
  const messageId = newUuid<"message">();
  await db.query(
    `insert into messages (id, organisation_id, number_id, contact_id, direction, content)
     values ($1, $2, $3, $4, 'o', '{"kind":"text","text":"hello"}')`,
    [messageId, id, numberId, newUuid()],
  );
  await recordAccepted(db, [{ messageId, wamid: `wamid.${messageId}`, wamidKey: keyOf(numberId, messageId) }]);
  return messageId;
}

const status = (messageId: MessageId, state: StatusUpdate["state"], at: number) => ({
  messageId,
  wamidKey: () => newUuid(),
  status: { wamid: `wamid.${messageId}`, state, at, recipient: {}, callbackData: messageId } as const,
});

/** All that has been told by the time that `count` deliveries are there, as event and message. */
async function told(db: pg.Pool, count: number): Promise<readonly string[]> {
  const bodies = async () => {
    await transaction(db, tellEvents);
    const { rows } = await db.query<{ body: string }>("select body from webhook_deliveries order by id");
    return rows.map(({ body }) => JSON.parse(body) as { event: string; at: string; data: { messageId: string } });
  };
  await until(async () => (await bodies()).length >= count);
  // Once more: what was told is not told again.
  await transaction(db, tellEvents);
  return (await bodies()).map(({ event, at, data }) => `${event} ${data.messageId} ${at.slice(0, 19)}`).sort();
}

test("each step of a message is told once, however often and in whatever order WhatsApp says it", () =>
  withApi(async (api) => {
    const { db, organisation, other } = api;
    await listen(api, steps);
    const [message, theirs] = [await sent(db, organisation), await sent(db, other)];
    await applyStatuses(db, [status(message, "read", 30), status(theirs, "read", 30)]);
    await applyStatuses(db, [status(message, "sent", 10), status(message, "delivered", 20)]);
    await applyStatuses(db, [status(message, "sent", 10), status(message, "read", 30)]);
    expect(await told(db, 3)).toEqual([
      `delivery.delivered ${message} 1970-01-01T00:00:20`,
      `delivery.read ${message} 1970-01-01T00:00:30`,
      `delivery.sent ${message} 1970-01-01T00:00:10`,
    ]);
  }));

test("a failure is told with its reason, of a send that was refused and of a status; after delivery it is none", () =>
  withApi(async (api) => {
    const { db, organisation } = api;
    await listen(api, ["delivery.failed"]);
    const [refused, late] = [newUuid<"message">(), await sent(db, organisation)];
    await db.query(
      `insert into messages (id, organisation_id, number_id, contact_id, direction, content) values ($1, $2, $3, $4, 'o', '{}')`,
      [refused, organisation.id, organisation.numberId, newUuid()],
    );
    await recordFailed(db, [{ messageId: refused, claim: 1, error: { code: 131026, title: "Undeliverable" } }]);
    await applyStatuses(db, [status(late, "delivered", 20)]);
    await applyStatuses(db, [status(late, "failed", 25)]);
    expect((await told(db, 1)).map((line) => line.slice(0, -20))).toEqual([`delivery.failed ${refused}`]);
    const { rows } = await db.query("select body::json #>> '{data,error,code}' as code from webhook_deliveries");
    expect(rows).toEqual([{ code: "131026" }]);
  }));

test("a commit that fails tells nothing; one that happens while nobody tells is told when somebody does", () =>
  withApi(async (api) => {
    const { db, organisation } = api;
    await listen(api, steps);
    const message = await sent(db, organisation);
    const dies = transaction(db, async (tx) => {
      await applyStatuses(tx, [status(message, "read", 30)]);
      throw new Error("the process died");
    });
    await expect(dies).rejects.toThrow("died");
    await applyStatuses(db, [status(message, "sent", 10)]);
    // Whoever tells may die before its commit: then another one does.
    const untold = transaction(db, async (tx) => {
      await tellEvents(tx);
      throw new Error("the process died");
    });
    await expect(untold).rejects.toThrow("died");
    expect((await told(db, 1)).map((line) => line.split(" ")[0])).toEqual(["delivery.sent"]);
  }));

test("the end of a journey is told with its status, once", () =>
  withApi(async (api) => {
    const { db, organisation } = api;
    await listen(api, ["journey.ended"]);
    const [over, under] = [newUuid(), newUuid()];
    await db.query(
      `insert into sessions (id, organisation_id, contact_id, journey_id, reason, status, ended_at)
       values ($1, $3, gen_random_uuid(), gen_random_uuid(), '{}', 'completed', now()),
         ($2, $3, gen_random_uuid(), gen_random_uuid(), '{}', 'waiting', null)`,
      [over, under, organisation.id],
    );
    await db.query("update sessions set status = 'expired', ended_at = now() where id = $1", [under]);
    await db.query("update sessions set status = 'expired' where id = $1", [under]);
    await told(db, 2);
    const { rows } = await db.query("select body::json -> 'data' as data from webhook_deliveries");
    const ends = rows.map(({ data }) => `${data.sessionId} ${data.status}`);
    expect(ends.sort()).toEqual([`${over} completed`, `${under} expired`].sort());
  }));

test("a webhook is switched on behind the writers' back: who waits for nobody is held up by nobody", () =>
  withApi(async (api) => {
    const { db, organisation } = api;
    const writer = await db.connect();
    await writer.query("begin");
    const message = await sent(db, organisation);
    await writer.query("update deliveries set state = 'sent' where message_id = $1", [message]);
    const listening = listen(api, ["delivery.read"]);
    const isAsked = async () =>
      (
        await db.query(
          `select from pg_locks where database = (select oid from pg_database where datname = current_database())
            and (locktype = 'advisory' and not granted or mode = 'ShareRowExclusiveLock')`,
        )
      ).rowCount !== 0;
    await until(isAsked);
    // With the lock asked for once and for all, these would stand behind it, and it behind the writer: for good.
    for (let i = 0; i < 5; i += 1) await sent(db, organisation);
    await writer.query("commit");
    writer.release();
    await listening;
    await applyStatuses(db, [status(message, "read", 30)]);
    expect(await told(db, 1)).toEqual([`delivery.read ${message} 1970-01-01T00:00:30`]);
  }));

test("who cannot have the tables for a moment is told so, and nothing is left half done", () =>
  withApi(async (api) => {
    const { db, organisation } = api;
    const writer = await db.connect();
    try {
      await writer.query("begin");
      await writer.query("lock table deliveries in row exclusive mode");
      await expect(listen(api, ["delivery.read"])).rejects.toMatchObject({ code: "BUSY" });
    } finally {
      await writer.query("rollback");
      writer.release();
    }
    expect((await db.query("select from webhooks where organisation_id = $1", [organisation.id])).rowCount).toBe(0);
  }));

test("while no webhook asks, nothing is noted and the triggers are off", () =>
  withApi(async (api) => {
    const { db, organisation } = api;
    const listening = async () =>
      (
        await db.query(
          "select distinct tgrelid::regclass::text as name from pg_trigger where tgname like 'told_when%' and tgenabled <> 'D' order by 1",
        )
      ).rows.map(({ name }) => name);
    expect(await listening()).toEqual([]);
    await listen(api, ["message.received"]);
    expect(await listening()).toEqual([]);
    const id = await listen(api, ["delivery.read"]);
    expect(await listening()).toEqual(["deliveries"]);
    await listen(api, ["journey.ended"]);
    expect(await listening()).toEqual(["deliveries", "sessions"]);
    await api.as("admin").run("integrations/change-webhook", { id, input: { isActive: false } });
    expect(await listening()).toEqual(["sessions"]);
    await applyStatuses(db, [status(await sent(db, organisation), "read", 30)]);
    expect((await db.query("select from happenings")).rowCount).toBe(0);
  }));

const addMessages = (db: pg.Pool, { id, numberId }: TestOrganisation, ids: readonly string[]) =>
  db.query(
    `insert into messages (id, organisation_id, number_id, contact_id, direction, content)
     select given, $2, $3, $4, 'i', $5 from unnest($1::uuid[]) given`,
    [ids, id, numberId, newUuid(), { kind: "text", text: 'She said: "hello"' }],
  );

test("what happens to thousands at once is told in a few statements, and each once", () =>
  withApi(async (api) => {
    const { db, organisation } = api;
    await listen(api, ["message.received"]);
    const ids = Array.from({ length: 2500 }, () => newUuid());
    await addMessages(db, organisation, ids);
    let statements = 0;
    const rows = async () => {
      await transaction(db, async (tx) => {
        const asked = vi.spyOn(tx, "query");
        await tellEvents(tx);
        statements = Math.max(statements, asked.mock.calls.length);
        asked.mockRestore();
      });
      const told = await db.query("select body::json #>> '{data,messageId}' as id from webhook_deliveries order by id");
      return told.rows.map(({ id }) => id as string);
    };
    // Ids of one millisecond may be told before those of the next.
    await until(async () => (await rows()).length >= ids.length);
    expect((await rows()).toSorted()).toEqual(ids);
    expect(statements).toBeLessThan(10);
  }));

test("what happened in an hour without any process is told by and by, and nothing of it twice", () =>
  withApi(async (api) => {
    const { db, organisation } = api;
    await listen(api, ["message.received"]);
    const ids = [59, 58, 30, 1].map((minutes) => lowestUuid(Date.now() - minutes * 60_000));
    await addMessages(db, organisation, ids);
    await db.query("update webhook_progress set told_until = now() - interval '1 hour'");
    const count = async () => Number((await db.query("select count(*) from webhook_deliveries")).rows[0]?.count);
    const counts: number[] = [];
    await until(async () => {
      await transaction(db, tellEvents);
      counts.push(await count());
      return counts.at(-1) === ids.length;
    });
    expect(new Set(counts)).toEqual(new Set([0, 1, 2, 3, 4]));
    for (let times = 0; times < 10; times += 1) await transaction(db, tellEvents);
    expect(await count()).toBe(ids.length);
  }));
