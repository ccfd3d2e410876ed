import type { MessageId, NumberId, OrganisationId } from "@hotline/core/model/ids.ts";
import type { OutboundContent } from "@hotline/core/model/message.ts";
import pg from "pg";
import { expect, test, vi } from "vitest";
import { openPool } from "../store/database.ts";
import { Numbers } from "../store/numbers.ts";
import { claimOutbox } from "../store/outbox.ts";
import { priorities } from "../store/priorities.ts";
import { listenerName, rolesRunning } from "../store/roles-running.ts";
import { applyStatuses } from "../store/statuses.ts";
import { keyOf, newUuid } from "../store/uuid.ts";
import { createLog } from "../telemetry/log.ts";
import { createMetrics } from "../telemetry/metrics.ts";
import { withDatabase } from "../test/database.ts";
import { accepted, addNumber, countRows, lockAwaited, refused, until, WhatsAppDouble } from "../test/fixtures.ts";
import { WhatsAppClient } from "./client.ts";
import { Deliverer } from "./deliver.ts";

interface House {
  readonly db: pg.Pool;
  readonly url: string;
  readonly whatsapp: WhatsAppDouble;
  /** What is switched off. */
  readonly off: Set<string>;
  readonly organisationId: OrganisationId;
  readonly numberId: NumberId;
  readonly start: () => Promise<Deliverer>;
  readonly queue: (
    phone: string,
    texts: readonly (string | OutboundContent)[],
    priority?: number,
  ) => Promise<MessageId[]>;
  readonly state: (messageId: string) => Promise<string | null>;
}

async function withHouse(run: (house: House) => Promise<void>, messagesPerSecond = 1000): Promise<void> {
  await withDatabase(async (db, url) => {
    const whatsapp = new WhatsAppDouble();
    const apiUrl = await whatsapp.listen();
    const number = await addNumber(db, "1000200030004000", messagesPerSecond);
    const off = new Set<string>();
    const flags = { isOn: (_: string, name: string) => !off.has(name) };
    const closers: (() => Promise<void>)[] = [];
    const start = async () => {
      const pool = openPool(url, 5);
      const client = new WhatsAppClient({ apiUrl, version: "v25.0", token: "t", connections: 64 });
      const common = { metrics: createMetrics(), log: createLog("silent"), doubtSeconds: 0.4, flags };
      const deliverer = new Deliverer({ pool, databaseUrl: url, numbers: new Numbers(pool), client, ...common });
      await deliverer.start();
      closers.push(async () => {
        await deliverer.close();
        await client.close();
        await pool.end();
      });
      return deliverer;
    };
    const contacts = new Map<string, string>();
    const queue: House["queue"] = async (phone, texts, priority = 0) => {
      const contact = contacts.get(phone) ?? newUuid();
      contacts.set(phone, contact);
      const ids: MessageId[] = [];
      for (const one of texts) {
        const id = newUuid<"message">();
        const content = typeof one === "string" ? { kind: "text", text: one } : one;
        await db.query(
          `with person as (
             insert into contacts (id, organisation_id, phone) values ($1, $2, $7) on conflict do nothing
           ), said as (
             insert into messages (id, organisation_id, number_id, contact_id, direction, content) values ($4, $2, $3, $1, 'o', $6)
           )
           insert into outbox (contact_id, organisation_id, number_id, message_id, priority) values ($1, $2, $3, $4, $5)`,
          [contact, number.organisationId, number.numberId, id, priority, content, phone],
        );
        ids.push(id);
      }
      return ids;
    };
    const state = async (id: string) =>
      (await db.query<{ state: string }>("select state from deliveries where message_id = $1", [id])).rows[0]?.state ??
      null;
    try {
      await run({ db, url, whatsapp, off, ...number, start, queue, state });
    } finally {
      for (const close of closers) await close();
      await whatsapp.close();
    }
  });
}

