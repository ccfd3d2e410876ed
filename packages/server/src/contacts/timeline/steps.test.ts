import { expect, test } from "vitest";
import { stepsOf } from "./steps.ts";

test("a step from node to node tells in which journey it was taken, and by what it was decided", () => {
  const way = { flowUuid: "menu", nodeUuid: "ask", exitUuid: "numbers", destinationUuid: "say", operand: "1" };
  const telling = { hidesPersonalData: false, journeys: new Map([["menu", "Main menu"]]) };
  expect(stepsOf([way, { ...way, flowUuid: "gone" }], telling)).toMatchObject([
    { kind: "STEP", name: "Main menu", after: "1" },
    { kind: "STEP", name: null, after: "1" },
  ]);
});
