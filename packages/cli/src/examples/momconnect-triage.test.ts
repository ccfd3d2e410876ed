import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { prepareTriage, triage } from "@hotline/core/triage/index.ts";
import { mayReach, statesTold } from "@hotline/core/triage/safety/index.ts";
import { quickest } from "@hotline/core/triage/test/quickest.ts";
import { trainDue } from "@hotline/server/jobs/train-triage.ts";
import { humanQueue } from "@hotline/server/test/human-queue.ts";
import { type Room, withRoom } from "@hotline/server/test/room.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readProject } from "../project/read-project.ts";
import { askGolden } from "../triage/golden.ts";
import { readTriageFolder } from "../triage/read-folder.ts";
import { trainFolder } from "../triage/train-folder.ts";

const example = fileURLToPath(new URL("../../../../examples/momconnect", import.meta.url));
const folder = readTriageFolder(join(example, "triage"));
const model = await trainFolder(folder);
const findings = askGolden(model, folder.golden);
const wrong = (what: string) => findings.filter((each) => each.what === what && !each.right);

let dir = "";
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "triage-"));
});
afterAll(() => rm(dir, { recursive: true }));

test("no urgent message of the golden set is missed", () => {
  expect(wrong("urgent").filter(({ wanted }) => wanted === "urgent")).toEqual([]);
});

test("no ordinary message of the golden set raises an alarm", () => {
  expect(wrong("urgent").filter(({ wanted }) => wanted === "not urgent")).toEqual([]);
});

test("four in five golden messages get their answer and their label", () => {
  for (const what of ["answer", "label"]) {
    const all = findings.filter((each) => each.what === what);
    expect(wrong(what).length / all.length, JSON.stringify(wrong(what))).toBeLessThanOrEqual(0.2);
  }
});

test("every text is there in each of the three languages", () => {
  for (const { text } of folder.answers) expect(Object.keys(text).sort()).toEqual(["eng", "xho", "zul"]);
  for (const { words } of folder.urgency?.rules ?? []) expect(Object.keys(words).sort()).toEqual(["eng", "xho", "zul"]);
});

test("every answer fits one WhatsApp message", () => {
  for (const { text } of folder.answers)
    for (const each of Object.values(text)) expect(each.length).toBeLessThanOrEqual(1024);
});

test("a loss stops messages about babies, and nothing else", () => {
  const told = statesTold(folder.states, "sisi I lost my baby last night").map(({ state }) => state);
  expect(told).toEqual(["loss"]);
  expect(mayReach(folder.states, told, ["pregnancy"])).toBe(false);
  expect(mayReach(folder.states, told, ["clinic_hours"])).toBe(true);
});

test.each(
  [
    ["stop_breastfeeding", "vaccines", "nausea", "first_visit"].map((key) => [key, false] as const),
    ["danger_signs", "thanks", "stop_messages"].map((key) => [key, true] as const),
  ].flat(),
)("after a loss the answer %s is given: %s", (key, isGiven) => {
  expect(folder.answers.map((answer) => answer.key)).toContain(key);
  expect(mayReach(folder.states, ["loss"], [key])).toBe(isGiven);
});

test.each([
  "we buried our little boy on friday, please no vaccines",
  "there is no more heartbeat they said",
  "my angel is in heaven",
  "she only lived for two days",
  "simngcwabile umntwana wethu",
])("%j tells of a loss", (message) => {
  expect(statesTold(folder.states, message).map(({ state }) => state)).toEqual(["loss"]);
});

test.each(["I only lived in Durban before", "the heartbeat was strong at the scan", "thank heavens my baby sleeps"])(
  "%j tells of none",
  (message) => {
    expect(statesTold(folder.states, message)).toEqual([]);
  },
);

async function last(room: Room, phone: string): Promise<string> {
  const said = (await room.heard(phone)).at(-1);
  return said && "text" in said ? said.text : "";
}

test("a server trains the same model again from the same texts, and answers, asks on, warns and lets go by it", async () => {
  const project = await readProject(example);
  await withRoom({ ...project, hours: {} }, async (room) => {
    const { db, organisationId } = room;
    const [training] = await trainDue(db);
    expect(training).toMatchObject({ outcome: "switched", version: model.version });
    expect(training?.measured.emergencies.counted).toBe(training?.measured.emergencies.asked);
    expect(training?.measured.wronglySure.counted).toBe(0);
    room.start();
    for (const phone of ["1", "2", "3"]) await room.tell(phone, "hello");
    expect(await last(room, "1")).toContain("Which language do you like best?");

    await room.tell("1", "If I am HIV positive, is it possible to breastfeed?");
    const answer = project.triage?.answers.find(({ key }) => key === "hiv_breastfeeding")?.text["eng"] ?? "?";
    const said = (await room.heard("1")).map((each) => ("text" in each ? each.text : ""));
    expect(said.slice(-2)).toEqual([answer, said[0]]);

    await room.tell("2", "Ngopha kakhulu kusukela izolo");
    const texts = (await room.heard("2")).map((each) => ("text" in each ? each.text : ""));
    expect(texts).toContain(project.triage?.urgency.reply?.["zul"]);

    await room.tell("3", "STOP");
    expect(await last(room, "3")).toContain("no more messages");
    const queue = await humanQueue(db, organisationId);
    expect(queue.map(({ urgency, reason }) => [urgency, reason])).toEqual([[2, { urgent: "bleeding" }]]);
  });
});

test("one message takes microseconds, not milliseconds", () => {
  const ready = prepareTriage(model);
  const message = "hello sister, when must my baby get the next vaccine please";
  expect(quickest(() => triage(ready, message), 300)).toBeLessThan(5);
});

test.each([
  ["urgency.json", '"rules": [', '"rules": [{"key": "Bad Key"},', "urgency.json: rules[0].key: must be small letters"],
  ["urgency.json", '"reply"', '"answer"', 'urgency.json: "answer" is not known here'],
  ["states.json", "{", "[", "states.json is not valid JSON"],
  ["golden.jsonl", '"hiv_breastfeeding"', '"hiv"', "answer: there is no hiv."],
  ["answers.jsonl", '"key":"nausea"', '"key":"vaccines"', "answers.jsonl: key: vaccines is there twice"],
  ["labels.jsonl", '"label":"question"', '"tag":"question"', "labels.jsonl, line 1: label: "],
])("a mistake in %s is told with its file and place", async (file, from, to, message) => {
  const copy = join(dir, `${file}-${from.length}-${to.length}`);
  await cp(join(example, "triage"), copy, {
    recursive: true,
  });
  const text = await readFile(join(copy, file), "utf8");
  await writeFile(join(copy, file), text.replace(from, to));
  expect(() => readTriageFolder(copy)).toThrow(message);
});
