import { frame, linkButton } from "./checks.ts";
import { interactive, opens, seen } from "./parts.ts";
import type { Send } from "./send.ts";

/** A text with a button that opens an address. */
export const link: Send<"link"> = {
  build: (content) => interactive("cta_url", content, opens(content)),
  check: (content) => [...frame(content), ...linkButton("", content)],
  shows: ({ header, text, footer, label }) => seen({ header, text, footer, labels: [label] }),
};
