import { expect, test } from "vitest";
import { separatorOf } from "./separator.ts";

test.each([
  ["en-ZA", "SEMICOLON"],
  ["en", "COMMA"],
  ["en-US", "COMMA"],
  ["fr", "SEMICOLON"],
  ["pt-MZ", "SEMICOLON"],
  ["sw-KE", "COMMA"],
  ["ar-EG", "SEMICOLON"],
])("a spreadsheet set to %s expects a %s between cells", (locale, separator) => {
  expect(separatorOf(locale)).toBe(separator);
});
