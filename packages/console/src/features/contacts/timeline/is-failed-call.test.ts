import { expect, test } from "vitest";
import { isFailedCall } from "./is-failed-call.ts";

test("a call that failed is told as one, and nothing else that a turn did", () => {
  expect(
    isFailedCall([
      { kind: "RESULT", ok: null },
      { kind: "CALL", ok: false },
    ]),
  ).toBe(true);
  expect(
    isFailedCall([
      { kind: "CALL", ok: true },
      { kind: "RESULT", ok: null },
    ]),
  ).toBe(false);
  expect(isFailedCall([])).toBe(false);
});
