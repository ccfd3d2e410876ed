import { expect, test } from "vitest";
import { nextPath } from "./next.ts";

test("after the sign-in people come to the page that they wanted", () => {
  expect(nextPath("?next=%2Finbox%2F12%3Fstatus%3Dopen")).toBe("/inbox/12?status=open");
});

test("a link cannot lead out of the console", () => {
  for (const outside of ["//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)"])
    expect(nextPath(`?next=${encodeURIComponent(outside)}`)).toBe("/");
});

test("the sign-in does not lead to itself", () => {
  expect(nextPath("?next=%2Fsign-in")).toBe("/");
  expect(nextPath("")).toBe("/");
});
