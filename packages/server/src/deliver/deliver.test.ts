import type { OutboundContent } from "@hotline/core/model/message.ts";
import pg from "pg";
import { expect, test, vi } from "vitest";
import { claimOutbox } from "../store/outbox.ts";
import { listenerName, rolesRunning } from "../store/roles-running.ts";
import { accepted, countRows, lockAwaited, refused, until, type WhatsAppDouble } from "../test/fixtures.ts";
import { empty, withOutbox } from "../test/outbox.ts";

test("each message is sent once, and its acceptance is recorded", () =>
  withOutbox(async ({ db, whatsapp, queue, start, state }) => {
    const [id] = await queue("27820000001", ["hello"]);
    await start();
    await until(empty(db));
    expect(whatsapp.sent).toMatchObject([{ to: "27820000001", text: { body: "hello" }, biz_opaque_callback_data: id }]);
    expect(await state(id ?? "")).toBe("accepted");
  }));

test("a clock that is set back an hour holds up nobody", () =>
  withOutbox(async ({ db, whatsapp, queue, start }) => {
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
  withOutbox(async ({ db, whatsapp, queue, start }) => {
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
  withOutbox(async ({ db, whatsapp, queue, start }) => {
    await queue("1", ["a", "b"]);
    whatsapp.answer = (_send, n) => (n <= 2 ? refused(500, 131000) : accepted(n));
    await start();
    await until(empty(db));
    expect(whatsapp.textsTo("1")).toEqual(["a", "a", "a", "b"]);
  }));

test("what waits for a number that is retired ends with the reason, also while the number could send nothing", () =>
  withOutbox(async ({ db, whatsapp, queue, start, state, numberId }) => {
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
  withOutbox(async ({ db, whatsapp, queue, start }) => {
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
  withOutbox(async ({ db, whatsapp, queue, start, state }) => {
    const [a, b] = await queue("1", ["a", "b"]);
    whatsapp.answer = (send, n) => (send.text?.body === "a" ? refused(400, 131026) : accepted(n));
    await start();
    await until(empty(db));
    expect([await state(a ?? ""), await state(b ?? "")]).toEqual(["failed", "accepted"]);
  }));

test("a content beyond WhatsApp's limits fails here, with the reason, and is not sent", () =>
  withOutbox(async ({ db, whatsapp, queue, start }) => {
    const rows = [{ id: "x", title: "A title that is much too long for a row of a list" }];
    await queue("1", [{ kind: "list", text: "?", button: "Choose", rows }]);
    await start();
    await until(empty(db));
    expect(whatsapp.sent).toEqual([]);
    expect((await db.query("select error from deliveries")).rows[0].error.title).toContain("title");
  }));

test("a message to who has no number any more fails with the reason, and those to others go on", () =>
  withOutbox(async ({ db, whatsapp, queue, start, state }) => {
    const [lost] = await queue("1", ["your number is somebody else's now"]);
    await db.query("update contacts set phone = null");
    const [kept] = await queue("2", ["hello"]);
    await start();
    await until(empty(db));
    expect(whatsapp.sent).toMatchObject([{ to: "2" }]);
    expect([await state(lost ?? ""), await state(kept ?? "")]).toEqual(["failed", "accepted"]);
  }));

test("a message of a kind that this program does not know fails with the reason, and those to others go on", () =>
  withOutbox(async ({ db, whatsapp, queue, start, state }) => {
    const [strange] = await queue("1", [{ kind: "hologram" } as unknown as OutboundContent]);
    const [kept] = await queue("2", ["hello"]);
    await start();
    await until(empty(db));
    expect(whatsapp.sent).toMatchObject([{ to: "2" }]);
    expect([await state(strange ?? ""), await state(kept ?? "")]).toEqual(["failed", "accepted"]);
  }));

test("Retry-After holds a throttled message back for as long as it says", () =>
  withOutbox(async ({ db, whatsapp, queue, start }) => {
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

test.each([302, 401, 403, 404])(
  "what a proxy turned away with %i of its own waits, and goes out when the way is free",
  (status) =>
    withOutbox(async ({ db, whatsapp, queue, start, state }) => {
      const [id] = await queue("1", ["a", "b"]);
      whatsapp.answer = (_send, n) => (n <= 2 ? { status, body: "<html>No way</html>" } : accepted(n));
      await start();
      await until(empty(db));
      expect(whatsapp.textsTo("1")).toEqual(["a", "a", "a", "b"]);
      expect(await state(id ?? "")).toBe("accepted");
    }),
);

test("the number's rate is kept", () =>
  withOutbox(async ({ db, whatsapp, queue, start }) => {
    for (let i = 0; i < 40; i++) await queue(`9${i}`, ["x"]);
    const began = Date.now();
    await start();
    await until(empty(db));
    // 20 at once, the other 20 at 20 a second.
    expect(Date.now() - began).toBeGreaterThan(800);
    expect(whatsapp.sent.length).toBe(40);
  }, 20));

test("processes that send by one number share its rate, and one that is left alone has all of it", () =>
  withOutbox(async ({ db, url, whatsapp, queue, start }) => {
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
  withOutbox(async ({ db, whatsapp, queue, start }) => {
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
  withOutbox(async ({ db, whatsapp, queue, start }) => {
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
  withOutbox(async ({ db, whatsapp, queue, start }) => {
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

test("a process whose lock was lost for a moment sends nothing more of what it had claimed: others may have", () =>
  withOutbox(async ({ db, whatsapp, queue, start }) => {
    const answer = holdAnswers(whatsapp);
    const [, second] = await queue("1", ["one", "two", "three"]);
    await start();
    await until(() => whatsapp.sent.length === 1);
    // By one number, as no claim's is.
    const holder = `select pid from pg_locks where locktype = 'advisory' and objsubid = 1 and granted
      and database = (select oid from pg_database where datname = current_database())`;
    const [before] = (await db.query(holder)).rows;
    await db.query("select pg_terminate_backend($1)", [before.pid]);
    await until(async () => (await db.query(`${holder} and pid <> $1`, [before.pid])).rowCount === 1);
    // Another process sent it meanwhile; the third is still ours.
    await db.query("delete from outbox where message_id = $1", [second]);
    answer();
    await until(() => whatsapp.sent.length >= 2);
    expect(whatsapp.textsTo("1")).toEqual(["one", "three"]);
  }));

test("a claim that waited for another one brings what was said meanwhile", () =>
  withOutbox(async ({ db, queue, numberId }) => {
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
