import { readInput } from "../read/input.ts";
import type { TriggerKind } from "./kind.ts";

/** A message, by its keyword or because it came at all. */
export const msg: TriggerKind = {
  type: "msg",
  read(fields, base) {
    const match = fields.optionalObject("keyword_match");
    match?.word("type", ["first_word", "only_word"]);
    const keyword = match?.text("keyword");
    return { type: "msg", ...base, input: readInput(fields.object("event")), ...(keyword && { keyword }) };
  },
};
