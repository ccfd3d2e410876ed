import type { TriggerKind } from "./kind.ts";

/** Something happened on a channel; of older programmes. */
export const channel: TriggerKind = {
  type: "channel",
  read(fields, base) {
    fields.object("event").text("type");
    return { type: "channel", ...base };
  },
};
