import { fileURLToPath } from "node:url";
import { idOf } from "@hotline/core/model/ids.ts";
import { Conversation } from "@hotline/core/play/conversation.ts";
import { prepareTriage } from "@hotline/core/triage/index.ts";
import { consider } from "@hotline/server/triage/consider.ts";
import { Desk } from "@hotline/server/triage/desk.ts";
import type { Heard } from "@hotline/server/triage/heard.ts";
import { expect, test } from "vitest";
import { VirtualClock } from "../conversations/clock.ts";
import { PlayedTriage } from "../play/played-triage.ts";
import { prepare } from "../play/programme.ts";
import { readProject } from "../project/read-project.ts";
import { askGolden } from "../triage/golden.ts";
import { readTriageFolder } from "../triage/read-folder.ts";
import { trainFolder } from "../triage/train-folder.ts";

const dir = fileURLToPath(new URL("../../../../examples/covid", import.meta.url));
const folder = readTriageFolder(`${dir}/triage`);
const model = await trainFolder(folder);
const findings = askGolden(model, folder.golden);
const wrong = (what: string) => findings.filter((each) => each.what === what && !each.right);
const languages = ["ara", "eng", "fra", "por", "zul"];

const project = await readProject(dir);
if (!project.triage) throw new Error("The example has no triage.");
const desk = new Desk(project, project.triage, prepareTriage(model));

/** What happens to a text of somebody who looks at the menu. */
const atTheMenu = (text: string, language: string) => heardAs("waits", text, language);
/** What happens to the first text of somebody. */
const asNewcomer = (text: string) => heardAs("greets", text, "");

function heardAs(expected: Heard["expected"], text: string, language: string) {
  const heard: Heard = {
    content: { kind: "text", text },
    text,
    messageId: idOf("m"),
    expected,
    stopped: false,
    language,
    waitsForHuman: false,
    quietMs: 0,
    claimed: false,
    states: [],
    now: 0,
    takes: () => "nothing",
    asking: null,
  };
  return consider(heard, desk);
}

const noon = Date.UTC(2031, 0, 6, 12);

/** A conversation with somebody who is known, and whose language is. */
async function conversationIn(language: string): Promise<Conversation> {
  const programme = await prepare(project, dir, expect.unreachable);
  const conversation = new Conversation({ programme, language, env: new VirtualClock(noon).env });
  conversation.meetBefore();
  return conversation;
}

test("no urgent message of the golden set is missed, and no ordinary one raises an alarm", () => {
  expect(wrong("urgent")).toEqual([]);
});

test("four in five golden messages get their answer and their label", () => {
  for (const what of ["answer", "label"]) {
    const all = findings.filter((each) => each.what === what);
    expect(wrong(what).length / all.length, JSON.stringify(wrong(what))).toBeLessThanOrEqual(0.2);
  }
});

test("every text is there in each of the five languages", () => {
  for (const { text, title, questions } of folder.answers)
    for (const each of [text, title, questions]) expect(Object.keys(each).sort()).toEqual(languages);
  for (const { words, examples } of folder.urgency?.rules ?? [])
    for (const each of [words, examples]) expect(Object.keys(each).sort()).toEqual(languages);
});

test("titles fit a row of a list, and every answer fits one message", () => {
  for (const { title, text } of folder.answers) {
    for (const each of Object.values(title)) expect(each.length, each).toBeLessThanOrEqual(24);
    for (const each of Object.values(text)) expect(each.length).toBeLessThanOrEqual(1024);
  }
});

test.each([
  ["eng", "is the covid vaccine safe?"],
  ["fra", "Quels sont les effets secondaires du vaccin ?"],
  ["ara", "ما هي الآثار الجانبية للقاح؟"],
  ["por", "A vacina é segura?"],
  ["zul", "Ingabe umgomo uphephile?"],
])("in %s a question beside the menu gets its approved answer, and the menu asks again", (language, text) => {
  const act = atTheMenu(text, language);
  expect(act.journey).toBe("asksAgain");
  expect(act.says).toMatchObject([{ text: folder.answers[0]?.text[language] }]);
});

