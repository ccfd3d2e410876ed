import { readdirSync, readFileSync } from "node:fs";
import type { LanguageExample } from "../language/index.ts";

const folder = new URL("../language/texts/", import.meta.url);

/** The texts of the language model that comes with Hotline. */
export const defaultExamples: readonly LanguageExample[] = readdirSync(folder).flatMap((file) =>
  readFileSync(new URL(file, folder), "utf8")
    .trim()
    .split("\n")
    .map((text) => ({ text, lang: file.slice(0, 3) })),
);
