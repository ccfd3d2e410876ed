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
      await expect.poll(() => numbers.byPhoneNumberId("106")).toBeDefined();
    } finally {
      clock.mockRestore();
    }
  }));

test("all who ask for a number at once have it from one reading, and a reading that failed is done again", () =>
  withDatabase(async (db) => {
    await addNumber(db, "106");
    const query = vi.spyOn(db, "query").mockRejectedValueOnce(new Error("Connection terminated"));
    const numbers = new Numbers(db);
    await expect(numbers.byPhoneNumberId("106")).rejects.toThrow("Connection terminated");
    const found = await Promise.all(["106", "106", "106"].map((id) => numbers.byPhoneNumberId(id)));
    expect(found.map((number) => number?.phoneNumberId)).toEqual(["106", "106", "106"]);
    expect(query).toHaveBeenCalledTimes(2);
  }));