const empty = (db: pg.Pool) => async () => (await countRows(db, "outbox")) === 0;

test("each message is sent once, and its acceptance is recorded", () =>
  withHouse(async ({ db, whatsapp, queue, start, state }) => {
    const [id] = await queue("27820000001", ["hello"]);
    await start();
    await until(empty(db));
    expect(whatsapp.sent).toMatchObject([{ to: "27820000001", text: { body: "hello" }, biz_opaque_callback_data: id }]);
    expect(await state(id ?? "")).toBe("accepted");
  }));

test("a clock that is set back an hour holds up nobody", () =>
  withHouse(async ({ db, whatsapp, queue, start }) => {
    await queue("1", ["before"]);
    await start();
    await until(empty(db));
    const { now } = Date;
    const clock = vi.spyOn(Date, "now").mockImplementation(() => now() - 3_600_000);
    try {
      await queue("1", ["after"]);
      await until(empty(db));
    } finally {
      clock.mockRestore();
    }
    expect(whatsapp.textsTo("1")).toEqual(["before", "after"]);
  }));

test("one contact's messages go out in order, the next only after the one before was accepted", () =>
  withHouse(async ({ db, whatsapp, queue, start }) => {
    const texts = Array.from({ length: 12 }, (_, i) => `m${i}`);
    for (const phone of ["1", "2", "3"]) await queue(phone, texts);
    let underWay = 0;
    whatsapp.answer = async (send, n) => {
      if (send.to === "1") expect(++underWay).toBe(1);
      await new Promise((done) => setTimeout(done, Math.random() * 10));
      if (send.to === "1") underWay -= 1;
      return accepted(n);
    };
    await Promise.all([start(), start()]);
    await until(empty(db));
    for (const phone of ["1", "2", "3"]) expect(whatsapp.textsTo(phone)).toEqual(texts);
  }));

test("an error that will pass is tried again, and what is behind it waits", () =>
  withHouse(async ({ db, whatsapp, queue, start }) => {
    await queue("1", ["a", "b"]);
    whatsapp.answer = (_send, n) => (n <= 2 ? refused(500, 131000) : accepted(n));
    await start();
    await until(empty(db));
    expect(whatsapp.textsTo("1")).toEqual(["a", "a", "a", "b"]);
  }));

test("what waits for a number that is retired ends with the reason, also while the number could send nothing", () =>
  withHouse(async ({ db, whatsapp, queue, start, state, numberId }) => {
    whatsapp.answer = () => refused(401, 190, { "retry-after": "60" });
    const [first = ""] = await queue("1", ["a", "b"]);
    await start();
    await until(async () => (await db.query("select from outbox where due_at > now()")).rowCount === 1);
    await db.query("update numbers set retired_at = now() where id = $1", [numberId]);
    await db.query("update outbox set due_at = now()");
    const [late = ""] = await queue("2", ["c"], 1);
    await until(empty(db));
    expect(whatsapp.sent).toHaveLength(1);
    expect([await state(first), await state(late)]).toEqual(["failed", "failed"]);
    const { rows } = await db.query("select distinct error->>'code' as code from deliveries");
    expect(rows).toEqual([{ code: "-3" }]);
  }));

test("while WhatsApp refuses the token messages wait, one tries after each pause, and all go out when it is mended", () =>
  withHouse(async ({ db, whatsapp, queue, start }) => {
    for (const phone of ["1", "2", "3", "4"]) await queue(phone, ["a", "b"]);
    let isMended = false;
    whatsapp.answer = (_send, n) => (isMended ? accepted(n) : refused(401, 190, { "retry-after": "1" }));
    await start();
    const tried = () => whatsapp.sent.length;
    await until(() => tried() > 4);
    expect(tried()).toBe(5);
    const asked = "select from graphile_worker.jobs where key = 'checkNumbers'";
    await until(async () => (await db.query(asked)).rowCount === 1);
    isMended = true;
    await until(empty(db));
    for (const phone of ["1", "2", "3", "4"]) expect(whatsapp.textsTo(phone).slice(-2)).toEqual(["a", "b"]);
    expect((await db.query("select distinct state from deliveries")).rows).toEqual([{ state: "accepted" }]);
  }));

