import { expect, test } from "vitest";
import { phoneOf } from "./phone.ts";

test.each([
  "+27 82 555 0101",
  "27825550101",
  "0027 82-555-0101",
  "+27 (0)82 555 0101",
  "+27(0)825550101",
  "00 27 (82) 555.0101",
])("%s is one and the same number", (written) => {
  expect(phoneOf(written)).toBe("27825550101");
});

test.each(["082 555 0101", "(0) 82 555 0101", "12", "hello", ""])(
  "“%s” has no country code, or is no number",
  (written) => {
    expect(() => phoneOf(written)).toThrow("country code");
  },
);
