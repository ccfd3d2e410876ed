import { Mismatch } from "../mismatch.ts";
import type { PhoneMessage } from "../phone-message.ts";
import type { Line } from "../script.ts";
import type { Stage } from "../stage.ts";
import { wordsOf } from "./content.ts";
import type { LineKind } from "./kind.ts";

/** The contact taps a choice, of the newest message that has it: an older one is a late tap. */
export const taps: LineKind = {
  word: "taps",
  usage: "taps CHOICE, or: taps content KEY",
  read(rest, line) {
    if (rest === "") return undefined;
    return (stage) => {
      const title = wordsOf(stage, line, rest);
      const { message, choice } = findChoice(stage, line, title);
      const source = message.choiceKind;
      stage.act(line, (conversation) =>
        conversation.hear({ kind: "choice", source, id: choice.id, title: choice.title }),
      );
    };
  },
};

function findChoice(stage: Stage, line: Line, title: string) {
  for (const message of stage.said.toReversed()) {
    const choice = message.choices.find((one) => one.title === title) ?? describedAs(message, title);
    if (choice !== undefined) return { message, choice };
  }
  const newest = stage.said.findLast(({ choices }) => choices.length > 0);
  const got = (newest?.choices ?? []).map((one) => one.title).join("\n");
  throw new Mismatch(line, `No message offers the choice "${title}".`, { expected: title, got });
}

/** A title that was too long for a list stands whole in the description. */
function describedAs({ choices }: PhoneMessage, title: string) {
  return choices.find(({ description }) => description === title);
}
