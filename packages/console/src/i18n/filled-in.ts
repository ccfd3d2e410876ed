import type { RefusalValues } from "@hotline/core/model/refusals.ts";
import { i18n, type MessageDescriptor } from "@lingui/core";

/**
 * A sentence in the language of who reads it, with what the server gave to fill in. The extraction of texts reads calls of
 * `i18n` in the code: this one has no text of its own.
 */
export function filledIn(descriptor: MessageDescriptor, values: unknown): string {
  const whole = Object.assign({ values: isRecord(values) ? { ...values } : {} }, descriptor);
  return i18n._(whole);
}

const isRecord = (values: unknown): values is RefusalValues => typeof values === "object" && values !== null;