test.each(languages)(
  "in %s the menu asks again without an apology for what was said before the answer",
  async (language) => {
    const conversation = await conversationIn(language);
    const played = new PlayedTriage(desk, project);
    const hear = (line: string) => played.hear(line, conversation, noon).join("\n");
    const said = (key: string) => project.content[key]?.[language] ?? "";
    hear("0");
    expect(hear("qqqq")).toContain(said("not_understood"));
    const answer = folder.answers[0];
    const heard = hear(answer?.questions[language]?.[0] ?? "");
    expect(heard).toContain(answer?.text[language]);
    expect(heard).toContain(said("what_to_send"));
    expect(heard).not.toContain(said("not_understood"));
  },
);

test.each([
  ["eng", "my husband died of covid"],
  ["fra", "j'ai perdu ma mère"],
  ["ara", "ماتت أمي بكورونا"],
  ["por", "perdi o meu pai"],
  ["zul", "umama ushonile"],
])("in %s who lost somebody hears a kind word alone, and a human is asked", (language, text) => {
  const act = atTheMenu(text, language);
  expect(act).toMatchObject({ journey: "stays", handover: { reason: { states: ["bereaved"] } } });
  expect(act.says).toMatchObject([{ text: folder.states?.[0]?.reply?.[language] }]);
});

test.each([
  ["eng", "how many people have died in Kenya", "760"],
  ["fra", "combien de cas en Italie", "349"],
  ["por", "quantos casos no Brasil", "082"],
])("in %s the numbers of a country that a question names are told at once", async (language, text, number) => {
  const conversation = await conversationIn(language);
  const played = new PlayedTriage(desk, project);
  expect(played.hear(text, conversation, noon).join("\n")).toContain(number);
});

test.each([
  ["eng", "my father cannot breathe"],
  ["fra", "Je n'arrive plus à respirer"],
  ["ara", "لا أستطيع أن أتنفس"],
  ["por", "Não consigo respirar"],
  ["zul", "Angikwazi ukuphefumula"],
])("in %s danger is heard at once, and goes to the head of the queue", (language, text) => {
  const act = atTheMenu(text, language);
  expect(act).toMatchObject({ outcome: "urgent", handover: { urgency: 2, reason: { urgent: "breathing" } } });
  expect(act.says).toMatchObject([{ text: folder.urgency?.reply?.[language] }]);
});

test.each([
  ["eng", "I am bleeding heavily and cannot stand"],
  ["fra", "Ça saigne et ça ne s'arrête pas"],
  ["ara", "النزيف لا يتوقف"],
  ["por", "Estou a sangrar muito e não consigo ficar de pé"],
  ["zul", "Ngopha kakhulu futhi angikwazi ukuma"],
])("in %s heavy bleeding is danger, though no sign of COVID-19", (language, text) => {
  const act = atTheMenu(text, language);
  expect(act).toMatchObject({ outcome: "urgent", handover: { urgency: 2, reason: { urgent: "bleeding" } } });
});

test.each([
  ["eng", "my gums bleed a little when I brush"],
  ["eng", "does covid cause bleeding?"],
  ["fra", "le vaccin peut-il provoquer des caillots de sang ?"],
  ["ara", "نتيجة تحليل الدم جيدة"],
  ["por", "preciso de análises ao sangue"],
  ["zul", "umfutho wegazi"],
])("in %s blood in itself is no danger: %s", (language, text) => {
  expect(atTheMenu(text, language).outcome).not.toBe("urgent");
});

test.each([
  ["eng", "what are the symptoms?"],
  ["fra", "quels sont les symptômes du covid ?"],
])("in %s a newcomer who asks for the signs is told them, and greeted in their language", (language, text) => {
  const act = asNewcomer(text);
  expect(act).toMatchObject({ outcome: "answered", journey: "goes", language, record: { answer: "symptoms" } });
});

test("a newcomer who tells of a fever and a cough begins the self-check", () => {
  const act = asNewcomer("my mother has had fever and a cough since sunday");
  expect(act.journey).toEqual({ starts: expect.any(String) });
});

test.each([
  ["eng", "hello, could I please speak with a human"],
  ["fra", "je préfère parler à un humain"],
  ["ara", "أريد التكلم مع إنسان من فضلكم"],
  ["por", "prefiro falar com um humano"],
  ["zul", "bengicela ukukhuluma nomuntu"],
])("in %s who asks for a human in words of their own gets one, at the menu and as a newcomer", (language, text) => {
  const human = project.journeys
    .map((each) => each as { uuid: string; name: string })
    .find(({ name }) => name === "A person");
  for (const act of [atTheMenu(text, language), asNewcomer(text)]) expect(act.journey).toEqual({ starts: human?.uuid });
});
