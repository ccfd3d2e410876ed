import { expect, test } from "vitest";
import { features } from "../features/index.ts";
import { firstArea } from "./first-area.ts";

test("an operator begins in the inbox, and all others on the live page", () => {
  expect(firstArea("OPERATOR", features)?.path).toBe("/inbox");
  for (const role of ["ADMIN", "BUILDER", "VIEWER"] as const) expect(firstArea(role, features)?.path).toBe("/live");
});

test("who may not enter the area of their role begins in the first that they may", () => {
  const others = features.filter(({ key }) => key !== "inbox" && key !== "live");
  expect(firstArea("OPERATOR", others)?.path).toBe("/contacts");
  expect(firstArea("VIEWER", [])).toBeUndefined();
});
