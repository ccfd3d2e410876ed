import fc from "fast-check";
import { expect, test } from "vitest";
import { nextState } from "./delivery-state.ts";
import type { DeliveryState } from "./message.ts";

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
