import { expect, test } from "vitest";
import { applyStatuses } from "../store/statuses.ts";
import { keyOf } from "../store/uuid.ts";
import { accepted, countRows, until } from "../test/fixtures.ts";
import { empty, withOutbox } from "../test/outbox.ts";

test("a send whose answer was lost is not sent again: its status settles the doubt", () =>
  withOutbox(async ({ db, whatsapp, queue, start, numberId, state }) => {
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
      await applyStatuses(db, [{ messageId: id ?? null, wamidKey: () => keyOf(numberId, "wamid.x"), status }]),
    ).toMatchObject({
      settled: 1,
      parked: 0,
    });
    await until(empty(db));
    expect(whatsapp.textsTo("1")).toEqual(["a", "b"]);
    expect(await state(id ?? "")).toBe("sent");
  }));

test("silence settles the doubt once other webhooks of the number were heard: a reply is sent again, bulk is not", () =>
  withOutbox(async ({ db, whatsapp, queue, start }) => {
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
  withOutbox(async ({ db, whatsapp, queue, start, state }) => {
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
  withOutbox(async ({ db, whatsapp, queue, start, state }) => {
    await queue("1", ["a"]);
    await queue("2", ["b"]);
    const [bulk] = await queue("3", ["bulk"], 1);
    const dropped: number[] = [];
    whatsapp.answer = () => {
      dropped.push(performance.now());
      return "drop";
    };
    await start();
    await until(async () => whatsapp.sent.length === 4);
    expect((dropped[3] ?? 0) - (dropped[0] ?? 0)).toBeGreaterThan(1200);
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
  withOutbox(async ({ db, whatsapp, queue, start, state }) => {
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
  withOutbox(async ({ db, whatsapp, queue, start }) => {
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
  withOutbox(async ({ db, whatsapp, queue, start }) => {
    await queue("1", ["a"]);
    await queue("2", ["b"]);
    whatsapp.answer = (send) => (send.to === "1" ? { status: 200, body: "" } : { status: 502, body: "<html>" });
    await start();
    await until(async () => (await db.query("select 1 from outbox where state = 'doubt'")).rowCount === 2);
    expect(whatsapp.sent.length).toBe(2);
  }));

test("what a dead process had claimed is in doubt, never simply sent again", () =>
  withOutbox(async ({ db, whatsapp, queue, start }) => {
    await queue("1", ["a"]);
    await db.query("update outbox set state = 'sending', claimed_by = 12345, claimed_at = now()");
    await start();
    await until(async () => (await db.query("select 1 from outbox where state = 'doubt'")).rowCount === 1);
    expect(whatsapp.sent).toEqual([]);
  }));

test("after an hour in which nobody ran, a doubt first waits for its status", () =>
  withOutbox(async ({ db, queue, start, state }) => {
    const [id] = await queue("1", ["a"]);
    await db.query("update outbox set state = 'doubt', claimed_by = 12345, claimed_at = now() - interval '1 hour'");
    await db.query("update numbers set listening_since = now() - interval '1 hour'");
    await start();
    expect((await db.query("select 1 from outbox where state = 'doubt'")).rowCount).toBe(1);
    expect(await state(id ?? "")).toBeNull();
  }));