test("an error that stays is recorded, and what is behind it goes on", () =>
  withHouse(async ({ db, whatsapp, queue, start, state }) => {
    const [a, b] = await queue("1", ["a", "b"]);
    whatsapp.answer = (send, n) => (send.text?.body === "a" ? refused(400, 131026) : accepted(n));
    await start();
    await until(empty(db));
    expect([await state(a ?? ""), await state(b ?? "")]).toEqual(["failed", "accepted"]);
  }));

test("a content beyond WhatsApp's limits fails here, with the reason, and is not sent", () =>
  withHouse(async ({ db, whatsapp, queue, start }) => {
    const rows = [{ id: "x", title: "A title that is much too long for a row of a list" }];
    await queue("1", [{ kind: "list", text: "?", button: "Choose", rows }]);
    await start();
    await until(empty(db));
    expect(whatsapp.sent).toEqual([]);
    expect((await db.query("select error from deliveries")).rows[0].error.title).toContain("title");
  }));

test("a message to who has no number any more fails with the reason, and those to others go on", () =>
  withHouse(async ({ db, whatsapp, queue, start, state }) => {
    const [lost] = await queue("1", ["your number is somebody else's now"]);
    await db.query("update contacts set phone = null");
    const [kept] = await queue("2", ["hello"]);
    await start();
    await until(empty(db));
    expect(whatsapp.sent).toMatchObject([{ to: "2" }]);
    expect([await state(lost ?? ""), await state(kept ?? "")]).toEqual(["failed", "accepted"]);
  }));

test("a message of a kind that this program does not know fails with the reason, and those to others go on", () =>
  withHouse(async ({ db, whatsapp, queue, start, state }) => {
    const [strange] = await queue("1", [{ kind: "hologram" } as unknown as OutboundContent]);
    const [kept] = await queue("2", ["hello"]);
    await start();
    await until(empty(db));
    expect(whatsapp.sent).toMatchObject([{ to: "2" }]);
    expect([await state(strange ?? ""), await state(kept ?? "")]).toEqual(["failed", "accepted"]);
  }));

test("Retry-After holds a throttled message back for as long as it says", () =>
  withHouse(async ({ db, whatsapp, queue, start }) => {
    await queue("1", ["a"]);
    const times: number[] = [];
    whatsapp.answer = (_send, n) => {
      times.push(Date.now());
      return n === 1 ? refused(429, 130429, { "retry-after": "1" }) : accepted(n);
    };
    await start();
    await until(empty(db));
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(1000);
  }));

test("a send whose answer was lost is not sent again: its status settles the doubt", () =>
  withHouse(async ({ db, whatsapp, queue, start, numberId, state }) => {
    const [id] = await queue("1", ["a", "b"]);
    whatsapp.answer = (send, n) => (send.text?.body === "a" ? "drop" : accepted(n));
    await start();
    await until(async () => (await db.query("select 1 from outbox where state = 'doubt'")).rowCount === 1);
    const status = {
      wamid: "wamid.x",
      state: "sent",
      at: 1_790_000_000,
      recipient: {},
      callbackData: id ?? "",
    } as const;
    expect(
      await applyStatuses(db, [{ messageId: id ?? null, wamidKey: keyOf(numberId, "wamid.x"), status }]),
    ).toMatchObject({
      settled: 1,
      parked: 0,
    });
    await until(empty(db));
    expect(whatsapp.textsTo("1")).toEqual(["a", "b"]);
    expect(await state(id ?? "")).toBe("sent");
  }));

