import { expect, test } from "vitest";
import { accountOf, tokenOf } from "./access.ts";

const numbers = new Map([
  ["2", { token: "own", businessAccountId: "b" }],
  ["3", { token: "own" }],
  ["4", { appSecrets: ["s"] }],
]);
const access = { apiUrl: "https://graph.example", version: "v25.0", token: "all", businessAccountId: "a", numbers };

test("a number of another account speaks with its own token, and all others with that of all", () => {
  expect(["1", "2", "3", "4"].map((id) => tokenOf(access, id))).toEqual(["all", "own", "own", "all"]);
});

test("the templates of the account of all are not offered for a number of another one", () => {
  expect(["1", "2", "3", "4"].map((id) => accountOf(access, id))).toEqual(["a", "b", undefined, "a"]);
});
