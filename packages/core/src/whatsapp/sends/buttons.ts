import type { Choice } from "../../model/outbound.ts";
import { answerButtons, frame } from "./checks.ts";
import { interactive, seen } from "./parts.ts";
import type { Send } from "./send.ts";

/** A text with up to three buttons that answer it. */
export const buttons: Send<"buttons"> = {
  build: (content) => interactive("button", content, { buttons: content.buttons.map(replyButton) }),
  check: (content) => [...frame(content), ...answerButtons("buttons", content.buttons)],
  shows: ({ header, text, footer, buttons: choices }) => seen({ header, text, footer, choices }),
};

const replyButton = ({ id, title }: Choice) => ({ type: "reply", reply: { id, title } });
