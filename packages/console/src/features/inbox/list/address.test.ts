import fc from "fast-check";
import { expect, test } from "vitest";
import { addressOf, readAddress } from "./address.ts";

const word = fc.string({ minLength: 1, unit: "grapheme" });
const narrowing = fc.record(
  {
    labels: fc.array(word, { minLength: 1, maxLength: 3 }),
    language: word,
    assignee: word,
    numberId: word,
    urgency: fc.constant(2),
  },
  { requiredKeys: [] },
);

test("a list is found again by its address, however it is narrowed", () => {
  fc.assert(
    fc.property(fc.record({ key: fc.constantFrom("open", "mine", "view:1"), narrowing }), (address) => {
      expect(readAddress(new URLSearchParams(addressOf(address)))).toEqual(address);
    }),
  );
});

test("the list that everybody begins with has no address of its own", () => {
  expect(addressOf({ key: "open", narrowing: {} })).toBe("");
  expect(readAddress(new URLSearchParams("label=&language="))).toEqual({ key: "open", narrowing: {} });
});
