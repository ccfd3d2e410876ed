import { expect, test } from "vitest";
import { bodyComponent, textOf } from "./templates.ts";

test("a text with values brings an example for each, once, and a text without them brings none", () => {
  expect(bodyComponent("Hello {{1}}, {{2}} and {{1}}!")).toEqual({
    type: "BODY",
    text: "Hello {{1}}, {{2}} and {{1}}!",
    example: { body_text: [["example 1", "example 2"]] },
  });
  expect(bodyComponent("Good day.")).toEqual({ type: "BODY", text: "Good day." });
});

test("the text of a template is its body's", () => {
  expect(
    textOf({
      components: [
        { type: "FOOTER", text: "STOP" },
        { type: "body", text: "Hello" },
      ],
    }),
  ).toBe("Hello");
  expect(textOf({ components: [] })).toBe("");
});
