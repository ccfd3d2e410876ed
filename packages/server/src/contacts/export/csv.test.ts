import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { csvLine, withoutQuote } from "./csv.ts";

test("no cell is a formula for a spreadsheet, and numbers stay numbers", () => {
  expect(csvLine(["=1+1", "+27820001001", "-4.5", "@sum", "-x", "\tx", "a,b"])).toBe(
    `"'=1+1",+27820001001,-4.5,"'@sum","'-x","'\tx","a,b"\r\n`,
  );
});

test("a formula is one in full width, behind a line break, and with a quote of its own", () => {
  expect(csvLine(["\uFF1D1+1", "\n=1", "'=1", "''tis", "'tis"])).toBe(`"'\uFF1D1+1","'\n=1","''=1","''tis","'tis"\r\n`);
});

test("what was written is read again as it was, whatever stands between cells", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom("'", "=", "-", "1", "\n", "\uFF1D", ",", ";", '"', "x") })),
      fc.constantFrom("COMMA" as const, "SEMICOLON" as const),
      (cells, separator) => {
        const delimiter = separator === "COMMA" ? "," : ";";
        const [read = []] = parse(csvLine(["first", ...cells], separator), { relax_column_count: true, delimiter });
        expect(read.slice(1).map(withoutQuote)).toEqual(cells);
      },
    ),
  );
});
