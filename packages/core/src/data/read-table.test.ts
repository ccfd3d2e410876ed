import { expect, test } from "vitest";
import type { DataSourceDefinition } from "../model/project.ts";
import { lookup } from "./lookup.ts";
import { readTable } from "./read-table.ts";
import type { DataTable } from "./table.ts";

const hour = 3_600_000;
const start = Date.UTC(2031, 4, 2, 12);

const rows = {
  kind: "countries",
  name: ["Country", "Nation"],
  parts: [["State"]],
  updated: ["Updated"],
  values: { confirmed: ["Cases", "Confirmed"], deaths: ["Deaths"] },
  cumulative: ["confirmed", "deaths"],
};
const days = {
  kind: "countries",
  name: ["Country"],
  parts: [["State"]],
  dayColumns: "confirmed",
  cumulative: ["confirmed"],
};

function definition(reading: Record<string, unknown>, format: DataSourceDefinition["format"] = "csv") {
  return { key: "t", format, location: "x", refreshSeconds: 60, staleAfterSeconds: 3600, reading } as const;
}

/** Reads versions one after the other, an hour apart, and prints the last table: `KE 5/1 2031-05-02`. */
function after(versions: readonly string[], reading: Record<string, unknown> = rows, hours = 1): string {
  let table: DataTable | null = null;
  versions.forEach((text, at) => {
    table = readTable(definition(reading), text, table, start + at * hours * hour).table;
  });
  return print(table);
}

function print(table: DataTable | null): string {
  const shown = (table?.rows ?? []).map(
    (row) =>
      `${row.key} ${Object.values(row.values)
        .map((value) => value ?? "–")
        .join("/")} ${row.date}`,
  );
  return shown.join(", ");
}

const header = "State,Country,Updated,Cases,Deaths\n";

test("parts of a country are summed, whatever byte order mark, line ends, quotes and commas in numbers", () => {
  const text =
    '\ufeffState,Country,Updated,Cases,Deaths\r\n" North, upper",Kenya,5/2/31 10:00,"33,276",4\r\nSouth,Kenya,2031-05-02T09:00,24.0,\r\n';
  expect(after([text])).toBe("KE 33300/4 2031-05-02");
});

test("renamed headers are read, and a version without a column that is needed is refused", () => {
  expect(after(["Nation,Updated,Confirmed,Deaths\nKenya,2031-05-01,5,1\n"])).toBe("KE 5/1 2031-05-01");
  const reading = readTable(definition(rows), "Nation,Updated,Total,Deaths\nKenya,2031-05-01,5,1\n", null, start);
  expect(reading.rejected).toMatchObject({ name: "NO_COLUMN", text: "No column is called Cases / Confirmed." });
});

test("a list whose column was renamed keeps its last good values, and says which column is missing", () => {
  const list = { name: ["Clinic"], values: { beds: ["Beds"], note: ["Note"] } };
  const read = (text: string, previous: DataTable | null, format: DataSourceDefinition["format"] = "csv") =>
    readTable(definition(list, format), text, previous, start);
  const { table } = read("Clinic,Beds,Note\nKisumu,12,\nKitale,30,\n", null);
  const renamed = read("Clinic,Free\nKisumu,7\nKitale,9\n", table);
  expect(renamed).toMatchObject({ table, rejected: { text: "No column is called Beds." } });
  // Nobody was told a note: what never was there is not missed.
  expect(print(read("Clinic,Beds\nKisumu,7\n", table).table)).toContain("kisumu 7/–");
  // A slip in the set-up is seen at once.
  expect(read("Clinic,Free\nKisumu,7\n", null).rejected).toMatchObject({ text: "No column is called Beds." });
  // JSON has no names for what is empty in all rows.
  const json = JSON.stringify([{ Clinic: "Kisumu", Note: "closed" }]);
  expect(read(json, table, "json").rejected).toBeUndefined();
});

test("two spellings of one country and a pasted line count once", () => {
  expect(after([`${header},"Korea, South",2031-05-02,9,1\n,Republic of Korea,2031-05-02,0,0\n`])).toBe(
    "KR 9/1 2031-05-02",
  );
  expect(after([`${header},Kenya,2031-05-02,3,0\n,Kenya,2031-05-02,3,0\n`])).toBe("KE 3/0 2031-05-02");
});

test("a country whose main part was not updated is dated by that part", () => {
  const text = `${header}Mainland,France,2031-05-01,4500,90\nIsland,France,2031-05-02,3,0\n`;
  expect(after([text])).toBe("FR 4503/90 2031-05-01");
});

test("a date ahead of the clock is cut to the clock's day", () => {
  expect(after([`${header},Kenya,2031-11-02,3,0\n`])).toBe("KE 3/0 2031-05-02");
});

