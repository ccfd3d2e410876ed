import { isPhone } from "@hotline/core/whatsapp/index.ts";
import { invalid } from "./errors.ts";

/** A phone number as people write it to the digits that WhatsApp wants; its country code must be there. */
export function phoneOf(written: string): string {
  const digits = written.replaceAll(/[\s()./+-]/g, "");
  if (!isPhone(digits)) throw invalid("This is no phone number: write it with its country code, as +27 82 000 1234.");
  return digits;
}
