import { plainNumber } from "@hotline/core/model/written.ts";
import { isPhone } from "@hotline/core/whatsapp/index.ts";
import { because } from "./errors.ts";

/**
 * A phone number as people write it to the digits that WhatsApp wants; its country code must be there. `00` stands for the
 * plus, and a `(0)` behind the country code is dialled at home only: kept, it would be another person with a number that
 * nobody has.
 */
export function phoneOf(written: string): string {
  const digits = plainNumber(written)
    .replace(/(?<=\d\s*)\(0\)/, "")
    .replaceAll(/[\s()./+-]/g, "")
    .replace(/^00/, "");
  if (!isPhone(digits)) throw because("PHONE");
  return digits;
}