test("a fall, a zero, an empty cell and a missing line leave the last good values under their own date", () => {
  const good = `${header},Kenya,2031-05-01,30,2\n,Ghana,2031-05-01,7,0\n`;
  for (const bad of [
    ",Kenya,2031-05-02,29,2",
    ",Kenya,2031-05-02,0,0",
    ",Kenya,2031-05-02,,",
    ",Kenya,2031-05-02,oops,2",
    "",
  ])
    expect(after([good, `${header}${bad}\n,Ghana,2031-05-02,8,0\n`])).toBe("KE 30/2 2031-05-01, GH 8/0 2031-05-02");
});

test("of a list without counts, what its newest version lacks is taken out, and that is told", () => {
  const clinics = { name: ["Clinic"], values: { hours: ["Hours"] } };
  const first = readTable(definition(clinics), "Clinic,Hours\nHill,8-16\nLake,9-17\n", null, start).table;
  const { table, problems } = readTable(definition(clinics), "Clinic,Hours\nLake,9-18\n", first, start + hour);
  expect(table?.rows.map(({ key, values }) => [key, values["hours"]])).toEqual([["lake", "9-18"]]);
  expect(problems.map(({ text }) => text)).toEqual(["Hill is not there any more and was taken out."]);
});

test("semicolons and tabs part columns, too, and a comma between semicolons begins a fraction", () => {
  const reading = { name: ["Ort"], values: { cases: ["Fälle"], rate: ["Inzidenz"], share: ["Anteil"], call: ["Tel"] } };
  const values = (text: string) =>
    readTable(definition(reading), text, null, start).table?.rows.map((row) => Object.values(row.values));
  const german =
    "\ufeffOrt;Fälle;Inzidenz;Anteil;Tel\r\nKöln;1.234;12,5;0.5;0221.123.456\r\nBonn, Nord;12.345.678;1.003,25;0.125;116\r\n";
  expect(values(german)).toEqual([
    [1234, 12.5, 0.5, "0221.123.456"],
    [12_345_678, 1003.25, 0.125, 116],
  ]);
  expect(values("Ort;Fälle;Inzidenz;Anteil;Tel\nKöln;1,234;1.5;;\nBonn;7;2.25;;\n")).toEqual([
    [1.234, 1.5, null, null],
    [7, 2.25, null, null],
  ]);
  expect(values('Ort\tFälle\tInzidenz\tAnteil\tTel\nKöln\t"1,234"\t\t\t\n')).toEqual([[1234, null, null, null]]);
});

test("a country with nothing but zeros is not shown", () => {
  expect(after([`${header},Kenya,2031-05-01,0,0\n,Ghana,2031-05-01,7,0\n`])).toBe("GH 7/0 2031-05-01");
});

test("a fall stands when two versions show it a day apart, or one stood for three days", () => {
  const good = `${header},Kenya,2031-05-01,30,2\n`;
  const fallen = `${header},Kenya,2031-05-02,20,2\n`;
  const again = `${header},Kenya,2031-05-02,21,2\n`;
  expect(after([good, fallen, again])).toBe("KE 30/2 2031-05-01");
  expect(after([good, fallen, again], rows, 24)).toBe("KE 21/2 2031-05-02");
  expect(after([good, fallen, fallen, fallen], rows, 24)).toBe("KE 30/2 2031-05-01");
  expect(after([good, fallen, fallen, fallen, fallen], rows, 24)).toBe("KE 20/2 2031-05-02");
});

test("a fall that is mended in between starts its time anew", () => {
  const good = `${header},Kenya,2031-05-01,30,2\n`;
  const fallen = `${header},Kenya,2031-05-02,20,2\n`;
  expect(after([good, fallen, good, fallen], rows, 24)).toBe("KE 30/2 2031-05-01");
});

test("a confirmed fall to zero never becomes a zero", () => {
  const good = `${header},Kenya,2031-05-01,30,2\n`;
  const zero = (cases: number) => `${header},Kenya,2031-05-02,${cases},0\n`;
  expect(after([good, zero(31), zero(32)], rows, 24)).toBe("KE 32/– 2031-05-02");
  const nothing = [good, ...Array.from({ length: 9 }, () => zero(0))];
  expect(after(nothing, rows, 24)).toBe("KE 30/2 2031-05-01");
});

test("a count that did not change keeps its date: it may be yesterday's under a new name", () => {
  const version = (day: string, cases: number) => `${header},Kenya,${day},${cases},2\n`;
  expect(after([version("2031-05-01", 30), version("2031-05-02", 30)])).toBe("KE 30/2 2031-05-01");
  expect(after([version("2031-05-01", 30), version("2031-05-02", 31)])).toBe("KE 31/2 2031-05-02");
});

test("a version of an older day is refused whole", () => {
  const first = readTable(definition(rows), `${header},Kenya,2031-05-01,30,2\n`, null, start, "2031-05-01").table;
  const older = readTable(definition(rows), `${header},Kenya,2031-04-30,99,9\n`, first, start, "2031-04-30");
  expect(older.table).toBe(first);
  expect(older.rejected?.text).toContain("older than 2031-05-01");
});

