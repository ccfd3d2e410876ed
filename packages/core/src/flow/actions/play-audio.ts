import type { ActionKind } from "./kind.ts";
import { spoken } from "./parts.ts";
import { speak } from "./say-msg.ts";

/** Plays a recording over the phone. */
export const playAudio: ActionKind = {
  type: "play_audio",
  flowTypes: ["voice"],
  parts: { texts: [spoken("audio_url")] },
  read(fields) {
    const uuid = fields.uuid();
    const audio = fields.text("audio_url");
    return (step) => {
      const localized = step.localize(uuid, "audio_url", [audio]);
      const url = step.evaluateWhole(localized.texts[0] ?? "")?.trim();
      if (url === "") step.error("Audio URL evaluated to empty, skipping");
      else if (url !== undefined) speak(step, "", url, localized.language);
    };
  },
};
