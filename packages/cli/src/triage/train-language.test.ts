import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decodeModel } from "@hotline/core/triage/index.ts";
import { identifyLanguage, prepareLanguage } from "@hotline/core/triage/language/index.ts";
import { afterEach, beforeEach, expect, test } from "vitest";
import { evaluateFiles } from "./evaluate.ts";
import { trainLanguageFromFiles } from "./train-language.ts";

let dir = "";
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "language-"));
});
afterEach(() => rm(dir, { recursive: true }));

const german = [
  "Guten Tag, ich habe eine Frage zu meinem Kind.",
  "Wann hat die Praxis am Samstag offen?",
  "Mein Kopf tut weh.",
];

test("a language is added to those that Hotline knows, from one file", async () => {
  const file = join(dir, "german.jsonl");
  await writeFile(file, german.map((text) => JSON.stringify({ text, lang: "deu" })).join("\n"));
  trainLanguageFromFiles([file], join(dir, "out.model"), true);
  const { language } = decodeModel(await readFile(join(dir, "out.model")));
  if (!language) throw new Error("the model has no languages");
  const ready = prepareLanguage(language);
  expect(identifyLanguage(ready, "Ich habe eine Frage zu meinem Kopf").likeliest).toBe("deu");
  expect(identifyLanguage(ready, "I have a question about my head").likeliest).toBe("eng");
});

test("a row without a language is told with its file and place", async () => {
  const file = join(dir, "texts.csv");
  await writeFile(file, "text,lang\nhello,eng\nsalut,\n");
  expect(() => trainLanguageFromFiles([file], join(dir, "out.model"), false)).toThrow("texts.csv, line 3");
});

test("a file without a text is told instead of being learned from", async () => {
  const file = join(dir, "empty.jsonl");
  await writeFile(file, "");
  expect(() => trainLanguageFromFiles([file], join(dir, "out.model"), true)).toThrow("no texts are in there");
});

test("texts with their languages measure the model that tells them", async () => {
  const [file, model, json] = [join(dir, "texts.csv"), join(dir, "out.model"), join(dir, "figures.json")];
  await writeFile(join(dir, "german.jsonl"), german.map((text) => JSON.stringify({ text, lang: "deu" })).join("\n"));
  trainLanguageFromFiles([join(dir, "german.jsonl")], model, true);
  const rows = ["text,language", '"Mein Kind hat Kopf weh",deu', "I would like to talk to a nurse,eng", "👍,fra"];
  await writeFile(file, [...rows, "Wo is die Kinderarts,nld"].join("\n"));
  evaluateFiles([file], model, json);
  const report = JSON.parse(await readFile(json, "utf8")) as Record<string, unknown>;
  // The thumb says nothing, and of Dutch the model never heard.
  expect(report).toMatchObject({ texts: 4, accuracy: 0.5 });
  expect(report["labels"]).toContainEqual(expect.objectContaining({ label: "eng", examples: 1, recall: 1 }));
  expect(report["sure"]).toBeLessThan(1);
});
