import { defaultEnvironment } from "@hotline/core/expr/index.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { id } from "../../test/journeys.ts";
import type { Known } from "../segments/known.ts";
import { guessColumns, type ImportSettings } from "./columns.ts";
import { type DayOrder, dateOf } from "./date-of.ts";
import { FileProblem, readTable } from "./decode.ts";
import { languageOf } from "./language-of.ts";
import { phoneOf, readRow } from "./read-row.ts";

const known: Known = {
  fields: [
    { key: "weeks", name: "Weeks", type: "number" },
    { key: "due", name: "Due date", type: "datetime" },
  ],
  groups: [
    { uuid: id("volunteers"), name: "Volunteers" },
    { uuid: id("late"), name: "Late", query: "weeks > 30" },
  ],
  journeys: [],
  environment: { ...defaultEnvironment({ now: 0, newId: () => "", random: () => 0 }), defaultCountry: "ZA" },
};

const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);

test.each([
  ["commas", Buffer.from("Phone,Name\n1,Zoë\n"), "Zoë"],
  ["semicolons and a mark", Buffer.from("\ufeffPhone;Name\r\n1;Zoë\r\n"), "Zoë"],
  ["tabs in UTF-16", utf16("Phone\tName\r\n1\tZoë\r\n"), "Zoë"],
  ["what Windows writes", Buffer.from("Phone,Name\n1,Zo\xeb\n", "latin1"), "Zoë"],
  ["tabs in UTF-16 without a mark", Buffer.from("Phone\tName\n1\tZoë\n", "utf16le"), "Zoë"],
  ["what Windows writes in Arabic", Buffer.from("Phone,Name\n1,\xe3\xcd\xe3\xcf\n", "latin1"), "محمد"],
  ["capitals with accents in a row", Buffer.from("Phone,Name\n1,CR\xc9\xc9E\n", "latin1"), "CRÉÉE"],
  ["a line that tells its separator", Buffer.from("sep=;\r\nPhone;Name\r\n1;Zoë\r\n"), "Zoë"],
  ["quotes with commas and lines in them", Buffer.from('Phone,Name\n1,"Zoë, ""Z""\nx"\n'), 'Zoë, "Z"\nx'],
])("a file with %s is read", (_, file, name) => {
  expect(readTable(file)).toEqual({ headers: ["Phone", "Name"], rows: [["1", name]] });
});

test("a title of two lines is a title", () => {
  expect(readTable(Buffer.from('"Phone\nnumber";Name\n1;Zoë\n')).headers).toEqual(["Phone\nnumber", "Name"]);
});

test.each([
  ["a workbook", Buffer.from("504b0304140000000800d8a2", "hex")],
  ["a picture", Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), Buffer.from([0, 0, 0, 13, 1, 2, 3, 4, 5])])],
  ["a PDF", Buffer.from("%PDF-1.4\n1 0 obj <</Type/Catalog>>\n")],
])("%s that is called CSV is refused as none", (_, file) => {
  expect(() => readTable(file)).toThrow("save it as CSV");
});

test.each([
  ["never closed", 'Phone,Name\n1,Ann\n2,"Ben\n3,Cem\n'],
  ["never closed before thousands of rows", `Phone,Name\n1,Ann\n2,"Ben\n${"3,Cem\n".repeat(100_000)}`],
  ["closed too early", 'Phone,Name\n1,Ann\n2,"Ben" the tall\n'],
])("a quotation mark that is %s is told with its row", (_, file) => {
  expect(() => readTable(Buffer.from(file))).toThrow("Row 3 has a quotation mark");
});

test("a person in the first row is not taken for the titles", () => {
  for (const number of ["+27 82 000 1001", "0820001001", "٠٨٢٠٠٠١٠٠١"])
    expect(() => readTable(Buffer.from(`${number},Thabo\n0820001002,Ann\n`))).toThrow("titles");
  expect(readTable(Buffer.from("Phone,2026-11-28\n1,yes\n")).headers).toEqual(["Phone", "2026-11-28"]);
});

