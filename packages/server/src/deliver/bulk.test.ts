import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { OutboundContent } from "@hotline/core/model/message.ts";
import type pg from "pg";
import { expect, test } from "vitest";
import { priorities } from "../store/priorities.ts";
import { accepted, countRows, refused, until } from "../test/fixtures.ts";
import { empty, withOutbox } from "../test/outbox.ts";

test("replies go ahead of bulk that was queued before them", () =>
  withOutbox(async ({ db, whatsapp, queue, start }) => {
    for (let i = 0; i < 30; i++) await queue(`9${i}`, ["bulk"], 1);
    await queue("1", ["reply"], 0);
    await start();
    await until(empty(db));
    // Five tokens at the start: the reply has one of them, whatever was queued before it.
    expect(whatsapp.sent.slice(0, 5).map((send) => send.text?.body)).toContain("reply");
  }, 5));

test("a broadcast that is switched off stops where it is, while replies and reminders go on, and goes on from there", () =>
  withOutbox(async ({ db, whatsapp, off, queue, start }) => {
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
  withOutbox(async ({ db, organisationId, whatsapp, queue, start, state }) => {
    whatsapp.answer = () => refused(400, 131047);
    const [part] = await queue("1", ["News"], priorities.broadcast);
    await partOf(db, organisationId, part);
    await start();
    await until(async () => (await state(part ?? "")) === "failed");
    expect(await countRows(db, "bulk_starts")).toBe(1);
    expect(await countRows(db, "broadcast_people where state = 'waits' and again is null")).toBe(1);
  }));

test("what WhatsApp refuses for everybody fails for a reminder, and waits for whom it is a part of a broadcast", () =>
  withOutbox(async ({ db, organisationId, whatsapp, queue, start, state }) => {
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
