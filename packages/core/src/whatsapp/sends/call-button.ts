import { limits } from "../limits.ts";
import { optional, required } from "./checks.ts";
import { interactive, present, seen } from "./parts.ts";
import type { Problems, Send } from "./send.ts";

/** A text with a button that calls us on WhatsApp. */
export const callButton: Send<"callButton"> = {
  build: (content) =>
    interactive("voice_call", content, {
      name: "voice_call",
      parameters: {
        display_text: content.label,
        ...(content.minutes === undefined ? {} : { ttl_minutes: content.minutes }),
        ...present(content, ["payload"]),
      },
    }),
  check: ({ text, label, minutes, payload }) => [
    ...required("text", text, limits.body),
    ...required("label", label, limits.linkLabel),
    ...checkMinutes(minutes),
    ...optional("payload", payload, limits.callbackData),
  ],
  shows: ({ text, label }) => seen({ text, labels: [label] }),
};

function checkMinutes(minutes: number | undefined): Problems {
  const limit = limits.callMinutes;
  if (minutes === undefined || (Number.isInteger(minutes) && minutes >= 1 && minutes <= limit)) return [];
  return [{ path: "minutes", message: `A button can call for 1 to ${limit} whole minutes.`, limit }];
}
