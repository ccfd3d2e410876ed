import { limits } from "../limits.ts";
import { required } from "./checks.ts";
import { interactive, seen } from "./parts.ts";
import type { Send } from "./send.ts";

/** Asks who hides their phone number for it, by a button; the answer is a contact card. */
export const contactRequest: Send<"contactRequest"> = {
  build: (content) => interactive("request_contact_info", content, { name: "request_contact_info" }),
  check: (content) => required("text", content.text, limits.body),
  shows: ({ text }) => seen({ text }),
};
