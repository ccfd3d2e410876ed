import type { FlowType, Wait } from "../definition.ts";

/** Flow types in which each kind of wait may stand. */
export const waitFlowTypes: Readonly<Record<Wait["type"], readonly FlowType[]>> = {
  msg: ["messaging", "messaging_offline", "voice"],
  dial: ["voice"],
};
