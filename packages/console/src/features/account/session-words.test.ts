import { expect, test } from "vitest";
import { deviceOf } from "./session-words.ts";

test("a browser that calls itself by several names is called by the most particular", () => {
  expect(
    deviceOf(
      "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0 Safari/537.36 Edg/147.0",
    ),
  ).toBe("Edge · Windows");
  expect(deviceOf("Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/147.0 Mobile Safari/537.36")).toBe(
    "Chrome · Android",
  );
});

test("a program that says nothing has no name", () => {
  expect(deviceOf(null)).toBe("");
  expect(deviceOf("curl/8")).toBe("");
});
