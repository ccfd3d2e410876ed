import { expect, test } from "vitest";
import { rollUp } from "../../jobs/live/roll-up.ts";
import { worstOf } from "../../shedding.ts";
import { shed } from "../../store/sheds.ts";
import { newUuid } from "../../store/uuid.ts";
import { type Api, withApi } from "../../test/api.ts";
import { addContact, addMessage } from "../../test/chat.ts";
import { boardOf } from "./board.ts";
import { latest } from "./latest.ts";

/** Awa asks, is answered 120 ms later, taps a choice, and is in danger. */
async function chat({ db, organisation }: Api): Promise<void> {
  const awa = await addContact(db, organisation.id, "Awa", "221770001035");
  const asked = await addMessage(db, organisation, awa, "is it safe?");
  const reply = await addMessage(db, organisation, awa, "yes", "o");
  await db.query(
    "insert into deliveries (message_id, state, accepted_at) select id, 'read', created_at + interval '120 ms' from messages where id = $1",
    [reply],
  );
  await db.query("update messages set created_at = (select created_at from messages where id = $2) where id = $1", [
    asked,
    reply,
  ]);
  const tap = newUuid();
  await db.query(
    `insert into messages (id, organisation_id, number_id, contact_id, direction, content)
     values ($1, $2, $3, $4, 'i', '{"kind":"choice","source":"button","id":"x:0","title":"Symptoms"}')`,
    [tap, organisation.id, organisation.numberId, awa],
  );
  await db.query(
    `with t as (insert into turns (organisation_id, contact_id, message_id, reason, events) values ($1, $2, $3, '{}', '[]'))
     insert into triage_records (message_id, organisation_id, outcome, answer, urgency, found)
     values ($3, $1, 'answered', 'vaccine_safe', 'breathing', '{"labels":[["question",0.9]]}')`,
    [organisation.id, awa, asked],
  );
  await db.query(
    `insert into human_conversations (contact_id, organisation_id, number_id, urgency, waiting_since) values ($1, $2, $3, 2, now())`,
    [awa, organisation.id, organisation.numberId],
  );
}

test("the figures tell what is said, found and waited for, and of one organisation only", () =>
  withApi(
    async (api) => {
      await chat(api);
      const live = async (at?: { organisation: "other" }) => {
        await rollUp(api.db);
        const { live: figures } = await api.as("viewer", at).query<{ live: Record<string, unknown> }>(`{ live {
        inToday outToday peopleNow peopleToday inPerSecond urgent waiting replySample replyP50Ms off { name }
        missingRoles outcomes { key count } choices { key count } answers { key count } labels { key count } countries { key count }
        minutes { in out } numbers { display limitPerSecond } queues { name length } } }`);
        return figures;
      };
      await expect
        .poll(() => live(), { interval: 500 })
        .toMatchObject({
          inToday: 2,
          outToday: 1,
          peopleNow: 1,
          peopleToday: 1,
          urgent: 1,
          waiting: 1,
          off: [],
          choices: [{ key: "Symptoms", count: 1 }],
          answers: [{ key: "vaccine_safe", count: 1 }],
          labels: [{ key: "question", count: 1 }],
          countries: [{ key: "SN", count: 1 }],
          outcomes: [{ key: "read", count: 1 }],
          missingRoles: ["converse", "deliver", "jobs"],
          numbers: [{ display: "+1 555 010 0100", limitPerSecond: 80 }],
        });
      const figures = await live();
      expect(figures["replySample"]).toBe(1);
      expect(figures["replyP50Ms"]).toBeCloseTo(120, 0);
      expect((figures["minutes"] as unknown[]).length).toBe(60);
      expect((figures["queues"] as { name: string }[]).map(({ name }) => name)).toEqual([
        "inbox",
        "held",
        "outbox",
        "bulk",
        "doubt",
      ]);
      expect(await live({ organisation: "other" })).toMatchObject({ inToday: 0, peopleNow: 0, urgent: 0, choices: [] });
    },
    { HOTLINE_ROLES: "web" },
  ));

test("counting twice, by two processes at once, counts each message once", () =>
  withApi(
    async (api) => {
      const { db, organisation } = api;
      const contact = await addContact(db, organisation.id, "Ann", "1");
      for (let i = 0; i < 50; i++) await addMessage(db, organisation, contact, "hello");
      const sum = async () =>
        Number(
          (await db.query("select coalesce(sum(count), 0) as sum from live_minutes where measure = 'in'")).rows[0].sum,
        );
      await expect
        .poll(async () => {
          await Promise.all([rollUp(db), rollUp(db)]);
          return sum();
        })
        .toBe(50);
      await rollUp(db);
      expect(await sum()).toBe(50);
    },
    { HOTLINE_ROLES: "web" },
  ));

