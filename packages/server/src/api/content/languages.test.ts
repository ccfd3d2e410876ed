import { expect, test } from "vitest";
import { beginningOf } from "./languages.ts";

test.each([
  ["Menu", "Menu"],
  ["🚨 *Please get help now.* Call _somebody_.", "🚨 Please get help now. Call somebody."],
  ["2*3*4 and snake_case_name", "2*3*4 and snake_case_name"],
  ["* one\n* two", "* one\n* two"],
  [`${"word ".repeat(20)}end`, `${"word ".repeat(16).trimEnd()} …`],
  ["🎈".repeat(90), `${"🎈".repeat(80)} …`],
])("of %j a list shows %j", (text, shown) => {
  expect(beginningOf(text)).toBe(shown);
});
