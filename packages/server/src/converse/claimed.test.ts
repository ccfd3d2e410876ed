import { type ContactId, idOf } from "@hotline/core/model/ids.ts";
import type { Project } from "@hotline/core/model/project.ts";
import type pg from "pg";
import { expect, test } from "vitest";
import { transaction } from "../store/database.ts";
import type { GoesOn } from "../store/hand-back.ts";
import { holdShards } from "../store/hold-shards.ts";
import { claim, handBack, renewClaims } from "../store/inbox/claims.ts";
import { writeRules } from "../store/inbox/rules.ts";
import { sendAsOperator } from "../store/inbox/send.ts";
import { expireClaims } from "../store/inbox/timers.ts";
import { newUuid } from "../store/uuid.ts";
import { wakeDue } from "../store/wake-due.ts";
import { walled } from "../store/walled.ts";
import { clinic, withClinicModel } from "../test/clinic.ts";
import { killAt } from "../test/effects.ts";
import { countRows, lockAwaited, until } from "../test/fixtures.ts";
import { humanQueue } from "../test/human-queue.ts";
import { asking, blank, id, keyword } from "../test/journeys.ts";
import { type Room, withRoom } from "../test/room.ts";

const project: Project = {
  ...blank,
  triggers: [keyword("hi", id("name")), keyword("slow", id("slow"))],
  journeys: [
    asking("name", [{ text: "Name?" }, { text: "Age?" }]),
    asking("slow", [{ text: "Quick?", timeoutSeconds: 600 }]),
  ],
};

const ann = { kind: "operator", id: "ann" } as const;
const ben = { kind: "operator", id: "ben" } as const;
const inRoom = (run: (room: Room) => Promise<void>) => withRoom(project, run);

async function contactOf(db: pg.Pool): Promise<ContactId> {
  return (await db.query<{ id: ContactId }>("select id from contacts")).rows[0]?.id ?? idOf("");
}

async function take({ db, organisationId }: Room, holder: typeof ann | typeof ben = ann) {
  const contactId = await contactOf(db);
  return walled(db, organisationId, (tx) => claim(tx, { organisationId, contactId }, holder, { minutes: 5 }));
}

async function giveBack({ db, organisationId, idle }: Room, goesOn: GoesOn, done = false) {
  const contactId = await contactOf(db);
  const release = { holder: "ann", author: "ann", goesOn, done };
  const given = await walled(db, organisationId, (tx) => handBack(tx, { organisationId, contactId }, release));
  await idle();
  return given;
}

async function waiting(db: pg.Pool) {
  const { rows } = await db.query(
    "select state, waiting_since is not null as waits, unread, urgency, claimed_by as holder from human_conversations",
  );
  return rows[0];
}

async function age(db: pg.Pool): Promise<void> {
  await db.query("update human_conversations set claimed_until = now() - interval '1 second'");
  await db.query(
    "update conversations set claimed_until = now() - interval '1 second' where claimed_until is not null",
  );
}

test("while an operator holds a conversation the journey waits where it is, and goes on there afterwards", () =>
  inRoom(async (room) => {
    room.start();
    await room.tell("1", "hi");
    expect(await take(room)).toMatchObject({ kind: "claimed" });
    await room.tell("1", "is somebody there?", "hi");
    expect(await room.texts("1")).toEqual(["Name?"]);
    expect(await waiting(room.db)).toEqual({ state: "open", waits: true, unread: 2, urgency: 0, holder: "ann" });
    expect(await giveBack(room, "continue")).toBe(true);
    await room.tell("1", "Ann", "7");
    expect(await room.texts("1")).toEqual(["Name?", "Name?", "Age?", "You said Ann"]);
    expect(await room.reasons()).toEqual(["keyword", "claimed", "claimed", "handedBack", "answer", "answer"]);
  }));

test("a conversation may be handed back to the beginning of its journey, or to none", () =>
  inRoom(async (room) => {
    room.start();
    await room.tell("1", "hi", "Ann");
    await take(room);
    await giveBack(room, "startOver");
    expect(await room.texts("1")).toEqual(["Name?", "Age?", "Name?"]);
    await take(room);
    await giveBack(room, "end", true);
    await room.tell("1", "7");
    expect(await room.texts("1")).toEqual(["Name?", "Age?", "Name?"]);
    expect(await waiting(room.db)).toMatchObject({ state: "done", waits: false });
    const { rows } = await room.db.query("select status from sessions order by started_at");
    expect(rows).toEqual([{ status: "interrupted" }, { status: "interrupted" }]);
  }));

