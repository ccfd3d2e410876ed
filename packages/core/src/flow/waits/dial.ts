import { parsePhone } from "../../expr/index.ts";
import type { DialWaitRule } from "../definition.ts";
import { isoInstant } from "../instant.ts";
import type { Work } from "../work.ts";

/** Time for the network beyond the limits of the call itself. */
const graceSeconds = 30;

/** Puts a call through and waits for its end; a number that is none is told, and nothing is waited for. */
export function beginDial(work: Work, { phone, dialLimitSeconds, callLimitSeconds }: DialWaitRule): boolean {
  const number = parsePhone(work.evaluate(phone), work.environment.defaultCountry);
  if (number === "") {
    work.error("not a possible number");
    return false;
  }
  const seconds = dialLimitSeconds + callLimitSeconds + graceSeconds;
  const expiresOn = isoInstant(work.environment.now + seconds * 1_000);
  work.emit({ type: "dial_wait", urn: `tel:${number}`, dialLimitSeconds, callLimitSeconds, expiresOn });
  return true;
}
