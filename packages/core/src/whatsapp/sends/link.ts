import { limits } from "../limits.ts";
import { required, webAddress } from "./checks.ts";
import { interactive } from "./parts.ts";
import type { Send } from "./send.ts";

/** A text with a button that opens an address. */
export const link: Send<"link"> = {
  build: (content) =>
    interactive("cta_url", content, {
      name: "cta_url",
      parameters: { display_text: content.label, url: content.url },
    }),
  check: (content) => [
    ...required("text", content.text, limits.body),
    ...required("label", content.label, limits.linkLabel),
    ...webAddress("url", content.url),
  ],
};
