import { expect, test } from "vitest";
import { exampleOf } from "./read-examples.ts";

test.each(["oos", "None", " none of these ", "out_of_scope"])("the label %j says that a text has none", (label) => {
  expect(exampleOf({ text: "tell me a joke", label })).toEqual({ text: "tell me a joke", labels: [] });
});

test("a label that only begins like none is a label", () => {
  expect(exampleOf({ text: "I take none", label: "none_taken" })?.labels).toEqual(["none_taken"]);
});
