import { limits } from "../limits.ts";
import { required } from "./checks.ts";
import { interactive, seen } from "./parts.ts";
import type { Send } from "./send.ts";

/** Asks for a place by a button; the answer is a location. */
export const locationRequest: Send<"locationRequest"> = {
  build: (content) => interactive("location_request_message", content, { name: "send_location" }),
  check: (content) => required("text", content.text, limits.body),
  shows: ({ text }) => seen({ text }),
};