test("a time-out does not come while a human talks, and comes when the conversation is handed back", () =>
  inRoom(async (room) => {
    room.start();
    await room.tell("1", "slow");
    await take(room);
    await room.db.query("update conversations set wakes_at = now() - interval '1 second'");
    expect(await wakeDue(room.db, 10)).toBe(0);
    expect(await room.texts("1")).toEqual(["Quick?"]);
    await giveBack(room, "continue");
    await until(async () => (await room.texts("1")).length === 2);
    expect(await room.texts("1")).toEqual(["Quick?", "You said "]);
  }));

test("what comes for the journey meanwhile waits, and has its turn after the hand-back", () =>
  inRoom(async (room) => {
    room.start();
    await room.tell("1", "hi");
    await take(room);
    await room.db.query(
      `insert into inbox (shard, contact_id, organisation_id, number_id, kind, payload)
       select get_byte(uuid_send(contact_id), 15) % 64, contact_id, organisation_id, number_id, 'start', $1 from conversations`,
      [JSON.stringify({ because: "startedByTeam", journey: id("slow"), whenBusy: "interrupt" })],
    );
    await room.idle();
    expect(await room.texts("1")).toEqual(["Name?"]);
    expect(await countRows(room.db, "held_inbox")).toBe(1);
    await giveBack(room, "end");
    await until(async () => (await countRows(room.db, "held_inbox")) === 0);
    expect((await room.texts("1")).slice(0, 2)).toEqual(["Name?", "Quick?"]);
  }));

