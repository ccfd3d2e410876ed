import { expect, test } from "vitest";
import type { EntryBody, EntryId, Live } from "../store/entries/entry.ts";
import { clinic, clinicTriage } from "../test/clinic.ts";
import { changesBetween } from "./changes.ts";
import { problemsOf, whatStops } from "./check.ts";

const { journeys: _, triage: __, ...settings } = clinic;
const live: Live = { settings: { ...settings, languages: ["eng", "ara"] }, triage: clinicTriage };
const stopped = (kind: EntryId["kind"], key: string, body: EntryBody) => whatStops({ kind, key }, body, live).join(" ");
const hints = (kind: EntryId["kind"], key: string, body: EntryBody) =>
  problemsOf({ kind, key }, body, live).map(({ message, language }) => `${language ?? ""}: ${message}`);

test("what WhatsApp would refuse may not be published, and says by how much it is too long", () => {
  expect(stopped("content", "hi", { text: { eng: "🎉".repeat(4096) } })).toMatch("shorten it by 4096");
  expect(stopped("content", "hi", { text: { eng: "x".repeat(4096) } })).toBe("");
  expect(stopped("content", "hi", { text: { eng: " " } })).toMatch("must not be empty");
});

test("the first language is needed, another one that is missing is a hint", () => {
  expect(stopped("content", "hi", { text: { ara: "مرحبا" } })).toMatch("first language is needed");
  expect(hints("content", "hi", { text: { eng: "Hi" } })).toEqual([
    "ara: This language is missing: people who speak it get another one.",
  ]);
});

test("an answer without a text, a title or a proper key is not published", () => {
  const body = { title: { eng: "Iron" }, text: { eng: "Take one a day." }, questions: { eng: ["why iron"] } };
  expect(stopped("answer", "iron", body)).toBe("");
  expect(stopped("answer", "Iron tablets", body)).toMatch("A key has small letters");
  expect(stopped("answer", "iron", { ...body, text: {} })).toMatch("Say the answer");
  expect(stopped("answer", "iron", { ...body, title: {} })).toMatch("A title");
  expect(stopped("answer", "iron", { ...body, questions: { english: ["why"] } })).toMatch("no language");
});

test("a rule that would never ring, and a source that cannot be read, are not published", () => {
  expect(stopped("urgencyRule", "fits", { name: "Fits" })).toMatch("would never ring");
  const source = { format: "csv", location: "x.csv", refreshSeconds: 60, staleAfterSeconds: 600, reading: {} } as const;
  expect(stopped("dataSource", "cases", { source })).toMatch(/“name” must say which column/);
});

test("a golden message that names what is not there is told", () => {
  const golden = [{ text: "when", answer: "nowhere" }];
  expect(hints("golden", "set", { golden })[0]).toMatch("names the answer nowhere, which is not there");
});

test("differences are told part by part and language by language", () => {
  const before = { title: { eng: "Iron" }, text: { eng: "One a day." }, questions: { eng: ["a", "b"] } };
  const after = { title: { eng: "Iron" }, text: { eng: "Two a day.", ara: "اثنان" }, questions: { eng: ["b", "c"] } };
  expect(changesBetween(before, after)).toEqual([
    { part: "text", language: "eng", before: "One a day.", after: "Two a day.", added: [], removed: [] },
    { part: "text", language: "ara", before: null, after: "اثنان", added: [], removed: [] },
    { part: "questions", language: "eng", before: null, after: null, added: ["c"], removed: ["a"] },
  ]);
  expect(changesBetween(before, before)).toEqual([]);
});
