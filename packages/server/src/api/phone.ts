import { plainNumber } from "@hotline/core/model/written.ts";
import { isPhone } from "@hotline/core/whatsapp/index.ts";
import { because } from "./errors.ts";

/** A phone number as people write it to the digits that WhatsApp wants; its country code must be there. */
export function phoneOf(written: string): string {
  const digits = plainNumber(written).replaceAll(/[\s()./+-]/g, "");
  if (!isPhone(digits)) throw because("PHONE");
  return digits;
}
