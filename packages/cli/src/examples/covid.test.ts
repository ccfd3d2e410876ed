import { fileURLToPath } from "node:url";
import type { FlowEvent } from "@hotline/core/flow/index.ts";
import { Conversation } from "@hotline/core/play/conversation.ts";
import { planReply } from "@hotline/core/whatsapp/index.ts";
import { beforeAll, describe, expect, test } from "vitest";
import { checkProject } from "../check/check-project.ts";
import { printFinding } from "../check/print.ts";
import { findScripts } from "../conversations/find.ts";
import { printFailure } from "../conversations/report.ts";
import { testProject } from "../conversations/test-project.ts";
import { prepare } from "../play/programme.ts";
import { readCheckedProject } from "../project/check-project.ts";

const folder = fileURLToPath(new URL("../../../../examples/covid", import.meta.url));
const languages = ["eng", "fra", "ara", "por", "zul"] as const;
const greetings = { eng: "Hello!", fra: "Bonjour", ara: "مرحبا", por: "olá", zul: "Sawubona" } as const;
type Language = (typeof languages)[number];

let content: Readonly<Record<string, Readonly<Record<string, string>>>> = {};
let programme: Awaited<ReturnType<typeof prepare>>;

beforeAll(async () => {
  const project = await readCheckedProject(folder);
  content = project.content;
  programme = await prepare(project, folder, (text) => expect.unreachable(text));
});

/** One phone: `say` gives the texts that come back, each checked as WhatsApp would, and fails on any engine error. */
class Phone {
  #ids = 0;
  readonly #conversation = new Conversation({
    programme,
    env: () => ({ now: Date.UTC(2031, 0, 1) + this.#ids, newId: () => this.#id(), random: () => 0.5 }),
  });

  say(text: string): readonly string[] {
    return this.#conversation.hear(text).events.flatMap((event) => this.#read(event));
  }

  #id(): string {
    this.#ids += 1;
    return `00000000-0000-4000-8000-${String(this.#ids).padStart(12, "0")}`;
  }

  #read(event: FlowEvent): readonly string[] {
    if (event.type === "error" || event.type === "failure") expect.unreachable(`${event.type}: ${event.text}`);
    if (event.type !== "msg_created") return [];
    const planned = planReply(
      { text: event.text, attachments: event.attachments, quickReplies: event.quickReplies },
      { choiceIdPrefix: "p", listLabel: "☰" },
    );
    // Every choice fits as a button or a row: nothing falls back to numbered text.
    if (event.quickReplies.length > 0) expect(planned.at(-1)?.kind).toMatch(/buttons|list/);
    expect(event.text).not.toMatch(/@[a-z(]/);
    return [event.text];
  }
}

function phone(language: Language): Phone {
  const fresh = new Phone();
  expect(fresh.say(greetings[language])).toEqual([text("menu", language)]);
  return fresh;
}

function text(key: string, language: Language): string {
  return content[key]?.[language] ?? `no ${key} in ${language}`;
}

const single = { "2": "protect", "6": "guidance" } as const;
const asked = { "1": "numbers_ask", "3": "check_danger", "4": "myths_menu", "8": "language_ask", "9": "feedback_ask" };
const rows = "numbers protect symptoms myths news guidance share language feedback".split(" ");

/** As a thumb in a hurry writes it: "Actualités" without its accent, "الأعراض" without its hamza, "اللغة" with a plain h. */
const hasty = (words: string) => words.normalize("NFKD").replace(/\p{M}/gu, "").replaceAll("ة", "ه");

test("its conversations go as they are written, and come by every journey in every language", async () => {
  const project = await readCheckedProject(folder);
  const { played, gaps } = await testProject(project, folder, await findScripts(folder), expect.unreachable);
  expect(played.flatMap(printFailure)).toEqual([]);
  expect(gaps.filter(({ languages: { missed } }) => missed.length > 0)).toEqual([]);
});

test("its journeys have nothing that a check finds", async () => {
  expect(checkProject(await readCheckedProject(folder)).map(printFinding)).toEqual([]);
});

test("every text is there in all five languages", () => {
  for (const [key, texts] of Object.entries(content)) expect(Object.keys(texts), key).toEqual(languages);
});

test("titles fit WhatsApp's buttons and rows", () => {
  for (const [key, texts] of Object.entries(content))
    for (const each of Object.values(texts)) if (/row/.test(key)) expect(each.length, each).toBeLessThanOrEqual(24);
});

test("a new contact is greeted, chooses a language, and gets the menu in it", () => {
  const fresh = new Phone();
  expect(fresh.say("what is this?")).toEqual([text("welcome", "eng"), text("language_ask", "eng")]);
  expect(fresh.say("français")).toEqual([text("language_set", "fra"), text("menu", "fra")]);
});

