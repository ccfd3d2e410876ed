import { expect, test } from "vitest";
import { stepsOf } from "./steps.ts";

test("a step from node to node tells in which journey it was taken, from where, and by what it was decided", () => {
  const way = { flowUuid: "menu", nodeUuid: "ask", exitUuid: "numbers", destinationUuid: "say", operand: "1" };
  const telling = {
    hidesPersonalData: false,
    journeys: new Map([["menu", "Main menu"]]),
    ways: new Map([
      ["numbers", { node: "Choice", category: "Case numbers" }],
      ["same", { node: "Sure", category: "1" }],
    ]),
    rules: new Map(),
    answers: new Map(),
  };
  const ways = [way, { ...way, exitUuid: "same" }, { ...way, flowUuid: "gone", exitUuid: "gone" }];
  expect(stepsOf(ways, telling)).toMatchObject([
    { kind: "STEP", name: "Main menu", node: "Choice", after: "1 → Case numbers" },
    { kind: "STEP", name: "Main menu", node: "Sure", after: "1" },
    { kind: "STEP", name: null, node: null, after: "1" },
  ]);
});
