import type { Conversation } from "@hotline/core/play/conversation.ts";
import type { Outcome } from "@hotline/core/play/outcome.ts";
import { expectedBy } from "@hotline/server/converse/expected.ts";
import type { Stage } from "../stage.ts";
import type { LineKind } from "./kind.ts";

/** The contact writes something. */
export const says: LineKind = {
  word: "says",
  usage: "says TEXT",
  read(rest, line) {
    const text = [rest, ...line.block].filter((one) => one !== "").join("\n");
    if (text === "") return undefined;
    return (stage) => stage.act(line, (conversation) => hear(conversation, text, stage));
  },
};

/** What nobody expects starts the journey of its label, as far as the script says what it is about. */
function hear(conversation: Conversation, text: string, { journeyOfLabel }: Stage): Outcome {
  const content = { kind: "text", text } as const;
  const expected = expectedBy(conversation.decisionOn(content), content);
  if (journeyOfLabel === undefined || (expected !== "nobody" && expected !== "catches"))
    return conversation.hear(content);
  conversation.meetBefore();
  return conversation.beginWith(journeyOfLabel, content);
}