test("whoever leaves out accents, hamzas and the dots of a last h is understood like everybody", async () => {
  const { journeys } = await readCheckedProject(folder);
  const cases = JSON.stringify(journeys).matchAll(/"type":"has_any_word","arguments":\["([^"]+)"\]/g);
  const lists = [...cases].map(([, words = ""]) => words.split(" "));
  expect(lists.length).toBeGreaterThan(20);
  for (const words of lists)
    for (const word of words.filter((one) => /\p{L}/u.test(one))) expect(words, word).toContain(hasty(word));
});

describe.each(languages)("in %s", (language) => {
  test("the menu answers digits, emoji digits and the words of its rows alike", () => {
    for (const [digit, key] of Object.entries({ ...single, ...asked })) {
      const row = text(`row_${rows[Number(digit) - 1]}`, language);
      for (const said of [digit, `${digit}\ufe0f\u20e3`, row, row.toUpperCase(), hasty(row)])
        expect(phone(language).say(said), said).toEqual([text(key, language)]);
    }
  });

  test("after an answer the menu's numbers still work, and the menu comes back from anywhere", () => {
    const talk = phone(language);
    for (const [digit, key] of Object.entries(single)) expect(talk.say(digit)).toEqual([text(key, language)]);
    expect(talk.say("qqqq")).toEqual([text("not_understood", language), text("what_to_send", language)]);
    for (const step of ["1", "3", "4", "8", "9"]) {
      talk.say(step);
      for (const back of ["0", text("button_menu", language), "menu"]) {
        expect(talk.say(back), `${step} ${back}`).toEqual([text("menu", language)]);
      }
    }
  });

  test("case numbers come with the source's own date, and what is not clear is asked", () => {
    const talk = phone(language);
    talk.say("1");
    for (const query of ["kenya", "Keyna", "🇰🇪"]) {
      const [answer = ""] = talk.say(query);
      expect(answer.replace(/\D/g, "")).toContain("41158");
      expect(answer).toContain("2020");
      expect(answer).toContain(text("numbers_again", language));
    }
    expect(talk.say("congo")).toEqual([text("numbers_choice", language)]);
    expect(talk.say("kinshasa")[0]?.replace(/\D/g, "")).toContain("10841");
    expect(talk.say("qqqq")).toEqual([text("numbers_missing", language), text("numbers_again", language)]);
  });

  test("the self-check leads to each advice, and danger signs to emergency help at once", () => {
    const ways = { y: "emergency", nn: "well", nyy: "doctor", nyn: "home" };
    for (const [way, advice] of Object.entries(ways)) {
      const talk = phone(language);
      talk.say("3");
      expect(talk.say("qqqq")).toEqual([text("yes_or_no", language)]);
      const said = [...way].map((answer) => talk.say(text(answer === "y" ? "yes" : "no", language)));
      expect(said.at(-1)).toEqual([text(`advice_${advice}`, language)]);
      expect(talk.say("2")).toEqual([text("protect", language)]);
    }
  });

  test("each myth is answered by its number and its name", () => {
    const talk = phone(language);
    talk.say("4");
    for (const [at, myth] of ["garlic", "heat", "antibiotics", "5g"].entries()) {
      expect(talk.say(String(at + 1))).toEqual([text(`myth_${myth}`, language)]);
      expect(talk.say(text(`myth_${myth}_row`, language))).toEqual([text(`myth_${myth}`, language)]);
    }
  });

  test("news come from the feed, and the link to share is the hotline's own", () => {
    const talk = phone(language);
    expect(talk.say("5")[0]).toMatch(/https:\/\/example\.org\/news\/vaccination-days/);
    expect(talk.say("7")[0]).toContain(`${text("share", language)}\n\nhttps://wa.me/15550100199?text=menu`);
  });

  test("feedback takes a rating and a comment, and the menu listens again", () => {
    for (const rating of ["partly", "bad"]) {
      const talk = phone(language);
      talk.say("9");
      expect(talk.say(text(`feedback_${rating}`, language))).toEqual([text("feedback_comment", language)]);
      expect(talk.say("thank you all")).toEqual([text("feedback_thanks", language)]);
      expect(talk.say("6")).toEqual([text("guidance", language)]);
    }
  });

  test("the language changes to every other and says so in it", () => {
    for (const [at, other] of languages.entries()) {
      const talk = phone(language);
      talk.say("8");
      expect(talk.say(String(at + 1))).toEqual([text("language_set", other), text("menu", other)]);
    }
  });
});
