import { Mismatch } from "../mismatch.ts";
import { showMessage } from "../phone-message.ts";
import type { Line } from "../script.ts";
import { wordsOf } from "./content.ts";
import type { Act, LineKind } from "./kind.ts";

/** More about the message that was expected last. */
export const withMore: LineKind = {
  word: "with",
  usage: "with choices A | B | content KEY, or: with attachment TEXT, or: with no choices",
  read(rest, line) {
    if (rest === "no choices") return choices(line, []);
    const [, what, words = ""] = /^(choices|attachment)\s+(.+)$/.exec(rest) ?? [];
    if (what === "choices")
      return choices(
        line,
        words.split("|").map((one) => one.trim()),
      );
    return what === "attachment" ? attachment(line, words) : undefined;
  },
};

function choices(line: Line, wanted: readonly string[]): Act {
  return (stage) => {
    const expected = wanted.map((one) => wordsOf(stage, line, one)).join("\n");
    const message = stage.shown(line);
    // A title that was too long stands whole in the description.
    const got = message.choices
      .map(({ title, description }) => (title.endsWith("…") && description) || title)
      .join("\n");
    if (got !== expected) throw new Mismatch(line, "The choices are others.", { expected, got });
  };
}

function attachment(line: Line, words: string): Act {
  return (stage) => {
    const message = stage.shown(line);
    if (message.attachments.some((one) => one.includes(words))) return;
    throw new Mismatch(line, "The message has no such attachment.", { expected: words, got: showMessage(message) });
  };
}
