import { type ContactId, idOf } from "@hotline/core/model/ids.ts";
import type { Project } from "@hotline/core/model/project.ts";
import { expect, test } from "vitest";
import { clinic } from "../../test/clinic.ts";
import { pendingEffect, sky } from "../../test/effects.ts";
import { humanQueue } from "../../test/human-queue.ts";
import { asking, id, programme } from "../../test/journeys.ts";
import { type Room, withRoom } from "../../test/room.ts";
import { readContactLabels } from "../contacts/labels.ts";
import { transaction } from "../database.ts";
import { insertEffectResult } from "../effects.ts";
import { finish } from "./change.ts";
import { claim, handBack } from "./claims.ts";
import { writeRules } from "./rules.ts";
import { expireClaims } from "./timers.ts";

/** A journey that asks for a human, about this. */
const human = (topic?: string) => {
  const about = topic === undefined ? {} : { topic: { uuid: id(topic), name: topic } };
  return asking("human", [{ text: "Tell us.", actions: [{ uuid: id("ask"), type: "open_ticket", ...about }] }]);
};
const queueOf = ({ db, organisationId }: Room) => humanQueue(db, organisationId);

/** Somebody asks for a human, a human is done with them in this way, and they ask again. */
const askTwice = (done: (room: Room, contactId: ContactId) => Promise<unknown>) =>
  withRoom(programme(human()), async (room) => {
    room.start();
    await room.tell("1", "human");
    const [first] = await queueOf(room);
    await done(room, first?.contactId ?? idOf(""));
    await room.idle();
    expect(await queueOf(room)).toEqual([]);
    await room.tell("1", "my question", "human");
    expect(await queueOf(room)).toMatchObject([{ contactId: first?.contactId, urgency: 0, reason: { ticket: true } }]);
    const { rows } = await room.db.query<{ status: string }>(
      "select json_array_elements(details -> 'tickets') ->> 'status' as status from contacts",
    );
    expect(rows.map(({ status }) => status)).toEqual(["open"]);
  });

const minutes = 15;
const operator = { kind: "operator", id: "o" } as const;

test("who asked for a human, and with whom one is done, waits for one when they ask again", () =>
  askTwice(({ db, organisationId }, contactId) =>
    transaction(db, (tx) => finish(tx, { organisationId, contactIds: [contactId], author: null })),
  ));

test("so does who was handed back to the journeys", () =>
  askTwice(({ db, organisationId }, contactId) =>
    transaction(db, async (tx) => {
      const wanted = { organisationId, contactId };
      await claim(tx, wanted, operator, { minutes });
      await handBack(tx, wanted, { holder: "o", author: "o", goesOn: "end", done: false });
    }),
  ));

test("so does who was handed back because the holder went away", () =>
  askTwice(async ({ db, organisationId }, contactId) => {
    await transaction(db, async (tx) => {
      await claim(tx, { organisationId, contactId }, operator, { minutes });
      await writeRules(tx, organisationId, {
        isAutomatic: false,
        capacity: 1,
        claimMinutes: minutes,
        onExpiry: "handBack",
      });
      await tx.query("update human_conversations set claimed_until = now() - interval '1 minute'");
    });
    await expireClaims(db);
  }));

/** The clinic with this journey in the place of its own. */
const clinicWith = (journey: ReturnType<typeof asking>): Project => {
  const { journeys, triggers } = programme(journey);
  return { ...clinic, journeys, triggers };
};

const about = (topic: string, run: (room: Room) => Promise<void>) => {
  return withRoom(clinicWith(human(topic)), async (room) => {
    room.start();
    await room.tell("1", "human");
    await run(room);
  });
};

test("a journey may ask for a human at once, by the topic Urgent or one that is called like a rule of urgency", async () => {
  await about("Urgent", async (room) =>
    expect(await queueOf(room)).toMatchObject([{ urgency: 2, reason: { ticket: "Urgent", journey: "human" } }]),
  );
  const [rule] = clinic.triage?.urgency.rules ?? [];
  await about(rule?.name ?? "", async (room) =>
    expect(await queueOf(room)).toMatchObject([{ urgency: 2, reason: { urgent: rule?.key } }]),
  );
});

