import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Entry } from "@hotline/core/flow/translations/index.ts";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { translationsCommand } from "../commands/translations.ts";
import { readProject } from "../project/read-project.ts";
import { csv } from "./csv.ts";
import { formats } from "./formats.ts";
import { po } from "./po.ts";

const covid = fileURLToPath(new URL("../../../../examples/covid", import.meta.url));

const entry = (source: string, translation = ""): Entry => ({
  key: "content/a",
  about: "content",
  source,
  translation,
});

test.each(["=1+1", "@contact.name", "+27", "-5", "\t=A1", "'=A1", "＝A1"])(
  "a spreadsheet takes %s as a text",
  (text) => {
    const [, row = ""] = csv.write([entry(text)], "fra").split("\n");
    expect(row).toMatch(/^content\/a,content,"?'/);
    expect(csv.read(csv.write([entry(text, text)], "fra"))).toEqual([entry(text, text)]);
  },
);

test("a table from a spreadsheet that parts columns with semicolons is read", () => {
  const table = 'key;about;source;translation\r\ncontent/a;content;"Hi; you";Salut\r\n';
  expect(csv.read(table)).toEqual([entry("Hi; you", "Salut")]);
});

test("a table without its columns is refused, and so is one that is none", () => {
  expect(() => csv.read("a,b\n1,2\n")).toThrow("The table has no column key, source, translation");
  expect(() => csv.read('key,source,translation\n"x')).toThrow("The table cannot be read");
});

test("what a translator's tool only guessed counts as no translation", () => {
  const guessed = po.write([entry("Hi", "Salut")], "fra").replace("msgctxt", "#, fuzzy\nmsgctxt");
  expect(po.read(guessed)).toEqual([entry("Hi")]);
});

test.each(formats)("whatever texts say, $extension brings them back", (format) => {
  const text = fc.string({ unit: "binary", minLength: 1 }).map((one) => one.replaceAll(/\r\n?|\0|\uFEFF/g, "\n"));
  // Control characters are no part of messages, and PO has no way to write some of them.
  const clean = text.filter((one) => !/[\p{Cc}\p{Cs}]/u.test(one.replaceAll(/[\n\t]/g, "")) && one.trim() !== "");
  fc.assert(
    fc.property(fc.uniqueArray(fc.record({ source: clean, translation: fc.option(clean) })), (pairs) => {
      const entries = pairs.map((pair, at) => ({
        ...entry(pair.source, pair.translation ?? ""),
        key: `content/k${at}`,
      }));
      expect(format.read(format.write(entries, "fra"))).toEqual(entries);
    }),
  );
});

let dir = "";
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "translations-"));
  await cp(covid, join(dir, "covid"), { recursive: true });
});
afterEach(() => rm(dir, { recursive: true }));

test.each(["csv", "po"])("a hotline goes out to %s and comes back as it was", async (format) => {
  const before = await readProject(join(dir, "covid"));
  const [, language = ""] = before.languages;
  const run = (...args: readonly string[]) => translationsCommand().parseAsync(args, { from: "user" });
  const rest = ["--language", language, "--format", format, "--file", join(dir, `texts.${format}`)];
  await run("export", join(dir, "covid"), ...rest);
  await run("import", join(dir, "covid"), ...rest);
  expect(await readProject(join(dir, "covid"))).toEqual(before);
});

test("a translation into a new language lands in the journeys and in the content's own file", async () => {
  const folder = join(dir, "covid");
  const run = (...args: readonly string[]) => translationsCommand().parseAsync(args, { from: "user" });
  const rest = ["--language", "swa", "--file", join(dir, "swa.csv")];
  await run("export", folder, ...rest);
  const lines = csv.read(await readFile(join(dir, "swa.csv"), "utf8"));
  await writeFile(
    join(dir, "swa.csv"),
    csv.write(
      lines.map((one) => ({ ...one, translation: `SW ${one.source}` })),
      "swa",
    ),
  );
  await run("import", folder, ...rest);
  const after = await readProject(folder);
  expect(after.languages).toContain("swa");
  const menu: unknown = JSON.parse(await readFile(join(folder, "content", "menu.json"), "utf8"));
  expect(JSON.stringify(menu)).toContain("SW ");
  expect(JSON.stringify(after.journeys)).toContain("SW ");
});
