import type { LanguageExample } from "@hotline/core/triage/language/index.ts";
import { wordsIn } from "../columns.ts";
import { languageCode } from "../language-code.ts";
import type { SetFile } from "./folder.ts";

export function textsOf(file: SetFile): readonly LanguageExample[] {
  return file.rows().flatMap(({ text, lang }) => {
    const [said, code] = [wordsIn(text), wordsIn(lang)];
    return said === undefined || code === undefined ? [] : [{ text: said, lang: languageCode(code) }];
  });
}

/** Where the texts to learn from are: a file, and the languages that are taken from it (all unless said). */
interface Source {
  readonly file: SetFile;
  readonly only?: ReadonlySet<string>;
}

/**
 * What a test is learned from: the training files of its family, otherwise those without a family. Languages that only
 * the test has come from the other training files, and so does English: it is spoken wherever the others are.
 */
export function sourcesFor(test: SetFile, trains: readonly SetFile[]): readonly Source[] {
  const own = ownOf(test, trains);
  const known = new Set(own.flatMap(({ labels }) => [...labels]));
  const wanted = new Set(own.length > 0 ? ["eng", ...test.labels] : test.labels);
  const sources: Source[] = own.map((file) => ({ file }));
  for (const file of trains.filter((each) => !own.includes(each))) {
    const only = new Set([...file.labels].filter((language) => wanted.has(language) && !known.has(language)));
    for (const language of only) known.add(language);
    if (only.size > 0) sources.push({ file, only });
  }
  return known.size < 2 || ![...test.labels].some((language) => known.has(language)) ? [] : sources;
}

/** The training files of a test's family; of several the nearest. */
export function ownOf({ role: { family } }: SetFile, trains: readonly SetFile[]): readonly SetFile[] {
  const kin = trains.filter(({ role }) => role.family !== "" && `${family}_`.startsWith(`${role.family}_`));
  return kin.length > 0 ? kin : trains.filter(({ role }) => role.family === "");
}

export function learnFrom(sources: readonly Source[]): readonly LanguageExample[] {
  return sources.flatMap(({ file, only }) => textsOf(file).filter(({ lang }) => only?.has(lang) ?? true));
}
