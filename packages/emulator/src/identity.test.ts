import { expect, test } from "vitest";
import { alternatives, digitsOf, isUserId, userIdOf } from "./identity.ts";

test("every number has its own user id, the same on each run, with its country", () => {
  const ids = Array.from({ length: 5_000 }, (_, at) => userIdOf(`2547${10_000_000 + at}`, "800"));
  expect(new Set(ids).size).toBe(5_000);
  expect(ids.every((id) => id.startsWith("KE.") && isUserId(id))).toBe(true);
  expect(userIdOf("254710000000", "800")).toBe(ids[0]);
  expect(userIdOf("254710000000", "801")).not.toBe(ids[0]);
});

test("reads numbers as people write them", () => {
  expect(["+44 (7700) 900-123", "447700900123", "Amina", "12345"].map(digitsOf)).toEqual([
    "447700900123",
    "447700900123",
    null,
    null,
  ]);
});

test("knows the two spellings of Brazilian, Mexican and Argentinian mobiles, and of nobody else", () => {
  expect(alternatives("551187654321")).toEqual(["5511987654321"]);
  expect(alternatives("5511987654321")).toEqual(["551187654321"]);
  expect(alternatives("525512345678")).toEqual(["5215512345678"]);
  expect(alternatives("5491123456789")).toEqual(["541123456789"]);
  expect(alternatives("551132345678")).toEqual([]);
  expect(alternatives("447700900123")).toEqual([]);
});
