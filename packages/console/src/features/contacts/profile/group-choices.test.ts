import { expect, test } from "vitest";
import { groupChoices } from "./group-choices.ts";

const readers = { id: "1", name: "Readers", query: null };

test("a person's groups are told by their names before the others have come, and once when they have", () => {
  const own = { value: "1", label: "Readers" };
  expect(groupChoices([], [readers])).toEqual([own]);
  const all = [readers, { id: "2", name: "Nurses", query: null }, { id: "3", name: "Late", query: "weeks > 30" }];
  expect(groupChoices(all, [readers])).toEqual([own, { value: "2", label: "Nurses" }]);
});
