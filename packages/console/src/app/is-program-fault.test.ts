import { expect, test } from "vitest";
import { isProgramFault } from "./is-program-fault.ts";

test("a slip of the program is told from a server that cannot be reached, and from what it refused", () => {
  expect(isProgramFault(new TypeError("l is not a function"))).toBe(true);
  expect(isProgramFault(new ReferenceError("x is not defined"))).toBe(true);
  const unfetched = [
    "Failed to fetch dynamically imported module: https://hotline.example.org/assets/team-page.js",
    "error loading dynamically imported module: https://hotline.example.org/assets/team-page.js",
    "Importing a module script failed.",
  ];
  expect(unfetched.map((message) => isProgramFault(new TypeError(message)))).toEqual([false, false, false]);
  expect(isProgramFault(new Error("You may not do this."))).toBe(false);
});