test("of two operators who claim at once one has it, and the other one hears who", () =>
  inRoom(async (room) => {
    room.start();
    await room.tell("1", "hi");
    const both = await Promise.all([take(room, ann), take(room, ben)]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(["claimed", "held"]);
    const { rows } = await room.db.query("select claimed_by from human_conversations");
    const lost = both.find(({ kind }) => kind === "held");
    expect(lost).toMatchObject({ by: { kind: "operator", id: rows[0].claimed_by } });
    expect(await countRows(room.db, "inbox_events")).toBe(1);
  }));

test("a claim waits for the turn that is under way, and no turn after it says anything", () =>
  inRoom(async (room) => {
    room.start();
    await room.tell("1", "hi");
    const contactId = await contactOf(room.db);
    let taken: ReturnType<typeof take> | undefined;
    await transaction(room.db, async (tx) => {
      // As a turn does: its shard is held, and what it says is committed with it.
      await holdShards(tx, [contactId]);
      taken = take(room);
      // The process itself looks for work now and then, and waits for the same shard.
      await lockAwaited(room.db, 1, "pg_advisory_xact_lock");
      await room.say("1", "Ann");
    });
    expect(await taken).toMatchObject({ kind: "claimed" });
    await room.idle();
    expect(await room.texts("1")).toEqual(["Name?"]);
  }));

test("a process that dies while it hears what a claimed conversation says loses nothing, and the journey stays where it is", () =>
  inRoom(async (room) => {
    await room.say("1", "hi");
    room.start();
    await room.idle();
    await take(room);
    await killAt(room.db, "turns", () => room.say("1", "help"));
    await room.idle();
    expect(await waiting(room.db)).toMatchObject({ waits: true, unread: 1, holder: "ann" });
    await killAt(room.db, "turns", () => giveBack(room, "continue"));
    await room.idle();
    expect(await room.texts("1")).toEqual(["Name?", "Name?"]);
  }));

test("a claim whose holder went away ends by the organisation's rule: the person waits for another human", () =>
  inRoom(async (room) => {
    room.start();
    await room.tell("1", "hi");
    await take(room);
    await age(room.db);
    const ended = await Promise.all([expireClaims(room.db), expireClaims(room.db)]);
    expect(ended.flat()).toHaveLength(1);
    await room.idle();
    expect(await waiting(room.db)).toEqual({ state: "open", waits: true, unread: 0, urgency: 0, holder: null });
    await room.tell("1", "Ann");
    expect(await room.texts("1")).toEqual(["Name?", "Age?"]);
  }));

test("or the journeys take over and ask again", () =>
  inRoom(async (room) => {
    room.start();
    await room.tell("1", "hi");
    const rules = { isAutomatic: false, capacity: 1, claimMinutes: 1, onExpiry: "handBack" } as const;
    await walled(room.db, room.organisationId, (tx) => writeRules(tx, room.organisationId, rules));
    await take(room);
    await age(room.db);
    await expireClaims(room.db);
    await room.idle();
    expect(await room.texts("1")).toEqual(["Name?", "Name?"]);
    expect(await waiting(room.db)).toMatchObject({ state: "done", waits: false });
  }));

test("a claim lasts as long as its holder is there", () =>
  inRoom(async (room) => {
    room.start();
    await room.tell("1", "hi");
    await take(room);
    const { organisationId, db } = room;
    const left = async () => {
      const { rows } = await db.query(
        `select extract(epoch from v.claimed_until - now())::int as left, v.claimed_until = h.claimed_until as same
         from conversations v join human_conversations h using (contact_id)`,
      );
      return rows[0];
    };
    await walled(db, organisationId, (tx) => renewClaims(tx, organisationId, "ann", 60));
    expect((await left()).left).toBeGreaterThan(3000);
    expect((await left()).same).toBe(true);
    await age(db);
    await walled(db, organisationId, (tx) => renewClaims(tx, organisationId, "ann", 60));
    expect((await left()).left).toBeLessThan(0);
  }));

test("STOP and what is urgent are heard while a human talks", () =>
  withRoom(
    clinic,
    async (room) => {
      room.start();
      await room.tell("1", "colours");
      await take(room);
      await room.tell("1", "when are you open?", "there is heavy bleeding");
      expect(await room.texts("1")).toEqual(["Red or blue?"]);
      expect(await waiting(room.db)).toMatchObject({ urgency: 2, unread: 2 });
      const { rows } = await room.db.query("select outcome from triage_records order by message_id");
      expect(rows).toEqual([{ outcome: "journey" }, { outcome: "claimed" }, { outcome: "claimed" }]);
      await room.tell("1", "STOP");
      // The question waited in the outbox still, and is taken back.
      const confirmed = [expect.stringContaining("START")];
      expect(await room.texts("1")).toEqual(confirmed);
      await giveBack(room, "continue");
      await room.tell("1", "red");
      expect(await room.texts("1")).toEqual(confirmed);
    },
    withClinicModel,
  ));

test("an answer takes nobody out of danger: who writes again is as urgent as before, until the conversation is given back", () =>
  withRoom(
    clinic,
    async (room) => {
      const answer = async (author: string) => {
        const { db, organisationId } = room;
        const { rows } = await db.query("select contact_id, number_id from conversations");
        const [{ contact_id: contactId, number_id: numberId }] = rows;
        const content = { kind: "text", text: "Lie down. We come." } as const;
        const message = { clientId: newUuid(), organisationId, contactId, numberId, author, content, replyTo: null };
        await walled(db, organisationId, (tx) => sendAsOperator(tx, message));
      };
      room.start();
      await room.tell("1", "there is heavy bleeding");
      // A reminder that another system sends meanwhile is no answer.
      await answer("a program");
      expect(await waiting(room.db)).toMatchObject({ waits: true, urgency: 2 });
      await take(room);
      await answer("ann");
      expect(await waiting(room.db)).toMatchObject({ waits: false, unread: 0 });
      await room.tell("1", "it does not stop");
      expect(await waiting(room.db)).toMatchObject({ waits: true, urgency: 2 });
      expect(await humanQueue(room.db, room.organisationId)).toMatchObject([{ reason: { urgent: expect.anything() } }]);
      await giveBack(room, "continue");
      await room.tell("1", "when are you open?");
      expect(await waiting(room.db)).toMatchObject({ waits: false, urgency: 0 });
    },
    withClinicModel,
  ));

test("nobody holds a conversation of another organisation", () =>
  inRoom(async (room) => {
    room.start();
    await room.tell("1", "hi");
    const contactId = await contactOf(room.db);
    const other = idOf<"organisation">(id("another organisation"));
    const taken = walled(room.db, other, (tx) => claim(tx, { organisationId: other, contactId }, ann, { minutes: 5 }));
    expect(await taken).toEqual({ kind: "unknown" });
    const across = walled(room.db, other, (tx) =>
      claim(tx, { organisationId: room.organisationId, contactId }, ann, { minutes: 5 }),
    );
    expect(await across).toEqual({ kind: "unknown" });
  }));