test("silence settles the doubt once other webhooks of the number were heard: a reply is sent again, bulk is not", () =>
  withHouse(async ({ db, whatsapp, queue, start }) => {
    await queue("1", ["reply"], 0);
    await queue("2", ["bulk"], 1);
    whatsapp.answer = (_send, n) => (n <= 2 ? "drop" : accepted(n));
    await start();
    await until(async () => (await db.query("select 1 from outbox where state = 'doubt'")).rowCount === 2);
    await db.query("update numbers set heard_at = now() + interval '10 seconds'");
    await until(empty(db));
    expect([whatsapp.textsTo("1"), whatsapp.textsTo("2")]).toEqual([["reply", "reply"], ["bulk"]]);
  }));

test("while a gateway answers for WhatsApp, bulk waits instead of coming into doubt message by message", () =>
  withHouse(async ({ db, whatsapp, queue, start, state }) => {
    whatsapp.answer = () => ({ status: 503, body: "<html>Service Unavailable</html>" });
    const bulk: string[] = [];
    // At ten a second this lasts for longer than the first answer needs to be read, on any machine.
    for (let i = 0; i < 80; i++) bulk.push(...(await queue(`${i}`, ["reminder"], 1)));
    await start();
    const triedBulk = () => whatsapp.sent.filter(({ text }) => text?.body === "reminder").length;
    await until(async () => (await countRows(db, "outbox where state = 'doubt'")) > 0);
    // What this claim finds comes behind all that was claimed before the first doubt.
    await queue("99", ["reply"]);
    await until(async () => whatsapp.textsTo("99").length === 1);
    await until(async () => (await countRows(db, "outbox where state = 'sending'")) === 0);
    const tried = triedBulk();
    // Tried again after a silence in which the number may send a dozen.
    await until(async () => whatsapp.textsTo("99").length === 2);
    expect(triedBulk()).toBe(tried);
    expect(tried).toBeLessThan(80);
    whatsapp.answer = (_send, n) => accepted(n);
    await queue("100", ["reply"]);
    await until(
      async () => (await Promise.all(bulk.map(state))).filter((one) => one === "accepted").length === 80 - tried,
    );
    expect(triedBulk()).toBe(80);
  }, 10));

test("while nothing at all is heard, one reply after the other is tried again after a longer silence, and bulk is given up", () =>
  withHouse(async ({ db, whatsapp, queue, start, state }) => {
    await queue("1", ["a"]);
    await queue("2", ["b"]);
    const [bulk] = await queue("3", ["bulk"], 1);
    whatsapp.answer = () => "drop";
    await start();
    await until(async () => whatsapp.sent.length === 3);
    const dropped = performance.now();
    await until(async () => whatsapp.sent.length === 4);
    expect(performance.now() - dropped).toBeGreaterThan(1200);
    expect((await db.query("select 1 from outbox where state = 'doubt' and attempts = 1")).rowCount).toBeGreaterThan(0);
    await until(async () => (await state(bulk ?? "")) === "failed");
    // A gateway that is away for long has nobody's reply given up.
    await until(async () => (await db.query("select 1 from outbox where attempts > 1")).rowCount === 2);
    whatsapp.answer = (_send, n) => accepted(n);
    await until(empty(db));
    expect(whatsapp.textsTo("3")).toEqual(["bulk"]);
    expect((await db.query("select 1 from deliveries where state = 'accepted'")).rowCount).toBe(2);
  }));

test("a reply that has been in doubt for a day is given up", () =>
  withHouse(async ({ db, whatsapp, queue, start, state }) => {
    const [id] = await queue("1", ["a"]);
    await db.query("update outbox set created_at = now() - interval '25 hours'");
    whatsapp.answer = () => "drop";
    await start();
    await until(async () => whatsapp.sent.length === 1);
    await db.query("update outbox set claimed_at = now() - interval '1 minute'");
    await db.query("update numbers set listening_since = now() - interval '1 minute'");
    await until(empty(db));
    expect(await state(id ?? "")).toBe("failed");
  }));

