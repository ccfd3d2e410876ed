import { expect, test } from "vitest";
import { ensureEachRole, partsInWords, readPart, wholes } from "./parts.ts";

test("processes are told by their roles, in any order, and each role must run somewhere", () => {
  const parts = readPart("jobs,web", readPart("deliver", readPart("converse")));
  expect(partsInWords(parts)).toBe("3 server processes (converse deliver web,jobs)");
  expect(() => ensureEachRole(parts)).not.toThrow();
  expect(() => ensureEachRole(wholes(1))).not.toThrow();
  expect(wholes(2).map((_, count) => partsInWords(wholes(count + 1)))).toEqual([
    "1 server process",
    "2 server processes",
  ]);
  expect(() => ensureEachRole(readPart("web", readPart("deliver")))).toThrow(
    "No process of --parts runs converse, jobs.",
  );
});

test("what is no role, or twice the same, is told", () => {
  for (const text of ["", "webb", "web,", "web,web", "web converse"])
    expect(() => readPart(text)).toThrow("must be some of web, converse, deliver, jobs");
});
