import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readTriageFolder } from "./read-folder.ts";

async function withUrgency(text: string, run: (dir: string, path: string) => void): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), "triage-"));
  const path = join(dir, "urgency.json");
  await writeFile(path, text);
  run(dir, path);
  await rm(dir, { recursive: true });
}

const urgency = (words: unknown) =>
  JSON.stringify({ rules: [{ key: "fits", name: "Fits", words }], reply: { eng: "Go now" } });

test("a file that an editor put a byte order mark in front of is read", () =>
  withUrgency(`\ufeff${urgency({ eng: ["has fits"] })}`, (dir) => {
    expect(readTriageFolder(dir).urgency?.rules).toHaveLength(1);
  }));

test.each([
  ["[]", "must be an object, {…}"],
  [urgency({ eng: "has fits" }), "rules[0].words.eng: must be a list, […]"],
  [urgency(undefined), "rules[0].words: is missing; it must be an object, {…}"],
  [urgency({ zu: ["xhuzula"] }), "rules[0].words.zu: must be a language of three letters, e.g. eng (ISO 639-3)"],
])("%s is refused with what should be there", (text, reason) =>
  withUrgency(text, (dir, path) => {
    expect(() => readTriageFolder(dir)).toThrow(`${path}: ${reason}`);
  }),
);

test.each([
  ['{"text":"hello","label":"greeting"}', "label: there is no greeting."],
  ['{"lang":"eng"}', "text: is missing; it must be a text"],
])("%s is told with the line on which an editor shows it", async (line, reason) => {
  const dir = await mkdtemp(join(tmpdir(), "triage-"));
  await writeFile(join(dir, "golden.jsonl"), `{"text":"hi","lang":"eng"}\n\n${line}\n`);
  expect(() => readTriageFolder(dir)).toThrow(`golden.jsonl, line 3: ${reason}`);
  await rm(dir, { recursive: true });
});
