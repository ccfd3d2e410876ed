import type { Step } from "../flow.ts";
import type { ActionKind } from "./kind.ts";
import { localeOf } from "./message.ts";
import { fixed, spoken } from "./parts.ts";

/** Says something over the phone, as a recording where there is one. */
export const sayMsg: ActionKind = {
  type: "say_msg",
  flowTypes: ["voice"],
  parts: { texts: [spoken("text"), fixed("audio_url")] },
  read(fields) {
    const uuid = fields.uuid();
    const text = fields.text("text");
    const audio = fields.optionalText("audio_url") ?? "";
    return (step) => {
      const localized = step.localize(uuid, "text", [text]);
      const said = step.evaluate(localized.texts[0] ?? "");
      const recording = step.localize(uuid, "audio_url", [audio]).texts[0] ?? "";
      if (said === "" && recording === "") step.error("Need either audio URL or text, skipping");
      else speak(step, said, recording, localized.language);
    };
  },
};

/** Tells what is to be heard over the session's call. */
export function speak(step: Step, text: string, audio: string, language: string): void {
  const { call } = step;
  if (call === undefined) return;
  step.emit({
    type: "ivr_created",
    urn: call.urn,
    channel: call.channel,
    text,
    attachments: audio === "" ? [] : [`audio:${audio}`],
    quickReplies: [],
    locale: localeOf(language, step.environment.defaultCountry),
  });
}
