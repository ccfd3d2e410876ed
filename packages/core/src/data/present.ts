import { addDays } from "../model/days.ts";
import { countryName, flagOf } from "./countries.ts";
import type { DataRow, DataTable, Value } from "./table.ts";

/**
 * A row as messages need it. Each number `n` comes with `n_text` as the language writes it; `new_n` is what was added
 * since the day before, and empty where that day is not known. `date_text` is the data's own date, never today's.
 */
export function presentRow(
  table: DataTable,
  row: DataRow,
  language: string,
  now: number,
): Readonly<Record<string, unknown>> {
  const country = table.kind === "countries" && /^[A-Z]{2}$/.test(row.key);
  const values: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(row.values)) Object.assign(values, shown(name, value, row, language));
  return {
    ...values,
    ...activeOf(row, language),
    name: country ? countryName(row.key, language) : (row.names[0] ?? row.key),
    flag: country ? flagOf(row.key) : "",
    date: row.date,
    date_text: dateText(row.date, language),
    as_of: table.asOf ?? "",
    stale: isStale(table, now),
  };
}

function shown(name: string, value: Value, row: DataRow, language: string): Record<string, unknown> {
  if (typeof value !== "number") return { [name]: value ?? "", [`${name}_text`]: value ?? "–" };
  const known = { [name]: value, [`${name}_text`]: numberText(value, language) };
  const before = row.before?.date === addDays(row.date, -1) ? row.before.values[name] : undefined;
  if (typeof before !== "number") return { ...known, [`new_${name}`]: "", [`new_${name}_text`]: "" };
  const added = value - before;
  const sign = added < 0 ? "−" : "+";
  return { ...known, [`new_${name}`]: added, [`new_${name}_text`]: sign + numberText(Math.abs(added), language) };
}

/** Confirmed less deaths and recovered, where the source itself does not tell and the sum makes sense. */
function activeOf(row: DataRow, language: string): Record<string, unknown> {
  const { active, confirmed, deaths, recovered } = row.values;
  if (active !== undefined) return {};
  if (typeof confirmed !== "number" || typeof deaths !== "number" || typeof recovered !== "number") return {};
  const left = confirmed - deaths - recovered;
  return left < 0 ? {} : { active: left, active_text: numberText(left, language) };
}

/** The items of a feed, and one text of them that is ready to send. */
export function feedRow(table: DataTable, language: string, now: number): Readonly<Record<string, unknown>> {
  const items = table.rows.map((row) => ({ ...row.values, date: row.date, date_text: dateText(row.date, language) }));
  const text = table.rows
    .map((row) => [`*${row.values["title"]}*`, dateText(row.date, language), row.values["link"]])
    .map((lines) => lines.filter((line) => line).join("\n"))
    .join("\n\n");
  return { items, text, as_of: table.asOf ?? "", stale: isStale(table, now) };
}

/** Whether a table was last read longer ago than its definition allows. */
function isStale(table: DataTable, now: number): boolean {
  return now - table.fetchedAt > table.staleAfterSeconds * 1000;
}

function numberText(value: number, language: string): string {
  return formatsOf(language).number.format(value);
}

function dateText(day: string, language: string): string {
  return day === "" ? "" : formatsOf(language).date.format(Date.parse(day));
}

interface Formats {
  readonly number: Intl.NumberFormat;
  readonly date: Intl.DateTimeFormat;
}

/** By language: a formatter takes a thousand times longer to make than to use. */
const formats = new Map<string, Formats>();

function formatsOf(language: string): Formats {
  const known = formats.get(language);
  if (known) return known;
  const name = locale(language);
  const made = {
    number: new Intl.NumberFormat(name),
    // English without a country would be American, with the month first.
    date: new Intl.DateTimeFormat(name === "en" ? "en-GB" : name, { dateStyle: "long", timeZone: "UTC" }),
  };
  // Contacts' languages are few; whatever else is asked for must not fill the memory.
  if (formats.size < 500) formats.set(language, made);
  return made;
}

/** The language's locale, or English where a contact's language is no language. */
function locale(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? "en";
  } catch {
    return "en";
  }
}
