import { getCatalogs } from "@lingui/cli/api";
import { makeConfig } from "@lingui/conf";
import { compileMessage } from "@lingui/message-utils/compileMessage";
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

test.each(["fr", "ar"])("no text is missing in %s", async (language) => {
  const known = new Map(await translated(language));
  const missing = [...sources].filter(([id]) => !known.get(id)).map(([, message]) => message);
  expect(missing).toEqual([]);
});

/** The names that a text fills in, and the marks around parts of it, wherever in its plurals they stand. */
function namesIn(text: string): readonly string[] {
  const names = new Set<string>();
  const visit = (part: unknown): void => {
    if (typeof part === "string") for (const mark of part.match(/<\/?\d+\/?>/g) ?? []) names.add(mark);
    else if (Array.isArray(part) && typeof part[0] === "string" && part.length < 4) {
      names.add(part[0]);
      for (const branch of Object.values((part[2] as object | undefined) ?? {})) tokensOf(branch).forEach(visit);
    }
  };
  tokensOf(compileMessage(text)).forEach(visit);
  return [...names].toSorted();
}

const tokensOf = (part: unknown): readonly unknown[] => (Array.isArray(part) ? part : [part]);

test.each(["fr", "ar"])("each text in %s keeps the names and marks of the English one", async (language) => {
  const said = (await translated(language)).filter(([id]) => sources.has(id));
  const wrong = said.filter(([id, text]) => {
    const [source, given] = [namesIn(sources.get(id) ?? ""), namesIn(text)];
    return JSON.stringify(source) !== JSON.stringify(given);
  });
  expect(wrong).toEqual([]);
});

test.each([
  ["fr", ["one", "other"]],
  ["ar", ["zero", "one", "two", "few", "many", "other"]],
] as const)("what is counted has all forms of %s", async (language, forms) => {
  const counted = (await translated(language)).filter(([id]) => (sources.get(id) ?? "").includes(", plural,"));
  expect(counted.length).toBeGreaterThan(0);
  const wrong = counted.filter(([, text]) => !forms.every((form) => text.includes(`${form} {`)));
  expect(wrong).toEqual([]);
});
