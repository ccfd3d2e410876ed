import { idOf } from "@hotline/core/model/ids.ts";
import { expect, test, vi } from "vitest";
import { isOfGone } from "../store/database.ts";
import { insertEffectResult } from "../store/effects.ts";
import type { InboundRow } from "../store/inbound-rows.ts";
import { insertInbound } from "../store/insert-inbound.ts";
import { newUuid, shardOf } from "../store/uuid.ts";
import { killAt, pendingEffect, sky } from "../test/effects.ts";
import { countRows, lockAwaited } from "../test/fixtures.ts";
import { asking, calling, programme } from "../test/journeys.ts";
import { type Room, withRoom } from "../test/room.ts";

const project = programme(
  calling("weather", "https://weather.example/@input.text"),
  asking("colours", [{ text: "Which colour?" }, { text: "Sure?" }]),
);
const inRoom = (run: (room: Room) => Promise<void>) => withRoom(project, run);

test("messages go straight to their turns, in order, and a repeat says nothing again", () =>
  inRoom(async (room) => {
    const conversations = room.start();
    await room.db.query("alter table inbox add check (kind <> 'message')");
    const rows = [...(await room.inbound("1", "colours", "blue")), ...(await room.inbound("2", "colours"))];
    const repeat = () => rows.map((row) => ({ ...row, id: newUuid<"message">() }));
    await Promise.all([conversations.take(rows), conversations.take(repeat())]);
    await conversations.take(await room.inbound("1", "yes"));
    await conversations.take(repeat());
    expect(await room.texts("1")).toEqual(["Which colour?", "Sure?", "You said blue"]);
    expect(await room.texts("2")).toEqual(["Which colour?"]);
    expect(await countRows(room.db, "messages where direction = 'i'")).toBe(4);
  }));

/** Longer than a busy machine needs for what happens meanwhile in a test. */
const longPatienceMs = 60_000;

/** Another process holds the shard of this message's contact until `run` has waited for it, and something more has come. */
async function whileHeld(
  room: Room,
  row: InboundRow | undefined,
  run: () => Promise<void>,
  more: () => Promise<unknown> = async () => undefined,
) {
  const other = await room.db.connect();
  try {
    await other.query("begin");
    await other.query("select pg_advisory_xact_lock(7261003, $1)", [shardOf(row?.contactId ?? idOf(""))]);
    const done = run();
    await lockAwaited(room.db);
    const came = more();
    // Longer than a lock takes that nobody wants.
    await other.query("select pg_sleep(0.02)");
    await other.query("commit");
    await Promise.all([done, came]);
  } finally {
    other.release();
  }
}

/** Something that another person says whose contact is in the same half of the shards. */
async function inSameShare(room: Room, row: InboundRow | undefined): Promise<readonly InboundRow[]> {
  for (let phone = 2; ; phone++) {
    const said = await room.inbound(String(phone), "colours");
    if (said.some(({ contactId }) => (shardOf(contactId) - shardOf(row?.contactId ?? idOf(""))) % 2 === 0)) return said;
  }
}

test("what came while a process waited for its shard is no newer than its turn and its answer", () =>
  inRoom(async (room) => {
    const [row, ...more] = await room.inbound("1", "colours", "red");
    await insertInbound(room.db, more);
    const conversations = room.start(longPatienceMs);
    const run = async () => conversations.wake();
    await whileHeld(room, row, run, () => insertInbound(room.db, row ? [row] : []));
    await room.idle();
    const { rows } = await room.db.query(
      `select u.created_at > m.created_at as after from turns u join messages m on m.id = u.message_id
       union all select o.created_at >= (select max(created_at) from messages where direction = 'i') from messages o where o.direction = 'o'`,
    );
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.filter(({ after }) => !after)).toEqual([]);
  }));

test("while another process commits, messages wait a moment, and then go straight to their turns", () =>
  inRoom(async (room) => {
    const conversations = room.start(longPatienceMs);
    await room.db.query("alter table inbox add check (kind <> 'message')");
    const rows = await room.inbound("1", "colours", "blue");
    await whileHeld(room, rows[0], () => conversations.take(rows));
    expect(await room.texts("1")).toEqual(["Which colour?", "Sure?"]);
  }));

test("where another process is waited for again, what comes meanwhile is of the commit that waits", () =>
  inRoom(async (room) => {
    const conversations = room.start(longPatienceMs);
    const first = await room.inbound("1", "colours");
    const [held] = first;
    const waiting = await room.inbound("1", "blue");
    const meanwhile = await inSameShare(room, held);
    await whileHeld(room, held, () => conversations.take(first));
    // A wait is kept in mind for a second, of which a busy machine may not have enough.
    const clock = vi.spyOn(performance, "now").mockReturnValue(performance.now());
    try {
      await whileHeld(
        room,
        held,
        () => conversations.take(waiting),
        () => conversations.take(meanwhile),
      );
    } finally {
      clock.mockRestore();
    }
    expect(await room.texts("1")).toEqual(["Which colour?", "Sure?"]);
    const { rows } = await room.db.query("select distinct xmin::text from messages where id = any($1)", [
      [...waiting, ...meanwhile].map(({ id }) => id),
    ]);
    expect(rows).toHaveLength(1);
  }));

