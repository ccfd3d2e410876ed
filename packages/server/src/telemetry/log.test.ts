import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createLog, describe } from "./log.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a warning that comes again and again is told every ten seconds, with how often it was; others are told at once", () => {
  const lines: { readonly msg: string; readonly repeated?: number }[] = [];
  const log = createLog("info", { write: (line) => void lines.push(JSON.parse(line)) });
  const away = describe(new Error("connect ECONNREFUSED"));
  for (let i = 0; i < 100; i++) log.warn(away, "outbox could not be claimed");
  log.warn(describe(new Error("deadlock detected")), "outbox could not be claimed");
  log.error(away, "the console could not be started");
  log.error(away, "the console could not be started");
  log.info({ outcome: "live" }, "a model was trained");
  // A clock that is set back must not keep warnings back until it is where it was.
  vi.setSystemTime(Date.now() - 3_600_000);
  vi.advanceTimersByTime(10_001);
  log.warn(away, "outbox could not be claimed");
  expect(lines.map(({ msg, repeated }) => [msg, repeated])).toEqual([
    ["outbox could not be claimed", undefined],
    ["outbox could not be claimed", undefined],
    ["the console could not be started", undefined],
    ["the console could not be started", undefined],
    ["a model was trained", undefined],
    ["outbox could not be claimed", 99],
  ]);
});
