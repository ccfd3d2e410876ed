import { idOf } from "@hotline/core/model/ids.ts";
import { expect, test } from "vitest";
import { createLog } from "../telemetry/log.ts";
import { createMetrics } from "../telemetry/metrics.ts";
import { NumberTrouble } from "./number-trouble.ts";
import type { Verdict } from "./outcome.ts";

const messageId = idOf<"message">("00000000-0000-7000-8000-000000000001");
const accepted: Verdict = { kind: "accepted", wamid: "wamid.1" };

const pause = (code: number, afterMs: number): Verdict => ({
  kind: "retry",
  afterMs,
  pauseNumber: true,
  alert: false,
  error: { code, title: "as WhatsApp says it" },
});

function newTrouble() {
  const lines: string[] = [];
  const log = createLog("info", { write: (line) => void lines.push(line) });
  let looks = 0;
  const onTrouble = () => {
    looks += 1;
  };
  const trouble = new NumberTrouble("106540352242922", { log, metrics: createMetrics(), onTrouble });
  return { trouble, told: () => lines.map((line): unknown => JSON.parse(line)), looks: () => looks };
}

test("that WhatsApp has a number wait for minutes is told once with what to make of it, and again after it was over", () => {
  const { trouble, told, looks } = newTrouble();
  trouble.note(pause(80007, 300_000), messageId);
  trouble.note(pause(80007, 300_000), messageId);
  expect(told()).toEqual([
    expect.objectContaining({
      level: 40,
      number: "106540352242922",
      code: 80007,
      advice: expect.stringContaining("too often within the hour"),
      triedAgainAfterSeconds: 300,
      msg: "WhatsApp takes no messages for a while: those of this number wait",
    }),
  ]);
  expect(looks()).toBe(1);
  trouble.note(accepted, messageId);
  expect(looks()).toBe(2);
  trouble.note(pause(80007, 300_000), messageId);
  expect(told()).toHaveLength(2);
});

test("a pause of a second, by which a number's rate is kept, is told to nobody", () => {
  const { trouble, told, looks } = newTrouble();
  trouble.note(pause(130429, 1000), messageId);
  expect([told(), looks()]).toEqual([[], 0]);
});
