import { expect, test } from "vitest";
import { templateOf, textOf } from "./templates.ts";

test("a text with values brings an example for each, once, and a text without them brings none", () => {
  const text = "Hello {{1}}, {{2}} and {{1}}!";
  expect(templateOf("text", text)).toEqual({
    category: "UTILITY",
    components: [{ type: "BODY", text, example: { body_text: [["example 1", "example 2"]] } }],
  });
  expect(templateOf("text", "Good day.").components).toEqual([{ type: "BODY", text: "Good day." }]);
});

test("a file stands above the text, and a code brings its button and no words", () => {
  expect(templateOf("document", "Here.").components).toMatchObject([
    { type: "HEADER", format: "DOCUMENT" },
    { type: "BODY", text: "Here." },
  ]);
  expect(templateOf("code", "")).toMatchObject({
    category: "AUTHENTICATION",
    components: [{ type: "BODY" }, { type: "BUTTONS", buttons: [{ type: "OTP" }] }],
  });
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
