import { limits } from "../limits.ts";
import { optional } from "./checks.ts";
import { interactive, seen } from "./parts.ts";
import type { Send } from "./send.ts";

/** Asks whether we may call; WhatsApp lets us ask a person once a day and twice a week. */
export const callRequest: Send<"callRequest"> = {
  build: (content) => interactive("call_permission_request", content, { name: "call_permission_request" }),
  check: (content) => optional("text", content.text, limits.body),
  shows: ({ text }) => seen({ text }),
};
