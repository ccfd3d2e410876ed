import { i18n } from "@lingui/core";
import { failureTexts } from "./failure-texts.ts";

/** Where texts are compiled, a sentence is a list of its only part. */
const known = new Map(failureTexts.map((text) => [String(text.message), text]));

/** Why a message did not arrive, in the language of who reads it; what only WhatsApp has words for stays in those. */
export function failureWords(text: string): string {
  const found = known.get(text);
  return found === undefined ? text : i18n._(found);
}