test("what another process keeps goes by the inbox, and what comes later stays behind it", () =>
  inRoom(async (room) => {
    const conversations = room.start();
    const rows = await room.inbound("1", "colours");
    const other = await room.db.connect();
    await other.query("begin");
    await other.query("select pg_advisory_xact_lock(7261003, $1)", [shardOf(rows[0]?.contactId ?? idOf(""))]);
    await conversations.take(rows);
    expect(await countRows(room.db, "inbox")).toBe(1);
    await conversations.take(await room.inbound("1", "blue", "yes"));
    expect(await room.texts("1")).toEqual([]);
    await other.query("rollback");
    other.release();
    await room.idle();
    expect(await room.texts("1")).toEqual(["Which colour?", "Sure?", "You said blue"]);
  }));

test("a message that must wait is stored with its row in the inbox or not at all", () =>
  inRoom(async (room) => {
    const conversations = room.start();
    const rows = await room.inbound("1", "colours");
    await room.db.query("alter table inbox add constraint broken check (false) not valid");
    const other = await room.db.connect();
    await other.query("begin");
    await other.query("select pg_advisory_xact_lock(7261003, $1)", [shardOf(rows[0]?.contactId ?? idOf(""))]);
    const outcome = conversations.take(rows).catch(String);
    await outcome.finally(() => other.query("rollback").finally(() => other.release()));
    expect(await outcome).toMatch("broken");
    expect(await countRows(room.db, "messages")).toBe(0);
    await room.db.query("alter table inbox drop constraint broken");
    await conversations.take(rows);
    expect(await room.texts("1")).toEqual(["Which colour?"]);
  }));

test("what is of somebody who was erased meanwhile is refused, that its sender be looked for again", () =>
  inRoom(async (room) => {
    const conversations = room.start();
    const rows = await room.inbound("1", "colours");
    await room.db.query("delete from contacts");
    await expect(conversations.take(rows)).rejects.toSatisfy(isOfGone);
    expect(await countRows(room.db, "messages")).toBe(0);
  }));

test("a turn that cannot be stored is put aside, and those that came with it are answered", () =>
  inRoom(async (room) => {
    await room.db.query("alter table turns add check (reason->>'because' <> 'noTrigger')");
    const conversations = room.start();
    const rows = [...(await room.inbound("1", "colours")), ...(await room.inbound("2", "whatever"))];
    await conversations.take([...rows, ...(await room.inbound("3", "colours"))]);
    await room.idle();
    expect(await room.texts("1")).toEqual(["Which colour?"]);
    expect(await room.texts("3")).toEqual(["Which colour?"]);
    expect(await countRows(room.db, "unreadable")).toBe(1);
    expect(await countRows(room.db, "messages where direction = 'i'")).toBe(3);
  }));

test("what comes straight while an effect is under way waits for it, and then has its turn in order", () =>
  inRoom(async (room) => {
    const conversations = room.start();
    await conversations.take(await room.inbound("1", "weather", "Lagos", "yes"));
    await conversations.take(await room.inbound("1", "colours"));
    expect(await room.texts("1")).toEqual(["Where?"]);
    expect(await countRows(room.db, "held_inbox")).toBe(2);
    await insertEffectResult(room.db, await pendingEffect(room.db), sky("clear"));
    await room.idle();
    expect(await room.texts("1")).toEqual(["Where?", "It is clear there. More?", "You said Lagos", "Which colour?"]);
    expect(await countRows(room.db, "held_inbox")).toBe(0);
  }));

test("a connection that breaks in the commit is the sender's to repeat, and then says nothing twice", () =>
  inRoom(async (room) => {
    const conversations = room.start();
    const rows = await room.inbound("1", "colours", "blue");
    const taken = { failed: false };
    await killAt(room.db, "turns", () =>
      conversations.take(rows).catch(() => {
        taken.failed = true;
      }),
    );
    expect(taken.failed).toBe(true);
    expect(await countRows(room.db, "messages")).toBe(0);
    await conversations.take(rows);
    expect(await room.texts("1")).toEqual(["Which colour?", "Sure?"]);
  }));

test("more than can be answered at once is acknowledged first, and then answered in order", () =>
  inRoom(async (room) => {
    const conversations = room.start();
    const people = Array.from({ length: 40 }, (_, i) => String(i));
    const rows = (await Promise.all(people.map((one) => room.inbound(one, "colours", "blue", "yes")))).flat();
    const fillers = await room.inbound("filler", ...Array.from({ length: 1300 }, () => "colours"));
    await Promise.all([...rows, ...fillers].map((row) => conversations.take([row])));
    expect(await countRows(room.db, "inbox")).toBeGreaterThan(600);
    await room.idle();
    for (const one of people) expect(await room.texts(one)).toEqual(["Which colour?", "Sure?", "You said blue"]);
    await conversations.take(await room.inbound("0", "colours"));
    expect(await room.texts("0")).toEqual(["Which colour?", "Sure?", "You said blue", "Which colour?"]);
    expect(await countRows(room.db, "inbox")).toBe(0);
  }));

test("a process that stops still stores what it was given", () =>
  inRoom(async (room) => {
    const conversations = room.start();
    const taken = conversations.take(await room.inbound("1", "colours"));
    await Promise.all([conversations.close(), taken]);
    expect(await room.texts("1")).toEqual(["Which colour?"]);
  }));
