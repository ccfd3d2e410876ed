import { parsePhone } from "../../expr/index.ts";
import type { DialWaitRule } from "../definition.ts";
import { isoInstant } from "../instant.ts";
import type { OpenTurn } from "../open-turn.ts";

/** Time for the network beyond the limits of the call itself. */
const graceSeconds = 30;

/** Puts a call through and waits for its end; a number that is none is told, and nothing is waited for. */
export function beginDial(turn: OpenTurn, { phone, dialLimitSeconds, callLimitSeconds }: DialWaitRule): boolean {
  const number = parsePhone(turn.evaluate(phone), turn.environment.defaultCountry);
  if (number === "") {
    turn.error("not a possible number");
    return false;
  }
  const seconds = dialLimitSeconds + callLimitSeconds + graceSeconds;
  const expiresOn = isoInstant(turn.environment.now + seconds * 1_000);
  turn.emit({ type: "dial_wait", urn: `tel:${number}`, dialLimitSeconds, callLimitSeconds, expiresOn });
  return true;
}
