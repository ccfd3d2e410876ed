import type { TriggerKind } from "./kind.ts";

/** Somebody called, or a call was missed. */
export const call: TriggerKind = { type: "call", read: (_, base) => ({ type: "call", ...base }) };
