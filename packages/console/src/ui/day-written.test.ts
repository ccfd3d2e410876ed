import "dayjs/locale/ar.js";
import "dayjs/locale/fr.js";
import { expect, test } from "vitest";
import { dayWritten } from "./day-written.ts";

test("a day is understood as the calendar shows it in each language, and as people type it", () => {
  const typed = ["24 Dec 2026", "24 december 2026", " 24  DEC 2026", "2026-12-24", "24/12/2026", "24.12.2026"];
  expect(typed.map((text) => dayWritten(text, "en"))).toEqual(typed.map(() => "2026-12-24"));
  expect(dayWritten("24 déc. 2026", "fr")).toBe("2026-12-24");
  expect(dayWritten("24 Décembre 2026", "fr")).toBe("2026-12-24");
  expect(dayWritten("24 ديسمبر 2026", "ar")).toBe("2026-12-24");
  expect(dayWritten("٢٤ ديسمبر ٢٠٢٦", "ar")).toBe("2026-12-24");
  expect(dayWritten("01 Mar 2026", "en")).toBe("2026-03-01");
});

test("day comes before month, and what is no day of the calendar is none", () => {
  expect(dayWritten("3/4/2026", "en")).toBe("2026-04-03");
  expect(["", "24", "24 Dec", "30 Feb 2026", "soon", "12/24/2026"].map((text) => dayWritten(text, "en"))).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
});
