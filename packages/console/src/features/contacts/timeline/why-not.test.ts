import { expect, test } from "vitest";
import { whyNot } from "./why-not.ts";

/** As the server writes them down with a turn. */
const written = ["stopped", "blocked", "archived", "busy", "state", "late", "window"];

test("whoever was spared a message is told to have been so for the reason that was written down, and for no other", () => {
  const told = written.map((reason) => String(whyNot(reason).message));
  expect(new Set([...told, String(whyNot(null).message)]).size).toBe(written.length + 1);
  expect(told[written.indexOf("state")]).toContain("hurt");
  expect(whyNot("something new")).toEqual(whyNot(null));
});
