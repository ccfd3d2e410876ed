import { expect, test } from "vitest";
import { parseJson } from "./parse-json.ts";

test("what is no JSON is told in one line, whatever the file begins with", () => {
  expect(() => parseJson("README.md", "# Hotline\n\nHotline is open.")).toThrow(/^README\.md is not valid JSON: .+$/);
  expect(() => parseJson("a.json", '{"a": \n\n')).toThrow(/^a\.json is not valid JSON: .+$/);
  expect(parseJson("a.json", "\uFEFF[1]")).toEqual([1]);
});
