import { setChannel } from "../modifiers/channel.ts";
import { readReference } from "./assets.ts";
import { type ActionKind, missing, online } from "./kind.ts";

/** Prefers a channel for all further messages, or none in particular. */
export const setContactChannel: ActionKind = {
  type: "set_contact_channel",
  flowTypes: online,
  parts: { refers: [{ type: "channel", at: "channel" }] },
  read(fields) {
    const place = fields.optionalObject("channel");
    if (place === undefined) return (step) => setChannel(step, undefined);
    const { uuid, name } = readReference(place);
    return (step) => {
      const channel = step.assets.channels?.().find((one) => one.uuid === uuid);
      if (channel === undefined) step.error(...missing("channel", uuid, name));
      else setChannel(step, channel);
    };
  },
};