test("a file that cannot be read says what to do, whatever is in it", () => {
  expect(() => readTable(Buffer.from(""))).toThrow(FileProblem);
  expect(() => readTable(Buffer.from("Phone\n"))).toThrow("no rows");
  expect(() => readTable(Buffer.from(`Phone${",x".repeat(200)}\n1\n`))).toThrow("at most 100 columns");
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      try {
        const { headers, rows } = readTable(Buffer.from(bytes));
        for (const row of rows) expect(row).toHaveLength(headers.length);
      } catch (problem) {
        expect(problem).toBeInstanceOf(FileProblem);
      }
    }),
  );
});

test("columns are guessed by their titles, each meaning once", () => {
  const kinds = guessColumns(
    ["URN:tel", "Full name", "Language", "due date", "Field:weeks", "Groups", "Phone", "Shoe"],
    known.fields,
  );
  expect(kinds.map((one) => ("field" in one ? one.field : one.kind))).toEqual([
    "PHONE",
    "NAME",
    "LANGUAGE",
    "due",
    "weeks",
    "GROUPS",
    "IGNORE",
    "IGNORE",
  ]);
});

test("the columns of our own exports mean the same again, though fields have their names", () => {
  const fields = ["Phone", "Status", "Name"].map((name) => ({ key: `own_${name}`, name, type: "text" }) as const);
  const meant = (headers: readonly string[]) =>
    guessColumns(headers, fields).map((one) => ("field" in one ? one.field : one.kind));
  const exported = ["Phone", "Name", "Status", "Field: Name", "Field: Phone", "Field: Status"];
  expect(meant(exported)).toEqual(["PHONE", "NAME", "IGNORE", "own_Name", "own_Phone", "own_Status"]);
  expect(meant(["WhatsApp", "Phone", "Status"])).toEqual(["PHONE", "own_Phone", "own_Status"]);
});

test.each([
  ["zul", "zul"],
  ["ZU", "zul"],
  ["Zulu", "zul"],
  ["isiZulu", "zul"],
  ["Kiswahili", "swa"],
  ["français", "fra"],
  ["العربية", "ara"],
  ["Português", "por"],
  ["anglais", "eng"],
  ["Klingonish", null],
  ["", null],
])("%s is the language %s", (written, expected) => {
  expect(languageOf(written)).toBe(expected);
});

test.each([
  ["082 000 1001", "27820001001"],
  ["+27 (82) 000-1001", "27820001001"],
  ["whatsapp:27820001001", "27820001001"],
  ["0027820001001", "27820001001"],
  ["+254712345678", "254712345678"],
  ["٠٨٢ ٠٠٠ ١٠٠١", "27820001001"],
  ["\u202a+27\u00a082\u2013000\u20131001\u202c", "27820001001"],
  ["2.782E+10", null],
  ["not a number", null],
  ["12", null],
])("%s is the number %s", (written, expected) => {
  expect(phoneOf(written, "ZA")).toBe(expected);
});

const settings: ImportSettings = {
  columns: [
    { kind: "PHONE" },
    { kind: "NAME" },
    { kind: "LANGUAGE" },
    { kind: "FIELD", field: "weeks" },
    { kind: "GROUPS" },
  ],
  country: null,
  mode: "CREATE_AND_UPDATE",
  groups: [],
};

test("a row is read by what its columns mean; empty cells say nothing", () => {
  expect(readRow(["0820001001", "'=Ann", "English", "31", "volunteers"], settings, known)).toEqual({
    row: {
      phone: "27820001001",
      name: "=Ann",
      language: "eng",
      fields: [{ key: "weeks", text: "31" }],
      groups: [id("volunteers")],
    },
  });
  expect(readRow(["0820001001"], settings, known)).toEqual({ row: { phone: "27820001001", fields: [], groups: [] } });
});

