import { assemble } from "@hotline/core/triage/index.ts";
import { type LanguageExample, trainLanguage } from "@hotline/core/triage/language/index.ts";
import { z } from "zod";
import { say } from "../output.ts";
import { named } from "./columns.ts";
import { defaultLanguageTexts } from "./default-texts.ts";
import { languageCode } from "./language-code.ts";
import { writeModel } from "./models.ts";
import { readRows } from "./read-rows.ts";
import { placeOf } from "./rows/row.ts";

const row = z.object({
  text: z.string(),
  lang: z
    .string()
    .transform(languageCode)
    .pipe(z.string().regex(/^[a-z]{3}$/)),
});

/** `hotline triage train-language`: from files of texts to a model that tells languages. */
export function trainLanguageFromFiles(files: readonly string[], out: string, withDefaults: boolean): void {
  const start = performance.now();
  const examples = files.flatMap(examplesIn);
  const language = trainLanguage(withDefaults ? [...defaultLanguageTexts(), ...examples] : examples);
  const size = writeModel(out, assemble({ language }));
  const seconds = (performance.now() - start) / 1000;
  say(`${language.languages.join(" ")}: ${out}, ${(size / 1e6).toFixed(1)} MB, ${seconds.toFixed(1)} s`);
}

function examplesIn(file: string): readonly LanguageExample[] {
  return readRows(file).map((each, i) => {
    const read = row.safeParse(named(each));
    if (!read.success)
      throw new Error(
        `${file}, ${placeOf(each, i)}: it needs "text" and "lang", a language of three letters such as eng.`,
      );
    return read.data;
  });
}
