import type { LanguageExample } from "@hotline/core/triage/language/index.ts";
import { z } from "zod";
import { named } from "./columns.ts";
import { languageCode } from "./language-code.ts";
import { readRows } from "./read-rows.ts";
import { placeOf } from "./rows/row.ts";

const row = z.object({
  text: z.string(),
  lang: z
    .string()
    .transform(languageCode)
    .pipe(z.string().regex(/^[a-z]{3}$/)),
});

/** Texts with their languages (ISO 639-3). Throws where a row has not both, and where there are none. */
export function readLanguageTexts(files: readonly string[]): readonly LanguageExample[] {
  const texts = files.flatMap(textsIn);
  if (texts.length === 0) throw new Error(`${files.join(", ")}: no texts are in there.`);
  return texts;
}

/** Whether a file is of texts with their languages, and of nothing else to be learned. */
export function tellsLanguages(file: string): boolean {
  const [first] = readRows(file);
  const found = first === undefined ? {} : named(first);
  return "lang" in found && !["label", "labels", "answer", "key", "id"].some((column) => column in found);
}

function textsIn(file: string): readonly LanguageExample[] {
  return readRows(file).map((each, i) => {
    const read = row.safeParse(named(each));
    if (!read.success)
      throw new Error(
        `${file}, ${placeOf(each, i)}: it needs "text" and "lang", a language of three letters such as eng.`,
      );
    return read.data;
  });
}
