import { expect, test } from "vitest";
import { feedRow, presentRow } from "./present.ts";
import type { DataRow, DataTable } from "./table.ts";

const zambia: DataRow = {
  key: "ZM",
  names: ["Zambia (Republic of)"],
  date: "2020-03-14",
  values: { confirmed: 1250, deaths: 10, recovered: 40, note: "late" },
  before: { date: "2020-03-13", values: { confirmed: 1300, deaths: 4, recovered: null } },
};
const table: DataTable = {
  key: "cases",
  kind: "countries",
  asOf: "2020-03-14",
  fetchedAt: 1_000_000,
  version: "v",
  staleAfterSeconds: 60,
  rows: [zambia],
};
const shown = (row: DataRow = zambia, language = "eng", more: Partial<DataTable> = {}, now = 1_060_000) =>
  presentRow({ ...table, ...more }, row, language, now);

test("a country is called as the language calls it, whatever its source does", () => {
  expect(shown()).toMatchObject({ name: "Zambia", flag: "🇿🇲", date_text: "14 March 2020" });
  expect(shown(zambia, "fra")).toMatchObject({
    name: "Zambie",
    date_text: "14 mars 2020",
    confirmed_text: "1\u202f250",
  });
  expect(shown(zambia, "ara").name).toBe("زامبيا");
});

test("a row of anything else has the source's first name and no flag", () => {
  expect(shown(zambia, "eng", { kind: "rows" })).toMatchObject({ name: "Zambia (Republic of)", flag: "" });
  expect(shown({ ...zambia, key: "hospital", names: [] })).toMatchObject({ name: "hospital", flag: "" });
});

test("what was added is told only beside the day just before, and may have fallen", () => {
  expect(shown()).toMatchObject({
    new_confirmed: -50,
    new_confirmed_text: "−50",
    new_deaths: 6,
    new_deaths_text: "+6",
  });
  expect(shown()).toMatchObject({ new_recovered: "", new_recovered_text: "" });
  const older: DataRow = { ...zambia, before: { date: "2020-03-12", values: { confirmed: 1 } } };
  expect(shown(older)).toMatchObject({ new_confirmed: "", new_confirmed_text: "" });
  expect(shown({ ...zambia, before: { date: "2020-03-13", values: { confirmed: 1250 } } }).new_confirmed_text).toBe(
    "+0",
  );
});

test("words and gaps have a text of their own, and nothing added", () => {
  const row: DataRow = { ...zambia, values: { note: "late", deaths: null } };
  expect(shown(row)).toMatchObject({ note: "late", note_text: "late", deaths: "", deaths_text: "–" });
  expect(shown(row)).not.toHaveProperty("new_note");
});

test("who is still ill is worked out only where all three are known, the sum makes sense and the source does not say", () => {
  expect(shown()).toMatchObject({ active: 1200, active_text: "1,200" });
  const values = (more: DataRow["values"]): DataRow => ({ ...zambia, values: { ...zambia.values, ...more } });
  expect(shown(values({ active: 7 }))).toMatchObject({ active: 7, active_text: "7" });
  expect(shown(values({ recovered: null }))).not.toHaveProperty("active");
  expect(shown(values({ recovered: 5000 }))).not.toHaveProperty("active");
});

test("a table that was read too long ago is stale", () => {
  expect(shown().stale).toBe(false);
  expect(shown(zambia, "eng", {}, 1_060_001).stale).toBe(true);
});

test("a language that is none speaks English", () => {
  expect(shown(zambia, "no language!")).toMatchObject({ confirmed_text: "1,250", date_text: "14 March 2020" });
  expect(shown(zambia, "")).toMatchObject({ confirmed_text: "1,250" });
});

test("a feed is a list and a text that is ready to send, without what an item does not have", () => {
  const item = (title: string, date: string, link: string | null): DataRow => ({
    key: title,
    names: [],
    date,
    values: { title, link },
  });
  const rows = [item("Wash hands", "2020-03-14", "https://example.org/1"), item("Stay home", "", null)];
  const feed = feedRow({ ...table, kind: "feed", rows, asOf: null }, "eng", 0);
  expect(feed).toMatchObject({ text: "*Wash hands*\n14 March 2020\nhttps://example.org/1\n\n*Stay home*", as_of: "" });
  expect(feed["items"]).toMatchObject([{ title: "Wash hands", date: "2020-03-14" }, { date_text: "" }]);
});
