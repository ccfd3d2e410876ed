import { fileURLToPath } from "node:url";
import { defaultEnvironment, evaluateText, fromJson, type ObjectValue } from "@hotline/core/expr/index.ts";
import { fakeEnv } from "@hotline/core/model/env.ts";
import { expect, test } from "vitest";
import { readProject } from "../project/read-project.ts";

const covid = fileURLToPath(new URL("../../../../examples/covid", import.meta.url));
const { journeys } = await readProject(covid);
const json = JSON.stringify(journeys.find((journey) => (journey as { name: string }).name === "Case numbers"));
const texts = Array.from(
  json.matchAll(/"text":\[?("(?:[^"\\]|\\.)*country\.extra\.flag \*(?:[^"\\]|\\.)*")/g),
  ([, text]) => String(JSON.parse(text ?? '""')),
);

/** The answer for a country, in each language, where the day before is known or not. */
function answers(added: Readonly<Record<string, string>>): readonly string[] {
  const extra = {
    flag: "🇰🇪",
    name: "Kenya",
    confirmed_text: "9",
    deaths_text: "2",
    recovered_text: "4",
    date_text: "today",
  };
  const context = fromJson({ results: { country: { extra: { ...extra, ...added } } }, content: { numbers_again: "" } });
  return texts.map((text) => evaluateText(text, context as ObjectValue, defaultEnvironment(fakeEnv())).text);
}

test("brackets are explained where there are any, and not mentioned where there are none", () => {
  const lengthOf = (added: Readonly<Record<string, string>>) => answers(added).map((text) => text.length);
  expect(texts).toHaveLength(5);
  for (const text of answers({ new_confirmed_text: "", new_deaths_text: "" })) expect(text).not.toMatch(/brackets|\(/);
  const explained = answers({ new_confirmed_text: "+3", new_deaths_text: "" });
  for (const text of explained) expect(text).toContain("*9* (+3)");
  const none = lengthOf({ new_confirmed_text: "", new_deaths_text: "" });
  // Each language says a whole sentence more, not only the brackets themselves.
  for (const [i, text] of explained.entries()) expect(text.length).toBeGreaterThan((none[i] ?? 0) + 30);
});

test("an Arabic line that begins with a flag or a picture runs from right to left", () => {
  const arabic = answers({}).find((text) => /\p{Script=Arabic}/u.test(text)) ?? "";
  const [flag = "", date = ""] = arabic.split("\n");
  expect(flag).toBe("\u200f🇰🇪 *Kenya*");
  expect(date).toBe("\u200f📅 today");
});
