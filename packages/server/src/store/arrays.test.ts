import fc from "fast-check";
import { expect, test } from "vitest";
import { withDatabase } from "../test/database.ts";
import { documents, instants, jsonArray, plain } from "./arrays.ts";

test("any JSON document comes back from the database as it went in", () =>
  withDatabase(async (db) => {
    // PostgreSQL's json type keeps what the text says, so only what the driver parses again may differ: -0.
    const json = fc.jsonValue({ noUnicodeString: false }).map((value) => JSON.parse(JSON.stringify(value)) as unknown);
    await fc.assert(
      fc.asyncProperty(fc.array(json, { maxLength: 8 }), async (values) => {
        const { rows } = await db.query(`select array(select unnest(${jsonArray("$1")})) as back`, [documents(values)]);
        // An array that JSON.stringify makes of null has SQL's null in it, which the driver gives back as null.
        expect(JSON.stringify(rows[0].back)).toBe(JSON.stringify(values));
      }),
      { numRuns: 150 },
    );
  }));

test("nulls, numbers and instants keep their places", () =>
  withDatabase(async (db) => {
    const at = new Date("2030-01-02T03:04:05.678Z");
    const { rows } = await db.query("select $1::int[] as numbers, $2::timestamptz[] as times", [
      plain([1, null, 3]),
      instants([null, at]),
    ]);
    expect(rows).toEqual([{ numbers: [1, null, 3], times: [null, at] }]);
  }));
