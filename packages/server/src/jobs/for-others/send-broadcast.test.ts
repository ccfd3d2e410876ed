import { idOf, type MessageId, type NumberId } from "@hotline/core/model/ids.ts";
import { expect, test } from "vitest";
import { sayAgain } from "../../store/broadcasts/say-again.ts";
import { writeTemplates } from "../../store/templates.ts";
import { killAt } from "../../test/effects.ts";
import { everybody, forOthersDeps, forOthersJob, forOthersProject } from "../../test/for-others.ts";
import { asking, id, programme } from "../../test/journeys.ts";
import { type Room, withRoom } from "../../test/room.ts";
import { sendBroadcast } from "./send-broadcast.ts";

const says = {
  uuid: id("says"),
  type: "send_broadcast",
  text: "Hello from @contact.name",
  quick_replies: ["Yes", "No"],
};

const project = forOthersProject([{ ...says, ...everybody }], { name: "other", text: "How old?" });
const template = { template: { uuid: id("news"), name: "news" }, template_variables: ["@contact.name"] };
const withTemplate = forOthersProject([{ ...says, ...everybody, ...template }], { name: "other", text: "How old?" });
const told = (room: Room) => forOthersJob(room, "other");

const lastReason = async ({ db }: Room) =>
  (await db.query<{ reason: object }>("select reason from turns order by id desc limit 1")).rows[0]?.reason;

test("a broadcast is said once to everybody in its group, however often its job dies, and an open question stays open", () =>
  withRoom(project, async (room) => {
    const job = await told(room);
    await killAt(room.db, "bulk_starts", () => sendBroadcast(job, forOthersDeps(room)));
    await sendBroadcast(job, forOthersDeps(room));
    await sendBroadcast(job, forOthersDeps(room));
    await room.idle();
    expect(await room.texts("27820000002")).toEqual(["How old?", "Hello from Ann"]);
    expect((await room.heard("27820000002")).at(-1)).toMatchObject({ kind: "buttons" });
    expect(await room.texts("27820000001")).toEqual(["Told. More?", "Hello from Ann"]);
    const { rows } = await room.db.query("select from conversations where session_id is not null");
    expect(rows).toHaveLength(2);
  }));

test("replies go ahead of a broadcast, and a reply to the same person takes it along", () =>
  withRoom(project, async (room) => {
    const job = await told(room);
    await room.db.query("delete from outbox");
    await sendBroadcast(job, forOthersDeps(room));
    await room.idle();
    const priorities = async () =>
      (await room.db.query<{ priority: number }>("select priority from outbox order by id")).rows.map(
        ({ priority }) => priority,
      );
    expect(await priorities()).toEqual([2, 2]);
    await room.tell("27820000002", "tell");
    expect((await priorities()).toSorted()).toEqual([0, 0, 2]);
  }));

test("who has not written for a day, or wants no messages, is told nothing; the first can be read in the timeline", () =>
  withRoom(project, async (room) => {
    const job = await told(room);
    await room.db.query("update contacts set opted_out_at = now() where phone = '27820000001'");
    await room.db.query("update conversations set last_inbound_at = now() - interval '25 hours'");
    await sendBroadcast(job, forOthersDeps(room));
    await room.idle();
    expect(await room.texts("27820000002")).toEqual(["How old?"]);
    expect(await room.texts("27820000001")).toEqual(["Told. More?"]);
    expect(await lastReason(room)).toMatchObject({ because: "broadcast", skipped: true, skippedBy: "window" });
  }));

/** The template by which the news are told. */
async function approveNews({ db }: Room) {
  const { rows } = await db.query<{ id: NumberId }>("select id from numbers");
  const body = { type: "BODY", text: "News from {{1}}" };
  await writeTemplates(db, rows[0]?.id ?? idOf(""), [{ name: "news", language: "en", components: [body] }]);
}

test("who has not written for a day hears it by its template, and who has hears its own words", () =>
  withRoom(withTemplate, async (room) => {
    await approveNews(room);
    const job = await told(room);
    await room.db.query(
      "update conversations set last_inbound_at = now() - interval '25 hours' where contact_id in (select id from contacts where phone = '27820000002')",
    );
    await sendBroadcast(job, forOthersDeps(room));
    await room.idle();
    expect((await room.heard("27820000002")).at(-1)).toMatchObject({ kind: "template", shown: "News from Ann" });
    expect((await room.texts("27820000001")).at(-1)).toBe("Hello from Ann");
  }));

test("who was told in its own words, and whose window WhatsApp then found closed, hears it by its template, once", () =>
  withRoom(withTemplate, async (room) => {
    await approveNews(room);
    const job = await told(room);
    await sendBroadcast(job, forOthersDeps(room));
    await room.idle();
    const [ann, other] = ["27820000001", "27820000002"];
    const refuse = async () => {
      const said = await room.db.query<{ id: MessageId }>(
        "select message_id as id from broadcast_people p join contacts c on c.id = p.contact_id where c.phone = $1",
        [other],
      );
      await sayAgain(
        room.db,
        said.rows.map((row) => row.id),
      );
      await room.idle();
    };
    await Promise.all([refuse(), refuse()]);
    const byTemplate = { kind: "template", shown: "News from Ann" };
    expect((await room.heard(other)).slice(-2)).toMatchObject([{ kind: "buttons" }, byTemplate]);
    await refuse();
    expect(await room.heard(other)).toHaveLength(3);
    expect(await room.texts(ann)).toEqual(["Told. More?", "Hello from Ann"]);
  }));

test("each hears it in their language, where it is translated", () =>
  withRoom(project, async (room) => {
    const job = await told(room);
    const translations = {
      eng: { text: "Hello", attachments: [], quickReplies: [] },
      fra: { text: "Bonjour", attachments: [], quickReplies: [] },
    };
    await room.db.query("update contacts set language = 'fra' where phone = '27820000002'");
    await sendBroadcast(
      { ...job, event: { ...job.event, translations, baseLanguage: "eng" } as never },
      forOthersDeps(room),
    );
    await room.idle();
    expect((await room.texts("27820000002")).at(-1)).toBe("Bonjour");
    expect((await room.texts("27820000001")).at(-1)).toBe("Hello");
  }));

test("a broadcast is known as its journey's, by whose tags some are spared it, also where the journey ended with it", () => {
  const only = { uuid: id("only"), actions: [{ ...says, ...everybody }], exits: [{ uuid: id("end") }] };
  const tell = { ...asking("tell", [{ text: "Told." }]), nodes: [only] };
  const journeys = programme(tell, asking("other", [{ text: "How old?" }]));
  return withRoom({ ...journeys, groups: project.groups ?? [] }, async (room) => {
    const job = await told(room);
    expect(job.journey).toBe(tell.uuid);
    await sendBroadcast(job, forOthersDeps(room));
    await room.idle();
    expect(await lastReason(room)).toMatchObject({ because: "broadcast", journey: job.journey });
  });
});
