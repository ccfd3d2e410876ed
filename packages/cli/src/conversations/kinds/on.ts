import { Mismatch } from "../mismatch.ts";
import type { LineKind } from "./kind.ts";

/** The day and time: at the beginning it is set, later it is waited for. */
export const on: LineKind = {
  word: "on",
  usage: "on 2026-03-01 09:00, in the project's time zone",
  read(rest, line) {
    if (!/^\d{4}-\d\d-\d\d( \d\d?:\d\d)?$/.test(rest)) return undefined;
    return (stage) => {
      const instant = stage.instantOf(rest);
      if (instant === undefined) throw new Mismatch(line, `There is no day ${rest}.`);
      stage.onDay(line, instant);
    };
  },
};
