import { expect, test } from "vitest";
import { clockIn, endOfDay, momentIn } from "./clock.ts";

test("a time that was written is that time in the zone, on the days when summer time begins and ends, too", () => {
  expect(momentIn("Europe/Paris", "2026-03-29T08:00").toISOString()).toBe("2026-03-29T06:00:00.000Z");
  expect(momentIn("Europe/Paris", "2026-03-28T08:00").toISOString()).toBe("2026-03-28T07:00:00.000Z");
  expect(momentIn("America/Sao_Paulo", "2026-10-25T00:30").toISOString()).toBe("2026-10-25T03:30:00.000Z");
  expect(clockIn("Europe/Paris", new Date("2026-10-25T07:00:00Z"))).toBe("2026-10-25T08:00");
});

test("a day ends by the clocks of the zone, after 23 hours where summer time begins", () => {
  expect(endOfDay("Asia/Kolkata", "2026-02-28").toISOString()).toBe("2026-02-28T18:30:00.000Z");
  expect(endOfDay("Europe/Paris", "2026-03-29").toISOString()).toBe("2026-03-29T22:00:00.000Z");
});
