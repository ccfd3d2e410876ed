import fc from "fast-check";
import { expect, test } from "vitest";
import { wordDiff } from "./word-diff.ts";

test("what stayed stays, and words that came and went are told apart", () => {
  expect(wordDiff("open from 8 to 4", "open from 9 to 4 daily")).toEqual([
    { kind: "same", text: "open from " },
    { kind: "removed", text: "8 " },
    { kind: "added", text: "9 " },
    { kind: "same", text: "to " },
    { kind: "removed", text: "4" },
    { kind: "added", text: "4 daily" },
  ]);
  expect(wordDiff("same", "same")).toEqual([{ kind: "same", text: "same" }]);
});

test("whatever the texts, both can be read from the difference", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", " ", "\n", "🎉", "م"), maxLength: 80 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = wordDiff(before, after);
      const without = (kind: string) =>
        pieces
          .filter((each) => each.kind !== kind)
          .map((each) => each.text)
          .join("");
      expect([without("added"), without("removed")]).toEqual([before, after]);
    }),
  );
});
