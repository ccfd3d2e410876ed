import { after as instantAfter } from "../clock.ts";
import type { LineKind } from "./kind.ts";

/** Time passes; whatever falls due in it happens. */
export const after: LineKind = {
  word: "after",
  usage: "after 3 days, or: after 1 hour 30 minutes (seconds, minutes, hours, days, weeks, months, years)",
  read(rest, line) {
    if (instantAfter(0, rest) === undefined) return undefined;
    return (stage) => stage.waitUntil(line, instantAfter(stage.clock.now, rest) ?? stage.clock.now);
  },
};
