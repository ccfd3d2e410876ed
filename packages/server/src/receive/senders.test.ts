import { expect, test } from "vitest";
import { countRows } from "../test/fixtures.ts";
import { text, value, webhook, withWebhooks } from "../test/webhooks.ts";

test("a contact without a phone number is known by user id, and keeps its history when the number appears", () =>
  withWebhooks(async ({ post, db }) => {
    const hidden = {
      messages: [{ from_user_id: "ZA.9", id: "wamid.1", timestamp: "1", type: "text", text: { body: "a" } }],
    };
    await post(webhook(value(hidden)));
    await post(webhook(value(text("wamid.2", "b", "27820000009", "ZA.9"))));
    const { rows } = await db.query("select user_id, phone from contacts");
    expect(rows).toEqual([{ user_id: "ZA.9", phone: "27820000009" }]);
  }));

test("a contact is followed to a new number", () =>
  withWebhooks(async ({ post, db }) => {
    await post(webhook(value(text("wamid.1", "a"))));
    const system = { body: "changed", type: "user_changed_number", wa_id: "27820000002" };
    const moved = { messages: [{ from: "27820000001", id: "wamid.2", timestamp: "1", type: "system", system }] };
    await post(webhook(value(moved)));
    await post(webhook(value(text("wamid.3", "b", "27820000002", "ZA.27820000001"))));
    expect((await db.query("select phone from contacts")).rows).toEqual([{ phone: "27820000002" }]);
  }));

test("a number that now belongs to somebody else does not bring the old owner's history", () =>
  withWebhooks(async ({ post, db }) => {
    await post(webhook(value(text("wamid.1", "a", "27820000001", "ZA.1"))));
    await post(webhook(value(text("wamid.2", "b", "27820000001", "ZA.2"))));
    const { rows } = await db.query("select user_id, phone from contacts order by user_id");
    expect(rows).toEqual([
      { user_id: "ZA.1", phone: null },
      { user_id: "ZA.2", phone: "27820000001" },
    ]);
  }));

test("who was erased while what they said waited is somebody new, and it is not kept with the old", () =>
  withWebhooks(async ({ db, post }) => {
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
  withWebhooks(async ({ post, db }) => {
    const bodies = Array.from({ length: 60 }, (_, i) => webhook(value(text(`wamid.${i}`, "hi", `2782000000${i % 5}`))));
    expect(new Set(await Promise.all(bodies.map((body) => post(body))))).toEqual(new Set([200]));
    expect([await countRows(db, "contacts"), await countRows(db, "messages")]).toEqual([5, 60]);
  }));
