import { limits } from "../limits.ts";
import { required } from "./checks.ts";
import { seen } from "./parts.ts";
import type { Send } from "./send.ts";

/** Words. */
export const text: Send<"text"> = {
  build: (content) => ["text", { body: content.text, preview_url: content.previewUrl ?? false }],
  check: (content) => required("text", content.text, limits.text),
  shows: (content) => seen({ text: content.text }),
};