test("silence while nobody listened does not count", () =>
  withHouse(async ({ db, whatsapp, queue, start }) => {
    await queue("1", ["a"]);
    whatsapp.answer = () => "drop";
    await start();
    await until(async () => (await db.query("select 1 from outbox where state = 'doubt'")).rowCount === 1);
    // A server that just began to listen again: the status may be on its second way.
    await db.query(
      "update numbers set heard_at = now() + interval '1 hour', listening_since = now() + interval '1 hour'",
    );
    await until(
      async () =>
        (await db.query("select 1 from outbox where claimed_at < now() - interval '3 seconds'")).rowCount === 1,
    );
    expect(whatsapp.sent.length).toBe(1);
  }));

test("an empty 200 and a gateway's page leave the message in doubt", () =>
  withHouse(async ({ db, whatsapp, queue, start }) => {
    await queue("1", ["a"]);
    await queue("2", ["b"]);
    whatsapp.answer = (send) => (send.to === "1" ? { status: 200, body: "" } : { status: 502, body: "<html>" });
    await start();
    await until(async () => (await db.query("select 1 from outbox where state = 'doubt'")).rowCount === 2);
    expect(whatsapp.sent.length).toBe(2);
  }));

test.each([302, 401, 403, 404])(
  "what a proxy turned away with %i of its own waits, and goes out when the way is free",
  (status) =>
    withHouse(async ({ db, whatsapp, queue, start, state }) => {
      const [id] = await queue("1", ["a", "b"]);
      whatsapp.answer = (_send, n) => (n <= 2 ? { status, body: "<html>No way</html>" } : accepted(n));
      await start();
      await until(empty(db));
      expect(whatsapp.textsTo("1")).toEqual(["a", "a", "a", "b"]);
      expect(await state(id ?? "")).toBe("accepted");
    }),
);

test("what a dead process had claimed is in doubt, never simply sent again", () =>
  withHouse(async ({ db, whatsapp, queue, start }) => {
    await queue("1", ["a"]);
    await db.query("update outbox set state = 'sending', claimed_by = 12345, claimed_at = now()");
    await start();
    await until(async () => (await db.query("select 1 from outbox where state = 'doubt'")).rowCount === 1);
    expect(whatsapp.sent).toEqual([]);
  }));

test("after an hour in which nobody ran, a doubt first waits for its status", () =>
  withHouse(async ({ db, queue, start, state }) => {
    const [id] = await queue("1", ["a"]);
    await db.query("update outbox set state = 'doubt', claimed_by = 12345, claimed_at = now() - interval '1 hour'");
    await db.query("update numbers set listening_since = now() - interval '1 hour'");
    await start();
    expect((await db.query("select 1 from outbox where state = 'doubt'")).rowCount).toBe(1);
    expect(await state(id ?? "")).toBeNull();
  }));

test("replies go ahead of bulk that was queued before them", () =>
  withHouse(async ({ db, whatsapp, queue, start }) => {
    for (let i = 0; i < 30; i++) await queue(`9${i}`, ["bulk"], 1);
    await queue("1", ["reply"], 0);
    await start();
    await until(empty(db));
    // Five tokens at the start: the reply has one of them, whatever was queued before it.
    expect(whatsapp.sent.slice(0, 5).map((send) => send.text?.body)).toContain("reply");
  }, 5));

test("a broadcast that is switched off stops where it is, while replies and reminders go on, and goes on from there", () =>
  withHouse(async ({ db, whatsapp, off, queue, start }) => {
    const said = () => whatsapp.sent.map(({ text }) => text?.body);
    whatsapp.answer = (sent, n) => {
      if (sent.text?.body === "all 2") off.add("broadcasts");
      return accepted(n);
    };
    await queue("27820000009", ["all 1", "all 2", "all 3", "all 4"], priorities.broadcast);
    await start();
    await until(() => off.has("broadcasts"));
    await queue("27820000001", ["reminder"], priorities.reminder);
    await queue("27820000002", ["reply"]);
    await until(() => said().includes("reminder") && said().includes("reply"));
    expect(whatsapp.textsTo("27820000009")).toEqual(["all 1", "all 2"]);
    off.clear();
    await until(empty(db));
    expect(whatsapp.textsTo("27820000009")).toEqual(["all 1", "all 2", "all 3", "all 4"]);
  }, 2));

