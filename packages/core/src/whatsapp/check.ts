import type { OutboundContent, OutboundKind } from "../model/outbound.ts";
import type { OutboundProblem } from "./problem.ts";
import { sendOf } from "./sends/index.ts";

/** Everything that WhatsApp would refuse in a message; empty when it may be sent. */
export function checkOutbound<K extends OutboundKind>(content: OutboundContent<K>): readonly OutboundProblem[] {
  return sendOf(content).check(content);
}
