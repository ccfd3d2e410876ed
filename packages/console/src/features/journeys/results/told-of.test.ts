import { expect, test } from "vitest";
import { toldOf } from "./told-of.ts";

test("who may read what people wrote reads that, also where it is empty", () => {
  expect(toldOf({ value: "yes please", category: "Yes" })).toBe("yes please");
  expect(toldOf({ value: "", category: "" })).toBe("");
});

test("to others the category is told, and where there is none all is hidden", () => {
  expect(toldOf({ value: null, category: "Yes" })).toBe("Yes");
  expect(toldOf({ value: null, category: "" })).toBeNull();
});