test("another topic is told to those who answer, and makes nothing urgent", () =>
  about("Travel", async (room) =>
    expect(await queueOf(room)).toMatchObject([{ urgency: 0, reason: { ticket: "Travel" } }]),
  ));

test("to whom a journey promises a human while none is there, it is said from when one is; not in an emergency", async () => {
  const today = new Intl.DateTimeFormat("en", { weekday: "short", timeZone: clinic.timezone }).format(Date.now());
  const days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
  // Not tomorrow, which may have begun when somebody writes.
  const later = days[(days.findIndex((day) => today.toLowerCase().startsWith(day)) + 3) % 7] ?? "mon";
  const saidAbout = async (topic: string, hours: NonNullable<Project["hours"]>) => {
    const { journeys, triggers } = programme(human(topic));
    let texts: readonly string[] = [];
    await withRoom({ ...clinic, journeys, triggers, hours }, async (room) => {
      room.start();
      await room.tell("1", "human", "still there?");
      const { rows } = await room.db.query<{ text: string }>(
        "select content ->> 'text' as text from messages where direction = 'o' order by id",
      );
      texts = rows.map(({ text }) => text);
    });
    return texts;
  };
  const closed = { [later]: [["09:30", "16:00"]] } as const;
  const said = await saidAbout("Travel", closed);
  expect(said.slice(0, 2)).toEqual([
    "Tell us.",
    expect.stringMatching(/^They will answer you here from \w+day, 09:30\.$/),
  ]);
  expect(said.filter((text) => text.includes("09:30"))).toHaveLength(1);
  expect((await saidAbout("Urgent", closed)).join()).not.toContain("09:30");
  const open = Object.fromEntries(days.map((day) => [day, [["00:00", "24:00"]]])) as NonNullable<Project["hours"]>;
  expect((await saidAbout("Travel", open)).join()).not.toContain("They will answer you here");
});

/** Somebody of the team of a room. */
async function joined({ db, organisationId }: Room, email: string, role = "operator"): Promise<string> {
  const person = await db.query<{ id: string }>(
    "insert into users (id, name, email) values (gen_random_uuid(), $1, $1) returning id",
    [email],
  );
  const { rows } = await db.query<{ id: string }>(
    `insert into members (id, organisation_id, user_id, name, email, role) values (gen_random_uuid(), $1, $2, $3, $3, $4)
     returning id`,
    [organisationId, person.rows[0]?.id, email, role],
  );
  return rows[0]?.id ?? "";
}

test("a ticket that a journey gives to somebody of the team is theirs; one for somebody else is for all", () => {
  const to = (name: string, email: string) =>
    asking(name, [{ text: "Wait.", actions: [{ uuid: id(name), type: "open_ticket", assignee: { email, name } }] }]);
  const journeys = [to("nurse", "Nurse@example.org"), to("clerk", "clerk@example.org"), to("nobody", "no@example.org")];
  return withRoom(programme(...journeys), async (room) => {
    const nurse = await joined(room, "nurse@example.org");
    await joined(room, "clerk@example.org", "viewer");
    room.start();
    await room.tell("1", "nurse");
    await room.tell("2", "clerk");
    await room.tell("3", "nobody");
    const { rows } = await room.db.query(
      "select phone, assignee from human_conversations h join contacts c on c.id = h.contact_id order by phone",
    );
    expect(rows).toEqual([
      { phone: "1", assignee: nurse },
      { phone: "2", assignee: null },
      { phone: "3", assignee: null },
    ]);
    const events = await room.db.query("select details from inbox_events where kind = 'assigned'");
    expect(events.rows).toEqual([{ details: { to: nurse } }]);
  });
});

