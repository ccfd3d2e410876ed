import { isRecord } from "../read/fields.ts";
import type { TriggerKind } from "./kind.ts";

/** Somebody opened a chat, and perhaps came from somewhere. */
export const chat: TriggerKind = {
  type: "chat",
  read(fields, base) {
    const params = fields.optionalObject("event")?.raw("params");
    return { type: "chat", ...base, ...(isRecord(params) && { params }) };
  },
};
