import { expect, test } from "vitest";
import type { Heard, Utterance } from "./ledger.ts";
import { say } from "./person.ts";
import { seededRandom } from "./random.ts";
import { slip } from "./slips.ts";

const book = { languages: ["fra"], words: { fra: ["aide"], eng: ["help"] } };
const choices = [
  { id: "p:0", title: "Oui" },
  { id: "p:1", title: "Non" },
];
const asked: Heard = { acceptedAt: 0, reply: { text: "Vous toussez ?", choices, source: "button" } };
const menu: Heard = { acceptedAt: 0, reply: { text: "Menu\n*1.* Symptoms\n*2.* News", choices: [] } };

function many(last: Heard | undefined): Utterance[] {
  const random = seededRandom(11);
  return Array.from({ length: 400 }, () => say(last, "fra", book, random));
}

test("who has heard nothing yet begins with a word of their own language", () => {
  const words = many(undefined).map((one) =>
    one.kind === "text" ? one.text.trim().toLowerCase().replace(".", "") : "",
  );
  expect(words.filter((word) => word === "aide").length).toBeGreaterThan(330);
  expect(words).not.toContain("help");
});

test("a question with choices is mostly tapped, and sometimes answered by number or in words", () => {
  const said = many(asked);
  expect(said.filter((one) => one.kind === "choice").length).toBeGreaterThan(150);
  const typed = said.flatMap((one) => (one.kind === "text" ? [one.text] : []));
  expect(typed).toContain("2");
  expect(typed).toContain("Oui");
  expect(typed).toContain("1\uFE0F\u20E3");
});

test("a numbered menu is answered with one of its numbers", () => {
  const typed = many(menu).flatMap((one) => (one.kind === "text" ? [one.text] : []));
  expect(typed.filter((text) => /^[12]\D*$/.test(text)).length).toBeGreaterThan(250);
});

test("a slip changes a word by one letter and leaves short ones alone", () => {
  const random = seededRandom(2);
  expect(slip("oui", random)).toBe("oui");
  for (let round = 0; round < 100; round++) expect(Math.abs(slip("symptoms", random).length - 8)).toBeLessThan(2);
});
