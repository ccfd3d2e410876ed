import { expect, test } from "vitest";
import { heldRows } from "./held-rows.ts";

const row = (id: string, said = "") => ({ id, said });
const keyOf = ({ id }: { readonly id: string }) => id;

test("rows that somebody points at stay where they are and say what is true now, while new ones wait", () => {
  const kept = [row("b", "not yet"), row("a", "not yet")];
  const now = [row("d"), row("c"), row("b", "yes"), row("a", "not yet")];
  expect(heldRows(kept, now, keyOf)).toEqual({ rows: [row("b", "yes"), row("a", "not yet")], arrivals: 2 });
});

test("what comes behind the last row is shown at once, for it moves nothing", () => {
  const now = [row("c"), row("b"), row("a"), row("older")];
  expect(heldRows([row("b"), row("a")], now, keyOf).rows.map(keyOf)).toEqual(["b", "a", "older"]);
});

test("a row that is on no page any more stays until the list is left", () => {
  expect(heldRows([row("b"), row("a")], [row("c"), row("b")], keyOf)).toEqual({
    rows: [row("b"), row("a")],
    arrivals: 1,
  });
  expect(heldRows([row("a")], [row("c"), row("b")], keyOf)).toEqual({ rows: [row("a")], arrivals: 2 });
});
