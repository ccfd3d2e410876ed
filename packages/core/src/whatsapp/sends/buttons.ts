import type { Choice } from "../../model/outbound.ts";
import { limits } from "../limits.ts";
import { choice, count, optional, repeated, required } from "./checks.ts";
import { interactive } from "./parts.ts";
import type { Problems, Send } from "./send.ts";

/** A text with up to three buttons that answer it. */
export const buttons: Send<"buttons"> = {
  build: (content) => interactive("button", content, { buttons: content.buttons.map(replyButton) }),
  check: (content) => [
    ...required("text", content.text, limits.body),
    ...optional("footer", content.footer, limits.footer),
    ...checkButtons(content.buttons),
  ],
};

const replyButton = ({ id, title }: Choice) => ({ type: "reply", reply: { id, title } });

function checkButtons(choices: readonly Choice[]): Problems {
  return [
    ...count("buttons", "button", choices.length, limits.buttons),
    ...choices.flatMap((one, index) => choice(`buttons[${index}]`, one, limits.buttonId, limits.buttonTitle)),
    ...repeated("buttons", "id", choices),
    ...repeated("buttons", "title", choices),
  ];
}