test("too few rows, a broken file or a page of HTML leave the table as it was", () => {
  const first = readTable(definition(rows), `${header},Kenya,2031-05-01,30,2\n`, null, start).table;
  const strict = { ...rows, minimumRows: 2 };
  for (const text of [header, `${header},Kenya,2031-05-02,31,2\n`, "", "<html>busy</html>", '"'])
    expect(readTable(definition(strict), text, first, start)).toMatchObject({
      table: first,
      rejected: expect.anything(),
    });
});

test("a web page in place of a file is called that, and not a file without its columns", () => {
  for (const text of ["<!DOCTYPE html><p>Sign in", "\ufeff\n<HTML lang=en><table>"])
    for (const format of ["csv", "json", "feed"] as const) {
      const reading = format === "feed" ? { items: 2 } : rows;
      expect(readTable(definition(reading, format), text, null, start).rejected?.name).toBe("WEB_PAGE");
    }
});

const series = (columns: string, ...lines: readonly string[]) => `State,Country,${columns}\n${lines.join("\n")}\n`;

test("a day column that is empty or half filled is no day yet", () => {
  const whole = series("4/30/31,5/1/31", ",Kenya,5,7", ",Ghana,3,4");
  const empty = series("4/30/31,5/1/31,5/2/31", ",Kenya,5,7,", ",Ghana,3,4,");
  const half = series("4/30/31,5/1/31,5/2/31", ",Kenya,5,7,9", ",Ghana,3,4,");
  for (const text of [empty, half]) {
    expect(after([text], days)).toBe("KE 7 2031-05-01, GH 4 2031-05-01");
    expect(after([whole, text], days)).toBe("KE 7 2031-05-01, GH 4 2031-05-01");
  }
});

test("a series that goes back a day changes nothing", () => {
  const today = series("4/30/31,5/1/31", ",Kenya,5,7");
  const back = series("4/29/31,4/30/31", ",Kenya,2,5");
  expect(after([today, back], days)).toBe("KE 7 2031-05-01");
});

test("a column of zeros or a copy of yesterday's column is no day", () => {
  const names = Array.from({ length: 30 }, (_, at) => `Town ${at}`);
  const zeros = series("4/30/31,5/1/31,5/2/31", ...names.map((name, at) => `${name},Kenya,${at + 1},${at + 2},0`));
  const copy = series(
    "4/30/31,5/1/31,5/2/31",
    ...names.map((name, at) => `${name},Kenya,${at + 1},${at + 2},${at + 2}`),
  );
  for (const text of [zeros, copy]) expect(after([text], days)).toBe("KE 495 2031-05-01");
});

test("what is new since the day before comes from the columns", () => {
  const text = series("4/30/31,5/1/31,5/2/31", ",Kenya,5,7,10", ",Ghana,3,4,4");
  const { table } = readTable(definition(days), text, null, start);
  const found = table && lookup(table, "kenya", "eng", start);
  expect(found).toMatchObject({ row: { confirmed: 10, new_confirmed: 3, date: "2031-05-02" } });
});

test("JSON is read from a path", () => {
  const reading = { ...rows, path: "data.items" };
  const text = JSON.stringify({ data: { items: [{ Country: "KE", Updated: "2031-05-02", Cases: 12, Deaths: null }] } });
  expect(print(readTable(definition(reading, "json"), text, null, start).table)).toBe("KE 12/– 2031-05-02");
  expect(readTable(definition(reading, "json"), '{"data":{}}', null, start).rejected?.text).toContain(
    'no list at "data.items"',
  );
});

test("RSS and Atom give their newest items, without markup and with web links only", () => {
  const rss = `<rss><channel><item><title>Old</title><link>https://a.example/1</link><pubDate>Fri, 02 May 2031 08:00:00 GMT</pubDate></item>
    <item><title><![CDATA[<b>Soap</b> &amp; water]]></title><link>javascript:alert(1)</link><pubDate>Sat, 03 May 2031 08:00:00 GMT</pubDate></item></channel></rss>`;
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="html">Soap</title><link rel="self" href="https://a.example/self"/><link href="https://a.example/2"/><updated>2031-05-03T08:00:00Z</updated></entry></feed>`;
  const titles = (text: string) =>
    readTable(definition({ items: 2 }, "feed"), text, null, start).table?.rows.map((row) => row.values);
  expect(titles(rss)).toMatchObject([{ link: "" }, { title: "Old", link: "https://a.example/1" }]);
  expect(titles(rss)?.[0]?.["title"]).toMatch(/^Soap (&|&amp;) water$/);
  expect(titles(atom)).toMatchObject([{ title: "Soap", link: "https://a.example/2" }]);
  expect(readTable(definition({}, "feed"), "<opml></opml>", null, start).rejected?.text).toContain(
    "neither an RSS nor an Atom",
  );
});

test("a mistake in the rules is told with what to do", () => {
  expect(() => readTable(definition({ kind: "countries", cumulatve: 1 }), "", null, start)).toThrow(
    /“cumulatve” is not a rule of reading.*“name” must say which column names a row/,
  );
});
