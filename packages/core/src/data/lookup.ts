import type { FoundBy, LookupResult } from "../model/lookup.ts";
import { slips } from "../model/slips.ts";
import { allNames, codeOfFlag, codesIn, countryName, flagOf } from "./countries.ts";
import { fold } from "./fold.ts";
import { feedRow, presentRow } from "./present.ts";
import type { DataTable } from "./table.ts";

/** WhatsApp shows ten rows at most; nine leave one for the way back. */
const mostSuggestions = 9;
/** Messages are matched by their beginning: names are not longer than this. */
const queryChars = 100;

/**
 * Finds what a person asks for: by name in any everyday language, code, flag, abbreviation, with slips, or inside a
 * sentence. A query that may mean several rows gives a choice, never a guess. A feed answers every query with its
 * items.
 */
export function lookup(table: DataTable, query: string, language: string, now: number): LookupResult {
  if (table.kind === "feed") {
    if (table.rows.length === 0) return { kind: "missing" };
    return { kind: "found", key: table.key, row: feedRow(table, language, now) };
  }
  const finding = findingOf(table, query.slice(0, queryChars), language);
  if (finding === undefined || finding.keys.length > mostSuggestions) return { kind: "missing" };
  const { by, keys } = finding;
  const [key] = keys;
  if (keys.length > 1) return { kind: "choice", by, suggestions: namesInWords(table, keys, language) };
  const row = table.rows.find((each) => each.key === key);
  if (row === undefined) return { kind: "missing", by, named: nameOf(key, language) };
  return { kind: "found", key, by, row: presentRow(table, row, language, now) };
}

/** Only a country can be named that the table does not have. */
const nameOf = (code: string, language: string) => ({ name: countryName(code, language), flag: flagOf(code) });

function namesInWords(table: DataTable, keys: readonly string[], language: string): readonly string[] {
  const name = (key: string) =>
    table.kind === "countries" && /^[A-Z]{2}$/.test(key)
      ? countryName(key, language)
      : (table.rows.find((row) => row.key === key)?.names[0] ?? key);
  return keys.map(name);
}

type Names = ReadonlyMap<string, ReadonlySet<string>>;

interface Finding {
  readonly by: FoundBy;
  readonly keys: readonly [string, ...(readonly string[])];
}

/** The keys that a query may mean, by the first way of reading it that finds any. */
function findingOf(table: DataTable, query: string, language: string): Finding | undefined {
  const flag = table.kind === "countries" ? codeOfFlag(query) : undefined;
  if (flag) return { by: "flag", keys: [flag] };
  const text = fold(query);
  const names = namesOf(table);
  const whole = /^[a-z]{1,3}$/.test(text) ? "code" : "name";
  const ways: readonly (readonly [FoundBy, () => readonly string[]])[] = [
    [whole, () => exact(names, text, language)],
    [whole, () => exact(names, longForm(text), language)],
    ["sentence", () => inside(names, text, language)],
    ...placesOf(text, language).flatMap((place): typeof ways => [
      [whole, () => exact(names, place, language)],
      ["sentence", () => inside(names, place, language)],
    ]),
    ["beginning", () => beginning(table, names, text)],
    ["slip", () => nearest(table, names, text)],
    ["slip", () => nearest(table, names, longForm(text))],
  ];
  for (const [by, way] of text === "" ? [] : ways) {
    const [key, ...more] = way();
    if (key !== undefined) return { by, keys: [key, ...more] };
  }
  return undefined;
}

const namesKnown = new WeakMap<DataTable, Names>();

/** The names of a table, gathered once per table: people look things up far more often than tables change. */
function namesOf(table: DataTable): Names {
  const known = namesKnown.get(table) ?? gatherNames(table);
  namesKnown.set(table, known);
  return known;
}

/** All countries', and the table's own where it has others (a ship, a district). */
function gatherNames(table: DataTable): Names {
  const own = new Map<string, Set<string>>();
  for (const row of table.rows)
    for (const name of [row.key, ...row.names]) {
      const folded = fold(name);
      own.set(folded, (own.get(folded) ?? new Set()).add(row.key));
    }
  return table.kind === "countries" ? new Map([...own, ...allNames()]) : own;
}

/** A name that countries share across languages (`Guiné`) means what it means in the person's own language. */
function exact(names: Names, text: string, language: string): readonly string[] {
  const keys = [...(names.get(text) ?? [])];
  if (keys.length < 2) return keys;
  const meant = codesIn(language, text).filter((code) => keys.includes(code));
  return meant.length === 1 ? meant : keys;
}

const longWords: Readonly<Record<string, string>> = {
  s: "south",
  n: "north",
  e: "east",
  w: "west",
  rep: "republic",
  dem: "democratic",
  is: "islands",
  eq: "equatorial",
};

/** `s africa` → `south africa`. */
function longForm(text: string): string {
  return text
    .split(" ")
    .map((word) => longWords[word] ?? word)
    .join(" ");
}

/** Codes are no words: in `how is it in kenya`, `is` and `it` are not Iceland and Italy. */
const shortestName = 4;

/** The longest name that stands inside a sentence (`cases in south africa please`). */
function inside(names: Names, text: string, language: string): readonly string[] {
  const words = text.split(" ");
  for (let size = words.length - 1; size > 0; size--) {
    const found = new Set<string>();
    for (let start = 0; start + size <= words.length; start++) {
      const name = words.slice(start, start + size).join(" ");
      if (name.length >= shortestName) for (const key of exact(names, name, language)) found.add(key);
    }
    if (found.size > 0) return [...found];
  }
  return [];
}

/** Nguni languages say where something is before the place: `eKenya`, `zaseNingizimu Afrika`, of iNingizimu Afrika. */
const nguni = new Set(["zul", "xho", "ssw", "nbl"]);
const whereabouts = /^(?:(?:kw|w|y|z|l|b|k|ng)?ase|e)(?=\p{L}{4})/u;

/** The places alone, with and without the vowel that begins a name. */
function placesOf(text: string, language: string): readonly string[] {
  if (!nguni.has(language)) return [];
  const words = text.split(" ");
  return ["", "i"].map((first) => words.map((word) => word.replace(whereabouts, first)).join(" "));
}

/** Rows of this table whose name has a word for each word of the text that begins with it (`zealand`, `south`). */
function beginning(table: DataTable, names: Names, text: string): readonly string[] {
  if (text.length < shortestName) return [];
  const wanted = text.split(" ");
  return present(table, names, (name) => wanted.every((want) => name.startsWith(want) || name.includes(` ${want}`)));
}

function present(table: DataTable, names: Names, test: (name: string) => boolean): readonly string[] {
  const there = new Set(table.rows.map((row) => row.key));
  const found = new Set<string>();
  for (const [name, keys] of names) {
    if (name.length < 3 || !test(name)) continue;
    for (const key of keys) if (there.has(key)) found.add(key);
  }
  return table.rows.map((row) => row.key).filter((key) => found.has(key));
}

/** How many slips are forgiven: none in short words, where every slip is another country. */
function forgiven(length: number): number {
  return length < 4 ? 0 : length < 7 ? 1 : 2;
}

function nearest(table: DataTable, names: Names, text: string): readonly string[] {
  for (let bound = 1; bound <= forgiven(text.length); bound++) {
    const keys = present(table, names, (name) => name.length >= 4 && slips(text, name, bound) <= bound);
    if (keys.length > 0) return keys;
  }
  return [];
}
