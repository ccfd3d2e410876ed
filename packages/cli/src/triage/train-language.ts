import { assemble } from "@hotline/core/triage/index.ts";
import { trainLanguage } from "@hotline/core/triage/language/index.ts";
import { say } from "../output.ts";
import { defaultLanguageTexts } from "./default-texts.ts";
import { readLanguageTexts } from "./language-texts.ts";
import { writeModel } from "./models.ts";

/** `hotline triage train-language`: from files of texts to a model that tells languages. */
export function trainLanguageFromFiles(files: readonly string[], out: string, withDefaults: boolean): void {
  const start = performance.now();
  const examples = readLanguageTexts(files);
  const language = trainLanguage(withDefaults ? [...defaultLanguageTexts(), ...examples] : examples);
  const size = writeModel(out, assemble({ language }));
  const seconds = (performance.now() - start) / 1000;
  say(`${language.languages.join(" ")}: ${out}, ${(size / 1e6).toFixed(1)} MB, ${seconds.toFixed(1)} s`);
}
