import { ScriptError } from "../script.ts";
import type { Stage } from "../stage.ts";
import type { LineKind } from "./kind.ts";

/** A journey begins without a message of the contact. */
export const starts: LineKind = {
  word: "starts",
  usage: "starts JOURNEY, by its name or UUID",
  read(rest, line) {
    if (rest === "") return undefined;
    return (stage) => {
      const uuid = stage.journeyOf(rest);
      if (uuid === undefined) throw new ScriptError(line, `There is no journey "${rest}".`);
      stage.act(line, (conversation: Stage["conversation"]) => conversation.begin(uuid));
    };
  },
};
