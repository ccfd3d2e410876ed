import { expect, test } from "vitest";
import { makeWheel } from "./wheel.ts";

test("runs what is due in order, and nothing too early", async () => {
  const wheel = makeWheel();
  const started = performance.now();
  const ran: [string, number][] = [];
  await new Promise<void>((resolve) => {
    const note = (name: string) => () => ran.push([name, performance.now() - started]);
    wheel.after(60, note("later"));
    wheel.after(0, note("soon"));
    wheel.after(120, () => resolve());
  });
  expect(ran.map(([name]) => name)).toEqual(["soon", "later"]);
  expect(ran[1]?.[1]).toBeGreaterThanOrEqual(50);
  expect(wheel.size).toBe(0);
});

test("work may add work", async () => {
  const wheel = makeWheel();
  let rounds = 0;
  await new Promise<void>((resolve) => {
    const again = () => {
      rounds++;
      if (rounds === 5) resolve();
      else wheel.after(0, again);
    };
    wheel.after(0, again);
  });
  expect(rounds).toBe(5);
});
