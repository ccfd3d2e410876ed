import { Mismatch } from "../mismatch.ts";
import type { LineKind } from "./kind.ts";

/** A journey begins without a message of the contact. */
export const starts: LineKind = {
  word: "starts",
  usage: "starts JOURNEY, by its name or UUID",
  read(rest, line) {
    if (rest === "") return undefined;
    return (stage) => {
      const uuid = stage.journeyOf(rest);
      if (uuid === undefined) throw new Mismatch(line, `There is no journey "${rest}".`);
      stage.act(line, (conversation) => conversation.begin(uuid));
    };
  },
};
