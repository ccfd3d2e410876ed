import { expect, test } from "vitest";
import { troubleOf } from "./source-trouble.ts";

test("a data source whose last try failed is in trouble before its values are too old", () => {
  expect(troubleOf({ isStale: false, lastError: null })).toBeUndefined();
  expect(troubleOf({ isStale: false, lastError: "Nothing is at data/news.xml." })).toBe("failed");
  expect(troubleOf({ isStale: true, lastError: "Nothing is at data/news.xml." })).toBe("old");
});
