import type { RefusalValues } from "@hotline/core/model/refusals.ts";
import { i18n, type MessageDescriptor } from "@lingui/core";
import { closestLanguage } from "./languages.ts";

/**
 * A sentence in the language of who reads it, with what the server gave to fill in. The extraction of texts reads calls of
 * `i18n` in the code: this one has no text of its own.
 */
export function filledIn(descriptor: MessageDescriptor, values: unknown): string {
  const whole = Object.assign({ values: isRecord(values) ? inTheirDirection(values) : {} }, descriptor);
  return i18n._(whole);
}

/** In a sentence that runs from the right, a name or a text in Latin letters would draw the figures and signs beside it to its other end. */
function inTheirDirection(values: RefusalValues): RefusalValues {
  if (closestLanguage([i18n.locale]).direction === "ltr") return { ...values };
  const entries = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === "string" ? `\u2068${value}\u2069` : value,
  ]);
  return Object.fromEntries(entries);
}

const isRecord = (values: unknown): values is RefusalValues => typeof values === "object" && values !== null;
