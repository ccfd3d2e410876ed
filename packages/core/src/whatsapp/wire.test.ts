import fc from "fast-check";
import { expect, test } from "vitest";
import { isPhone, isUserId } from "./identity.ts";
import { flatJson } from "./keep.ts";
import { metaJson } from "./wire.ts";

test("JSON goes over the wire as WhatsApp writes it", () => {
  expect(metaJson({ a: "é/😀" })).toBe('{"a":"\\u00e9\\/\\ud83d\\ude00"}');
});

test("JSON on the wire is ASCII and says the same", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      const wire = metaJson(json);
      expect(wire).toMatch(/^[\x20-\x7e]*$/);
      expect(JSON.parse(wire)).toEqual(JSON.parse(JSON.stringify(json)));
    }),
  );
});

test("flat JSON says what JSON.stringify says", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      expect(flatJson(json)).toBe(JSON.stringify(json));
    }),
  );
});

test("user ids and phone numbers are told apart", () => {
  expect(["KE.1234", "US.ENT.9aZ"].map(isUserId)).toEqual([true, true]);
  expect(["254700000001", "ke.1", "KE.", "KE.1/2", `KE.${"1".repeat(129)}`, 7].some(isUserId)).toBe(false);
  expect(["254700000001", "KE.1", "0712345678", "+254700000001", "4".repeat(16)].map(isPhone)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});
