import { expect, test } from "vitest";
import { changesOf, editsAfter } from "./edits.ts";

interface Settings {
  readonly name: string;
  readonly zone: string;
  readonly days: readonly string[];
}

test("only what was typed is a change, not what somebody else has saved meanwhile", () => {
  const typed: Partial<Settings> = { name: "Clinic" };
  const saved = { name: "Hotline", zone: "Africa/Nairobi", days: ["mon"] };
  expect(changesOf(saved, typed)).toEqual({ name: "Clinic" });
  expect({ ...saved, ...typed }.zone).toBe("Africa/Nairobi");
});

test("what is typed back to what is saved is none", () => {
  expect(changesOf<Settings>({ name: "a", zone: "UTC", days: ["mon"] }, { days: ["mon"], name: "a" })).toEqual({});
});

test("what was saved is let go, and what was typed while it was on its way stays", () => {
  expect(editsAfter<Settings>({ name: "Clinic 2", zone: "UTC" }, { name: "Clinic", zone: "UTC" })).toEqual({
    name: "Clinic 2",
  });
});
