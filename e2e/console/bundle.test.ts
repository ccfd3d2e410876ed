import { expect, test } from "vitest";
import { compressedBytes } from "./bundle.ts";

/** Over a slow mobile network this is about five seconds; each area adds its own part when somebody first goes there. */
const most = 250_000;

test("the first page that anybody sees is small", () => {
  expect(compressedBytes(["index.html", "src/features/sign-in/sign-in-page.tsx"])).toBeLessThan(most);
});

test("the first page of somebody who is signed in is small, whatever it is to them", () => {
  const shell = ["index.html", "src/app/console-root.tsx", "src/app/home.tsx"];
  expect(compressedBytes([...shell, "src/features/live/live-page.tsx"])).toBeLessThan(most);
});
