import type { OutboundContent, OutboundKind } from "../model/outbound.ts";
import { sendOf } from "./sends/index.ts";
import type { Shown } from "./sends/send.ts";

export type { Shown };

/** What a message looks like on a phone, as far as words can tell. */
export function shownOf<K extends OutboundKind>(content: OutboundContent<K>): Shown {
  return sendOf(content).shows(content);
}
