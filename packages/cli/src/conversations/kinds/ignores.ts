import type { LineKind } from "./kind.ts";

/** What else the hotline said is not looked at. */
export const ignores: LineKind = {
  word: "ignores",
  usage: "ignores the rest",
  read(rest) {
    return rest === "the rest" ? (stage) => void stage.forget() : undefined;
  },
};
