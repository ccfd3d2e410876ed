import { readdirSync, readFileSync } from "node:fs";
import type { TrainOptions } from "@hotline/core/triage/index.ts";
import type { LanguageExample } from "@hotline/core/triage/language/index.ts";

const languageFolder = new URL(".", import.meta.resolve("@hotline/core/triage/language/texts/eng.txt"));
const ordinaryFolder = new URL(".", import.meta.resolve("@hotline/core/triage/urgency/texts/eng.txt"));

/** The texts that the language model that comes with Hotline is trained from: one file a language, one text a line. */
export function defaultLanguageTexts(): readonly LanguageExample[] {
  return textsIn(languageFolder);
}

/** The everyday messages that urgency rules are learned against. */
export function defaultOrdinaryTexts(): readonly LanguageExample[] {
  return [...textsIn(languageFolder), ...textsIn(ordinaryFolder)];
}

/** What every training of labels and answers is given: what people say everyday, so that few examples need not tell it. */
export function everyday(): Pick<TrainOptions, "everyday"> {
  texts ??= defaultOrdinaryTexts();
  return { everyday: texts };
}
let texts: readonly LanguageExample[] | undefined;

function textsIn(folder: URL): readonly LanguageExample[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .flatMap((file) =>
      readFileSync(new URL(file, folder), "utf8")
        .split("\n")
        .filter((text) => text.trim() !== "")
        .map((text) => ({ text, lang: file.slice(0, 3) })),
    );
}