test("the number's rate is kept", () =>
  withHouse(async ({ db, whatsapp, queue, start }) => {
    for (let i = 0; i < 40; i++) await queue(`9${i}`, ["x"]);
    const began = Date.now();
    await start();
    await until(empty(db));
    // 20 at once, the other 20 at 20 a second.
    expect(Date.now() - began).toBeGreaterThan(800);
    expect(whatsapp.sent.length).toBe(40);
  }, 20));

test("processes that send by one number share its rate, and one that is left alone has all of it", () =>
  withHouse(async ({ db, url, whatsapp, queue, start }) => {
    const listens = async () => {
      const client = new pg.Client({ connectionString: url, application_name: listenerName(["deliver"]) });
      await client.connect();
      return client;
    };
    const other = await listens();
    for (let i = 0; i < 20; i++) await queue(`9${i}`, ["x"]);
    const began = performance.now();
    await start();
    // As a process does once its parts have started: in the first moments nobody sees it.
    const own = await listens();
    await until(() => whatsapp.sent.length === 20);
    // A second's worth is 10 at once, and the other 10 go at 10 a second.
    expect(performance.now() - began).toBeGreaterThan(800);
    await other.end();
    await until(async () => (await rolesRunning(db)).get("deliver") === 1);
    // Within two seconds it is seen, and there are tokens for as many as a whole rate lets go at once.
    await expect
      .poll(
        async () => {
          const before = whatsapp.sent.length;
          for (let i = 0; i < 20; i++) await queue(`8${i}`, ["y"]);
          const since = performance.now();
          await until(() => whatsapp.sent.length === before + 20);
          return performance.now() - since;
        },
        { interval: 1200 },
      )
      .toBeLessThan(700);
    await own.end();
  }, 20));

/** WhatsApp answers no send until the returned function is called. */
function holdAnswers(whatsapp: WhatsAppDouble): () => void {
  const held = Promise.withResolvers<void>();
  whatsapp.answer = async (_send, n) => {
    await held.promise;
    return accepted(n);
  };
  return held.resolve;
}

test("closing finishes what was claimed and records it", () =>
  withHouse(async ({ db, whatsapp, queue, start }) => {
    for (let i = 0; i < 20; i++) await queue(`9${i}`, ["x"]);
    const answer = holdAnswers(whatsapp);
    const deliverer = await start();
    await until(() => whatsapp.sent.length > 0);
    const closing = deliverer.close();
    answer();
    await closing;
    expect((await db.query("select 1 from outbox where state <> 'ready'")).rowCount).toBe(0);
    expect(await countRows(db, "deliveries")).toBe(whatsapp.sent.length);
  }));

test("a send whose outcome the database refuses is not sent again by the process that sent it", () =>
  withHouse(async ({ db, whatsapp, queue, start }) => {
    await db.query(`create function refuse() returns trigger language plpgsql as $$ begin raise 'refused'; end $$;
      create trigger refuse before insert on deliveries for each row execute function refuse()`);
    await queue("1", ["once"]);
    await start();
    await until(() => whatsapp.sent.length === 1);
    // As if the claim had been made long ago; a second row of somebody who died shows when a sweep has looked.
    await db.query("update outbox set claimed_at = now() - interval '1 minute'");
    const [dead] = await queue("2", ["of the dead"]);
    await db.query("update outbox set state = 'sending', claimed_by = 12345 where message_id = $1", [dead]);
    await until(async () => (await db.query("select 1 from outbox where state = 'doubt'")).rowCount === 1);
    expect(whatsapp.textsTo("1")).toEqual(["once"]);
  }));

