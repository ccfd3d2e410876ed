import { expect, test } from "vitest";
import { cpuSeconds } from "./cpu.ts";

test.runIf(process.platform === "linux")("the CPU time of a process grows while it works", async () => {
  const before = await cpuSeconds(process.pid);
  const end = performance.now() + 200;
  while (performance.now() < end) Math.sqrt(performance.now());
  expect((await cpuSeconds(process.pid)) - before).toBeGreaterThan(0.05);
});

test("a process that is gone has used nothing that we know of", async () => {
  expect(await cpuSeconds(2 ** 30)).toBe(0);
});
