import { expect, test } from "vitest";
import { BulkGate } from "./bulk-gate.ts";

test("bulk takes half of the places, and more when one is free again", () => {
  const gate = new BulkGate(250);
  for (let i = 0; i < 250; i++) {
    expect(gate.room(i)).toBe("any");
    gate.enter();
  }
  expect(gate.room(250)).toBe("none");
  gate.leave();
  expect(gate.room(251)).toBe("any");
});

test("after a send in doubt bulk waits until something is accepted, and one message tries in a while", () => {
  const gate = new BulkGate(250);
  gate.note("accepted", 1000);
  gate.note("doubt", 2000);
  expect([2000, 11_999, 12_000, 12_001, 21_999, 22_000].map((now) => gate.room(now))).toEqual([
    "none",
    "none",
    "one",
    "none",
    "none",
    "one",
  ]);
  gate.note("accepted", 22_500);
  expect(gate.room(22_500)).toBe("any");
});