test("a process that was stopped for long sends nothing more of what it had claimed: others may have", () =>
  withHouse(async ({ db, whatsapp, queue, start }) => {
    const answer = holdAnswers(whatsapp);
    const [, second] = await queue("1", ["one", "two", "three"]);
    const deliverer = await start();
    await until(() => whatsapp.sent.length === 1);
    // Another process sent it meanwhile; the third is still ours.
    await db.query("delete from outbox where message_id = $1", [second]);
    const { now } = performance;
    const clock = vi.spyOn(performance, "now").mockImplementation(() => now.call(performance) + 60_000);
    try {
      answer();
      await until(() => whatsapp.sent.length >= 2);
      expect(whatsapp.textsTo("1")).toEqual(["one", "three"]);
      await deliverer.close();
    } finally {
      clock.mockRestore();
    }
  }));

test("a claim that waited for another one brings what was said meanwhile", () =>
  withHouse(async ({ db, queue, numberId }) => {
    const other = await db.connect();
    await other.query("begin");
    await other.query("select pg_advisory_xact_lock(7261002, hashtext($1))", [numberId]);
    const claiming = claimOutbox(db, numberId, { count: 10, lowestPriority: 1, claimer: "7" });
    await lockAwaited(db);
    const [id] = await queue("1", ["a"]);
    // Said in a transaction that began before the claim.
    await db.query("update outbox set due_at = now() - interval '1 minute'");
    await other.query("commit");
    other.release();
    expect(await claiming).toMatchObject([{ messageId: id, content: { text: "a" }, recipient: { phone: "1" } }]);
  }));

/** Makes a message the part of a broadcast that one person has. */
const partOf = (db: pg.Pool, organisationId: OrganisationId, messageId: string | undefined) =>
  db.query(
    `with b as (insert into broadcasts (id, organisation_id, kind, journey_id, begun_at, people, waits)
       values (gen_random_uuid(), $1, 'message', gen_random_uuid(), now(), 1, 1) returning id)
     insert into broadcast_people (broadcast_id, organisation_id, contact_id, state, message_id, message_ids, again)
     select b.id, $1, m.contact_id, 'said', m.id, array[m.id], '{"isTooLate":true}' from b, messages m where m.id = $2`,
    [organisationId, messageId],
  );

test("a part of a broadcast that comes too late for the window begins anew by its template", () =>
  withHouse(async ({ db, organisationId, whatsapp, queue, start, state }) => {
    whatsapp.answer = () => refused(400, 131047);
    const [part] = await queue("1", ["News"], priorities.broadcast);
    await partOf(db, organisationId, part);
    await start();
    await until(async () => (await state(part ?? "")) === "failed");
    expect(await countRows(db, "bulk_starts")).toBe(1);
    expect(await countRows(db, "broadcast_people where state = 'waits' and again is null")).toBe(1);
  }));

test("what WhatsApp refuses for everybody fails for a reminder, and waits for whom it is a part of a broadcast", () =>
  withHouse(async ({ db, organisationId, whatsapp, queue, start, state }) => {
    const news: OutboundContent = { kind: "template", name: "news", language: "en", components: [], shown: "News" };
    whatsapp.answer = () => refused(404, 132001);
    const [reminder] = await queue("1", [news], priorities.reminder);
    const [part] = await queue("2", [news], priorities.broadcast);
    await partOf(db, organisationId, part);
    await start();
    await until(async () => (await state(reminder ?? "")) === "failed");
    await until(async () => (await countRows(db, "outbox where state = 'ready' and priority = 3")) === 1);
    expect(await state(part ?? "")).toBe(null);
    expect(whatsapp.sent).toHaveLength(2);
    expect(await countRows(db, "broadcasts where paused_at is not null and refusal_code = 132001")).toBe(1);
  }));
