import { getCatalogs } from "@lingui/cli/api";
import { makeConfig } from "@lingui/conf";
import { expect, test } from "vitest";
import config from "../../lingui.config.ts";

/*
 * Every text of the console, in every language that it speaks. After new texts: `npm run texts -w packages/console`, then
 * translate what is empty in src/locales.
 */
const [catalog] = await getCatalogs(makeConfig({ ...config, rootDir: new URL("../..", import.meta.url).pathname }));
if (!catalog) throw new Error("Lingui's settings name no catalog.");
const texts = Object.entries((await catalog.collect()) ?? {});
const sources = new Map(texts.map(([id, { message }]) => [id, message ?? ""]));

const translated = async (language: string) =>
  Object.entries(await catalog.read(language)).map(([id, { translation = "" }]) => [id, translation] as const);

test.each(["fr", "ar"])("no text is missing in %s, and none is kept that nobody says any more", async (language) => {
  const known = new Map(await translated(language));
  const missing = [...sources].filter(([id]) => !known.get(id)).map(([, message]) => message);
  expect(missing).toEqual([]);
  expect([...known.keys()].filter((id) => !sources.has(id))).toEqual([]);
});

const namesIn = (text: string): readonly string[] =>
  [...new Set(text.match(/\{\w+|<\/?\d+\/?>/g) ?? [])].filter((name) => !/^\{(one|other)$/.test(name)).toSorted();

test.each(["fr", "ar"])("each text in %s keeps the names and marks of the English one", async (language) => {
  const wrong = (await translated(language)).filter(([id, text]) => {
    const [source, given] = [namesIn(placeholders(sources.get(id) ?? "")), namesIn(placeholders(text))];
    return JSON.stringify(source) !== JSON.stringify(given);
  });
  expect(wrong).toEqual([]);
});

/** Without the branches of plurals: what stands in them are words, and each language has its own number of them. */
const placeholders = (text: string): string =>
  text.replaceAll(/(zero|one|two|few|many|other|=\d+|\w+) \{([^{}]*)\}/g, " $2 ");

test.each([
  ["fr", ["one", "other"]],
  ["ar", ["zero", "one", "two", "few", "many", "other"]],
] as const)("what is counted has all forms of %s", async (language, forms) => {
  const counted = (await translated(language)).filter(([id]) => (sources.get(id) ?? "").includes(", plural,"));
  expect(counted.length).toBeGreaterThan(0);
  const wrong = counted.filter(([, text]) => !forms.every((form) => text.includes(`${form} {`)));
  expect(wrong).toEqual([]);
});
