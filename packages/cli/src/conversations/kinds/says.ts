import type { LineKind } from "./kind.ts";

/** The contact writes something. */
export const says: LineKind = {
  word: "says",
  usage: "says TEXT",
  read(rest, line) {
    const text = [rest, ...line.block].filter((one) => one !== "").join("\n");
    if (text === "") return undefined;
    return (stage) => stage.act(line, (conversation) => conversation.hear({ kind: "text", text }));
  },
};
