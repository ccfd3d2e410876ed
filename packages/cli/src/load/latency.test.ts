import { expect, test } from "vitest";
import { Latencies } from "./latency.ts";

test("no percentile is above the longest time that was measured", () => {
  const latencies = new Latencies();
  for (const ms of [12.5, 1063.109, 1063.05]) latencies.record(0, ms);
  const { p50, p99, max } = latencies.total();
  expect(p99).toBe(max);
  expect(p50).toBeLessThanOrEqual(max);
});
