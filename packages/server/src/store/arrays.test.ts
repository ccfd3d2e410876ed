import fc from "fast-check";
import { expect, test } from "vitest";
import { withDatabase } from "../test/database.ts";
import { documents, instants, jsonArray, plain, texts, uuids } from "./arrays.ts";

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

test("any words come back as they went in, quotation marks, backslashes, braces and NULL among them", () =>
  withDatabase(async (db) => {
    const words = fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("NULL", "{}", '"\\"', "", "a,b", "\u{1e}"));
    const storable = words.filter((word) => !word.includes("\0"));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.option(storable), { maxLength: 8 }), async (values) => {
        const { rows } = await db.query("select $1::text[] as back", [texts(values)]);
        expect(rows).toEqual([{ back: values }]);
      }),
      { numRuns: 150 },
    );
  }));

test("documents of a megabyte, after small ones and before them, do not run into each other", () =>
  withDatabase(async (db) => {
    const large = "\u0628".repeat(500_000);
    for (const values of [["a"], ["b", large, null, large], ["c", null]]) {
      const { rows } = await db.query(`select array(select unnest(${jsonArray("$1")})) as back`, [documents(values)]);
      expect(rows[0].back).toEqual(values);
    }
  }));

test("UUIDs come back as they went in, with nulls among them and without hyphens, too", () =>
  withDatabase(async (db) => {
    const uuid = fc.option(fc.uuid());
    const back = async (values: Buffer | string) =>
      (await db.query("select $1::uuid[] as back", [values])).rows[0].back;
    await fc.assert(
      fc.asyncProperty(fc.array(uuid, { maxLength: 8 }), async (values) => {
        const bare = values.map((value) => value?.replaceAll("-", "").toUpperCase() ?? null);
        expect([await back(uuids(values)), await back(uuids(bare))]).toEqual([values, values]);
      }),
      { numRuns: 150 },
    );
  }));

test("what is no UUID is refused by the database, whichever way it is wrong", () =>
  withDatabase(async (db) => {
    const right = "01a226e9-65ca-700a-bf1d-dbbd3119d71d";
    for (const wrong of ["", right.slice(1), `${right}0`, right.replace("a", "g"), right.replace("a", "é")])
      await expect(db.query("select $1::uuid[]", [uuids([right, wrong])])).rejects.toMatchObject({ code: "22P02" });
  }));
