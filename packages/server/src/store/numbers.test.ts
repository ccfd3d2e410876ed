import { expect, test, vi } from "vitest";
import { withDatabase } from "../test/database.ts";
import { addNumber } from "../test/fixtures.ts";
import { Numbers } from "./numbers.ts";

test("a number that is added after the clock was set back an hour is known within seconds", () =>
  withDatabase(async (db) => {
    const numbers = new Numbers(db);
    expect(await numbers.byPhoneNumberId("106")).toBeUndefined();
    const { now } = Date;
    const clock = vi.spyOn(Date, "now").mockImplementation(() => now() - 3_600_000);
    try {
      await addNumber(db, "106");
      await expect.poll(() => numbers.byPhoneNumberId("106"), { timeout: 5000 }).toBeDefined();
    } finally {
      clock.mockRestore();
    }
  }));
