import fc from "fast-check";
import { expect, test } from "vitest";
import type { DeliveryState } from "../model/message.ts";
import { isPhone, isUserId } from "./identity.ts";
import { flatJson } from "./keep.ts";
import { nextState } from "./state.ts";
import { makeWamid, metaJson } from "./wire.ts";

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

test("a message id has the layout of a real one", () => {
  const wamid = makeWamid("254700000001", "0123456789ABCDEF01", "outbound");
  const bytes = Buffer.from(wamid.slice("wamid.".length), "base64").toString("latin1");
  expect(bytes).toBe("\x1c\x18\x0c254700000001\x15\x02\0\x11\x18\x120123456789ABCDEF01\0");
  expect(makeWamid("1", "AB", "inbound")).toBe(
    `wamid.${Buffer.from("\x1c\x18\x011\x15\x02\0\x12\x18\x02AB\0", "latin1").toString("base64")}`,
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

const states: readonly DeliveryState[] = ["accepted", "sent", "delivered", "read", "played", "failed"];

test("in whatever order statuses come, the outcome is the same, and the furthest one wins", () => {
  const arrived = fc.shuffledSubarray([...states], { minLength: 1 });
  fc.assert(
    fc.property(arrived, (incoming) => {
      const reached = Math.max(
        ...incoming.filter((state) => state !== "failed").map((state) => states.indexOf(state)),
        0,
      );
      const want = incoming.includes("failed") && reached < 2 ? "failed" : states[reached];
      expect(incoming.reduce(nextState, "accepted")).toBe(want);
    }),
  );
});

test("a failure ends a message unless it has reached the phone", () => {
  const failed = states.map((state) => nextState(state, "failed"));
  expect(failed).toEqual(["failed", "failed", "delivered", "read", "played", "failed"]);
  expect(states.map((state) => nextState("failed", state))).toEqual(failed);
});
