import { expect, test } from "vitest";
import { readGroupNames, writeGroupNames } from "./group-names.ts";

test("names of groups come back as they went, whatever signs they have", () => {
  for (const names of [[], ["Late"], ["Late", "Mothers; rural"], ['"A" list', '"; "', "a;b", 'in "the" middle', "ا؛ب"]])
    expect(readGroupNames(writeGroupNames(names))).toEqual(names);
});

test("names that people write need no quotation marks", () => {
  expect(readGroupNames(" Late ;Volunteers; ")).toEqual(["Late", "Volunteers"]);
  expect(readGroupNames('"Late"')).toEqual(["Late"]);
  expect(readGroupNames('"Late')).toEqual(['"Late']);
});
