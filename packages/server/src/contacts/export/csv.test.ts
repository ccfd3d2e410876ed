import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { csvLine } from "./csv.ts";

test("no cell is a formula for a spreadsheet, and numbers stay numbers", () => {
  expect(csvLine(["=1+1", "+27820001001", "-4.5", "@sum", "-x", "\tx", "a,b"])).toBe(
    `"'=1+1",+27820001001,-4.5,"'@sum","'-x","'\tx","a,b"\r\n`,
  );
});

test("what was written is read again, but for the quote before formulas", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme" }), { minLength: 2 }), (cells) => {
      const [read = []] = parse(csvLine(cells), { relax_column_count: true });
      expect(read.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, ""))).toEqual(
        cells.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, "")),
      );
    }),
  );
});