test("who watches is told about once a second, and many share one look", () =>
  withApi(async ({ as }) => {
    const [one, two] = [as("viewer").subscribe("live/live", {}), as("operator").subscribe("live/live", {})];
    await one.next();
    const begun = performance.now();
    for (let i = 0; i < 3; i++) await one.next();
    expect(performance.now() - begun).toBeGreaterThan(1500);
    expect((await two.next()).value.live.peopleNow).toBe(0);
    await one.return?.();
    await two.return?.();
  }));

test("what is off is told with since when and why, of people's switches and of the load's", () =>
  withApi(async ({ as, db }) => {
    const signs = { waitMs: 9_000, inboxAgeMs: 0, inboxLength: 0, databaseMs: 1_100, loopMs: 20 };
    await as("admin").run("flags/switch-flag", { name: "media", isOn: false, note: "launch day" });
    await shed(db, "exports", { ...signs, worst: worstOf(signs) });
    await shed(db, "media", { ...signs, worst: worstOf(signs) });
    await db.query("insert into sheds (name, reason, restored_at) values ('outside', '{}', now())");
    const { live } = (await as("viewer").subscribe("live/live", {}).next()).value;
    expect(live.off).toMatchObject([
      { name: "exports", by: null, load: { worst: "waitMs", waitMs: 9_000 }, since: expect.any(String) },
      { name: "media", by: "admin of ours", note: "launch day", load: null, since: expect.any(String) },
    ]);
    const theirs = await as("viewer", { organisation: "other" }).subscribe("live/live", {}).next();
    expect(theirs.value.live.off).toMatchObject([
      { name: "exports", by: null },
      { name: "media", by: null },
    ]);
  }));

test("nobody wrote within the last minutes who did not write today, at midnight and while counting is behind", () =>
  withApi(async ({ as, db, organisation }) => {
    const [ann, ben] = [
      await addContact(db, organisation.id, "Ann", "1"),
      await addContact(db, organisation.id, "Ben", "2"),
    ];
    const goodNight = await addMessage(db, organisation, ann, "good night");
    await db.query("update messages set created_at = now() - interval '4 minutes' where id = $1", [goodNight]);
    await addMessage(db, organisation, ben, "good morning");
    // West of Greenwich by as much as the day is old there, but for two minutes: midnight was two minutes ago.
    const now = new Date();
    const west = (now.getUTCHours() * 60 + now.getUTCMinutes() - 2 + 1440) % 1440;
    const timezone = `<x>${Math.floor(west / 60)}:${west % 60}`;
    await db.query(
      "update organisations set settings = jsonb_set(settings::jsonb, '{timezone}', to_jsonb($1::text))::json where id = $2",
      [timezone, organisation.id],
    );
    // Nothing has been counted yet.
    const { live } = (await as("viewer").subscribe("live/live", {}).next()).value;
    expect(live).toMatchObject({ peopleNow: 1, peopleToday: 1 });
  }));

test("whoever reads slowly gets the newest figures, not all that they missed", async () => {
  let say: (value: number) => void = () => undefined;
  const left: string[] = [];
  const reader = latest<number>((tell) => {
    say = tell;
    return () => void left.push("left");
  });
  say(1);
  say(2);
  expect(await reader.next()).toEqual({ done: false, value: 2 });
  const next = reader.next();
  say(3);
  expect(await next).toEqual({ done: false, value: 3 });
  const last = reader.next();
  await reader.return?.();
  expect((await last).done).toBe(true);
  expect(left).toEqual(["left"]);
});

test("a board that is not watched any more has no timer", () =>
  withApi(async ({ db, organisation }) => {
    const house = { pool: db, flags: { isOn: () => true } } as unknown as Parameters<typeof boardOf>[0];
    const board = boardOf(house, organisation.id);
    expect(boardOf(house, organisation.id)).toBe(board);
    const { promise, resolve } = Promise.withResolvers<void>();
    const leave = board.watch(() => resolve());
    await promise;
    expect(board.isWatched).toBe(true);
    leave();
    expect(board.isWatched).toBe(false);
  }));