test("groups of a name with a semicolon are known without quotation marks, too; what could be two groups is two", () => {
  const named = (...names: string[]) => names.map((name) => ({ uuid: id(name), name }));
  const groups = named("Volunteers", "Mothers; rural", "Mothers; rural; south", "A", "B", "A;B");
  const read = (cell: string) => readRow(["0820001001", "", "", "", cell], settings, { ...known, groups });
  for (const [cell, ...names] of [
    ["Volunteers; mothers;rural", "Volunteers", "Mothers; rural"],
    ["Mothers ; rural; south; Volunteers", "Mothers; rural; south", "Volunteers"],
    ['"Mothers; rural"; A', "Mothers; rural", "A"],
    ["A; B", "A", "B"],
    ['"A;B"', "A;B"],
  ] as const)
    expect(read(cell)).toMatchObject({ row: { groups: names.map((name) => id(name)) } });
  expect(read("Mothers; urban")).toEqual({ problem: { code: "badGroup", column: 4 } });
  // As many ways as rabbits: none may be tried twice.
  expect(
    readRow(["0820001001", "", "", "", `${"A;".repeat(300)}C`], settings, { ...known, groups: named("A", "A;A") }),
  ).toEqual({ problem: { code: "badGroup", column: 4 } });
});

test.each([
  [["", "Ann"], { code: "noNumber" }],
  [["x", "Ann"], { code: "badNumber", column: 0 }],
  [["0820001001", "x".repeat(129)], { code: "tooLong", column: 1 }],
  [["0820001001", "", "klingonish"], { code: "badLanguage", column: 2 }],
  [["0820001001", "", "", "many"], { code: "badField", column: 3 }],
  [["0820001001", "", "", "", "Late"], { code: "badGroup", column: 4 }],
])("%j is rejected with the reason", (cells, problem) => {
  expect(readRow(cells, settings, known)).toEqual({ problem });
});

const dates = { ...known, environment: { ...known.environment, dateFormat: "DD-MM-YYYY" as const } };

test.each([
  ["3 March 2026", "2026-03-03"],
  ["Tuesday, 3 March 2026", "2026-03-03"],
  ["March 3, 2026", "2026-03-03"],
  ["3 mars 2026", "2026-03-03"],
  ["3 de março de 2026", "2026-03-03"],
  ["3 de marzo de 2026", "2026-03-03"],
  ["٣ مارس ٢٠٢٦", "2026-03-03"],
  ["3-Mar-1990", "1990-03-03"],
  ["3 March 2026 14:30", "2026-03-03 14:30"],
  ["46084", "2026-03-03"],
  ["46084.5", "2026-03-03 12:00"],
  ["٤٦٠٨٤", "2026-03-03"],
  ["32874", "1990-01-01"],
])("%s in a column of dates is the day %s", (cell, day) => {
  expect(dateOf(cell, "DMY", dates)).toBe(day);
  expect(dateOf(cell, "MDY", dates)).toBe(day);
});

test.each([
  "3 March",
  "3 March 26",
  "tomorrow",
  "next Tuesday",
  "3 or 4 March 2026",
  "9999",
  "99999",
  "460845",
  "30 February 2026",
  "due 3 March 2026 or later",
  "before 3 March 2026",
])("%s is not surely a day, and is refused", (cell) => {
  expect(dateOf(cell, "DMY", dates)).toBeNull();
});

test("a date in numbers is read in the order that was chosen, and one of the calendar's other order is refused", () => {
  const day = (cell: string, order: DayOrder) => dateOf(cell, order, dates)?.slice(0, 10);
  expect(day("01/02/2026", "DMY")).toBe("2026-02-01");
  expect(dateOf("1.2.2026 14:30", "DMY", dates)).toBe("2026-02-01 14:30");
  expect(day("01/02/2026", "MDY")).toBe("2026-01-02");
  expect(day("2026-02-01", "MDY")).toBe("2026-02-01");
  expect(dateOf("25/12/2026", "MDY", dates)).toBeNull();
  expect(dateOf("12/25/2026", "DMY", dates)).toBeNull();
});
