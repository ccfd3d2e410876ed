import { idOf, type NumberId } from "@hotline/core/model/ids.ts";
import type { InboundContent } from "@hotline/core/model/message.ts";
import type { Project } from "@hotline/core/model/project.ts";
import { expect, test } from "vitest";
import { transaction } from "../store/database.ts";
import { insertStarts } from "../store/reminders.ts";
import { writeTemplates } from "../store/templates.ts";
import { asking, id, programme } from "../test/journeys.ts";
import { type Room, withRoom } from "../test/room.ts";

/** A journey whose first question has a template, and one that has none. */
const project: Project = {
  ...programme(
    asking("visit", [
      { text: "Will you come?", choices: ["Yes", "Later"], template: "Will_You_Come" },
      { text: "When?" },
    ]),
    asking("colours", [{ text: "Which colour?" }]),
  ),
  languages: ["eng", "fra"],
};

const translated = (language: string, text: string, ...replies: readonly string[]) => ({
  name: "will_you_come",
  language,
  components: [
    { type: "BODY", text },
    { type: "BUTTONS", buttons: replies.map((reply) => ({ type: "QUICK_REPLY", text: reply })) },
  ],
});

const approved = [
  translated("en_US", "Hello {{1}}, will you come?", "Yes", "Later"),
  translated("fr", "Bonjour {{1}}, viendrez-vous ?", "Oui", "Plus tard"),
];

/** Somebody who wrote once, so many hours ago, and a number with templates. */
async function silentFor(room: Room, hours: number, language = "eng"): Promise<void> {
  const { rows } = await room.db.query<{ id: NumberId }>("select id from numbers");
  await writeTemplates(room.db, rows[0]?.id ?? idOf(""), approved);
  await room.tell("1", "good morning");
  await room.db.query("update conversations set last_inbound_at = now() - make_interval(hours => $1)", [hours]);
  await room.db.query("update contacts set language = $1", [language]);
}

async function begin(room: Room, journey: string): Promise<void> {
  const { rows } = await room.db.query(
    "select id, organisation_id, (select id from numbers) as number_id from contacts",
  );
  const start = { because: "startedByTeam", journey: id(journey), whenBusy: "interrupt" };
  const [one] = rows;
  await transaction(room.db, (tx) =>
    insertStarts(tx, [{ contactId: one.id, organisationId: one.organisation_id, numberId: one.number_id, start }]),
  );
  await room.idle();
}

/** What comes back when somebody taps a button of a template that was said last. */
async function tapOn(room: Room, button: number, title: string): Promise<InboundContent> {
  const said = (await room.heard("1")).findLast(({ kind }) => kind === "template");
  const components = said?.kind === "template" ? said.components : [];
  const payloads = components.flatMap((one) => JSON.stringify(one).match(/(?<="payload":")[^"]+(?=")/g) ?? []);
  return { kind: "choice", source: "template", id: payloads[button] ?? "", title };
}

test("who has been silent for a day hears the template of a question, in their language, and answers it by its button", () =>
  withRoom(project, async (room) => {
    room.start();
    await silentFor(room, 25, "fra");
    await begin(room, "visit");
    expect(await room.heard("1")).toMatchObject([
      { kind: "template", name: "will_you_come", language: "fr", shown: "Bonjour Ann, viendrez-vous ?" },
    ]);
    await room.tell("1", await tapOn(room, 1, "Plus tard"));
    expect((await room.texts("1")).at(-1)).toBe("When?");
    await room.tell("1", "tomorrow");
    expect((await room.texts("1")).at(-1)).toBe("You said Plus tard");
  }));

test("who wrote today hears the journey's own words, with its own buttons", () =>
  withRoom(project, async (room) => {
    room.start();
    await silentFor(room, 23);
    await begin(room, "visit");
    expect(await room.heard("1")).toMatchObject([{ kind: "buttons", text: "Will you come?" }]);
  }));

test("a question without a template, or with one that is not approved, is asked in its own words", () =>
  withRoom(project, async (room) => {
    room.start();
    await silentFor(room, 25);
    await begin(room, "colours");
    await room.db.query("update numbers set templates = '[]'");
    await room.db.query("update organisations set revision = revision + 1");
    await expect.poll(() => begin(room, "visit").then(() => room.texts("1"))).toContain("Will you come?");
    expect((await room.texts("1"))[0]).toBe("Which colour?");
  }));

test("a template's button that is tapped when its question is over is a late tap, and answers nothing else", () =>
  withRoom(project, async (room) => {
    room.start();
    await silentFor(room, 25);
    await begin(room, "visit");
    const tap = await tapOn(room, 0, "Yes");
    await room.tell("1", "colours");
    await room.tell("1", tap);
    expect((await room.reasons()).at(-1)).toBe("lateTap");
    expect((await room.texts("1")).slice(1)).toEqual(["Which colour?", "Which colour?"]);
  }));

test("a tap on a template that the team sent answers no open question, and is heard by its words where none is open", () =>
  withRoom(project, async (room) => {
    room.start();
    const tap: InboundContent = { kind: "choice", source: "template", id: "colours", title: "colours" };
    await room.tell("1", tap);
    expect(await room.texts("1")).toEqual(["Which colour?"]);
    await room.tell("1", { ...tap, id: "Yes", title: "Yes" });
    expect((await room.reasons()).at(-1)).toBe("foreignTap");
    expect(await room.texts("1")).toEqual(["Which colour?"]);
  }));
