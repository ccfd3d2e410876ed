import fc from "fast-check";
import { expect, test } from "vitest";
import { piecesOf } from "./bubble-text.ts";

const shown = (text: string) => piecesOf(text).map(({ style, text: inner }) => `${style}:${inner}`);

test("marks around words become styles, as on the phone", () => {
  expect(shown("Send *0* now")).toEqual(["plain:Send ", "bold:0", "plain: now"]);
  expect(shown("_a_ ~b~ ```c d```")).toEqual(["italic:a", "plain: ", "struck:b", "plain: ", "code:c d"]);
});

test("marks inside of words and alone stay what they are", () => {
  for (const text of ["2*3*4", "snake_case_name", "* a *", "5 * 3"]) expect(shown(text)).toEqual([`plain:${text}`]);
});

test("whatever is written, no letter is lost but the marks", () => {
  const text = fc.string({ unit: fc.constantFrom("*", "_", "~", "`", "a", " ", "é", "🎉", "م") });
  fc.assert(
    fc.property(text, (written) => {
      const kept = piecesOf(written)
        .map((piece) => piece.text)
        .join("");
      expect(kept.replace(/[*_~`]/g, "")).toBe(written.replace(/[*_~`]/g, ""));
    }),
  );
});