const helped = asking("helped", [{ text: "Good. More?", actions: [{ uuid: id("close"), type: "close_ticket" }] }]);

test("a journey that closes the ticket takes who waited by it out of the queue, and nobody who waits for more", () =>
  withRoom({ ...clinic, ...programme(human(), helped) }, async (room) => {
    room.start();
    await room.tell("3", "human", "helped");
    await room.tell("1", "human");
    expect(await queueOf(room)).toHaveLength(1);
    await room.tell("1", "helped");
    expect(await queueOf(room)).toEqual([]);
    expect(
      (await room.db.query("select state, kind from human_conversations join inbox_events using (contact_id)")).rows,
    ).toEqual([{ state: "done", kind: "done" }]);
    await room.tell("2", "human", "emergency", "helped");
    expect(await queueOf(room)).toMatchObject([{ urgency: 2 }]);
    await room.tell("1", "human");
    expect(await queueOf(room)).toHaveLength(2);
  }));

/** A journey that labels what it is answered, and asks for a human with a note. */
const complaint = programme({
  ...asking("complaint", [
    { text: "What happened?" },
    {
      text: "A human will read this.",
      actions: [
        { uuid: id("label"), type: "add_input_labels", labels: [{ uuid: id("Complaint"), name: "Complaint" }] },
        { uuid: id("note"), type: "open_ticket", note: "@contact.name wrote: @results.answer_0" },
      ],
    },
  ]),
});
const labelled = { ...complaint, labels: [{ uuid: id("Complaint"), name: "Complaint" }] };

test("what a journey notes for the human stands in the conversation, and what it says a message is about counts", () =>
  withRoom(labelled, async (room) => {
    room.start();
    await room.tell("1", "complaint", `They were rude ${"🙏".repeat(2000)}`);
    const { rows } = await room.db.query(
      "select contact_id, author, details ->> 'text' as text, details ->> 'journey' as journey from inbox_events where kind = 'note'",
    );
    expect(rows).toMatchObject([{ author: null, journey: "complaint" }]);
    expect(rows[0].text).toMatch(/^Ann wrote: They were rude 🙏/);
    const conversations = await room.db.query("select labels from human_conversations");
    expect(conversations.rows).toEqual([{ labels: ["Complaint"] }]);
    const about = await readContactLabels(room.db, room.organisationId, rows[0].contact_id);
    expect(about).toEqual([{ label: "Complaint", kept: true, messages: 1 }]);
  }));

/** A journey that says what an answer is about, and more of it when a server has been asked. */
const named = (name: string) => ({ uuid: id(name), name });
const labels = (name: string) => ({ uuid: id(`${name} label`), type: "add_input_labels", labels: [named(name)] });
const weather = asking("weather", [
  { text: "Where?" },
  {
    text: "It is @webhook.json.sky there.",
    actions: [
      labels("Complaint"),
      { uuid: id("call"), type: "call_webhook", method: "GET", url: "https://weather.example/" },
      labels("Weather"),
    ],
  },
]);

test("what a journey says of a message after it waited for a call counts beside what was known of it", () =>
  withRoom({ ...programme(weather), labels: [named("Complaint"), named("Weather")] }, async (room) => {
    room.start();
    await room.tell("1", "weather", "Lagos, and I was rained on");
    await room.db.query(
      "insert into human_conversations (contact_id, organisation_id, number_id) select id, organisation_id, (select id from numbers) from contacts",
    );
    await room.db.query("update conversations set in_inbox = true");
    await insertEffectResult(room.db, await pendingEffect(room.db), sky("clear"));
    await room.idle();
    expect((await room.texts("1")).at(-1)).toBe("It is clear there.");
    const records = await room.db.query("select found -> 'labels' as labels from triage_records");
    expect(records.rows).toEqual([
      {
        labels: [
          ["Weather", 1],
          ["Complaint", 1],
        ],
      },
    ]);
    expect((await room.db.query("select labels from human_conversations")).rows).toEqual([{ labels: ["Weather"] }]);
  }));
