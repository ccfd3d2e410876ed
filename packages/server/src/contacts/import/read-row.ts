import { parsePhone, text, toNumber } from "@hotline/core/expr/index.ts";
import type { FieldDefinition } from "@hotline/core/model/project.ts";
import { plainNumber } from "@hotline/core/model/written.ts";
import { withoutQuote } from "../export/csv.ts";
import { readGroupNames } from "../group-names.ts";
import type { Known } from "../segments/known.ts";
import type { Column, ImportSettings } from "./columns.ts";
import { dateOf } from "./date-of.ts";
import { importLimits } from "./decode.ts";
import { languageOf } from "./language-of.ts";

/** What a row says of a person. Empty cells say nothing. */
export interface ReadRow {
  /** Digits of the international number. */
  readonly phone: string;
  readonly name?: string;
  readonly language?: string;
  readonly fields: readonly { readonly key: string; readonly text: string }[];
  /** Ids. */
  readonly groups: readonly string[];
}

export interface RowProblem {
  readonly code:
    | "noNumber"
    | "badNumber"
    | "badField"
    | "badLanguage"
    | "badGroup"
    | "tooLong"
    | "twice"
    | "known"
    | "unknown"
    | "same";
  /** From 0. */
  readonly column?: number;
}

/** In the file of rejected rows, for those who put it right; its other titles are in English, too. */
export const problemWords: Readonly<Record<string, string>> = {
  noNumber: "no phone number",
  badNumber: "this is no phone number",
  badField: "this does not fit the field",
  badLanguage: "this language is not known",
  badGroup: "there is no such group, or it is a segment",
  tooLong: "too long",
  twice: "the number stands in the file twice; the first row counts",
  known: "known already",
  unknown: "not known yet",
  same: "nothing would change",
} satisfies Readonly<Record<RowProblem["code"], string>>;

export type RowReading = { readonly row: ReadRow } | { readonly problem: RowProblem };

type Part = Partial<Omit<ReadRow, "fields" | "groups">> & Partial<Pick<ReadRow, "fields" | "groups">>;

/** Reads a row by what its columns mean. The first thing that is wrong ends it, with the column. */
export function readRow(cells: readonly string[], settings: ImportSettings, known: Known): RowReading {
  const parts: Part[] = [];
  for (const [column, meaning] of settings.columns.entries()) {
    const cell = unquoted(cells[column] ?? "");
    if (meaning.kind === "IGNORE" || cell === "") continue;
    if ([...cell].length > importLimits.cellCharacters) return { problem: { code: "tooLong", column } };
    const part = readCell(cell, meaning, settings, known);
    if (typeof part === "string") return { problem: { code: part, column } };
    parts.push(part);
  }
  const phone = parts.find((part) => part.phone !== undefined)?.phone;
  if (phone === undefined) return { problem: { code: "noNumber" } };
  const fields = parts.flatMap((part) => part.fields ?? []);
  const groups = [...settings.groups, ...parts.flatMap((part) => part.groups ?? [])];
  return { row: { ...Object.assign({}, ...parts), phone, fields, groups: [...new Set(groups)] } };
}

/** Our own exports, and others, put a quote before what a spreadsheet would take for a formula. */
const unquoted = (cell: string) => withoutQuote(cell).toWellFormed().trim();

function readCell(cell: string, meaning: Column, settings: ImportSettings, known: Known): Part | RowProblem["code"] {
  switch (meaning.kind) {
    case "IGNORE":
      return {};
    case "PHONE": {
      const phone = phoneOf(cell, settings.country ?? known.environment.defaultCountry);
      return phone === null ? "badNumber" : { phone };
    }
    case "NAME":
      return [...cell].length > 128 ? "tooLong" : { name: cell };
    case "LANGUAGE": {
      const language = languageOf(cell);
      return language === null ? "badLanguage" : { language };
    }
    case "GROUPS":
      return groupsOf(cell, known);
    case "FIELD":
      return fieldOf(cell, meaning.field, settings, known);
  }
}

/** A number as people and spreadsheets write it, as digits; null where it is none. */
export function phoneOf(written: string, country: string | null | undefined): string | null {
  const plain = plainNumber(written)
    .replace(/^(whatsapp|tel):/i, "")
    .trim();
  // A spreadsheet's 2.782E+10 has lost its digits.
  if (!/^\+?[\d\s().\-/]+$/.test(plain)) return null;
  const digits = plain.replaceAll(/\D/g, "");
  const found = parsePhone(plain, country ?? undefined) || parsePhone(`+${digits.replace(/^00/, "")}`, undefined);
  return found === "" ? null : found.replaceAll(/\D/g, "");
}

function groupsOf(written: string, { groups }: Known): Part | RowProblem["code"] {
  const ids = new Map(
    groups.filter(({ query }) => query === undefined).map(({ name, uuid }) => [plainName(name), uuid]),
  );
  const found = idsOf(readGroupNames(written).map(plainName), ids);
  return found === null ? "badGroup" : { groups: found };
}

const plainName = (name: string) => name.toLowerCase().replaceAll(/\s*;\s*/g, ";");

/**
 * The groups that these names are of, in their order. A team that writes its own file knows nothing of quotation marks: where
 * a name is none, it may be part of one that has a semicolon.
 */
function idsOf(names: readonly string[], ids: ReadonlyMap<string, string>): readonly string[] | null {
  const most = Math.max(0, ...[...ids.keys()].map((name) => name.split(";").length));
  // What the names from a place on are, from the last one backwards: each is looked at once, whatever groups are called.
  const from: (readonly string[] | null)[] = [];
  from[names.length] = [];
  for (let at = names.length - 1; at >= 0; at--) from[at] = firstFit(at);
  return from[0] ?? null;

  function firstFit(at: number): readonly string[] | null {
    for (let end = at + 1; end <= Math.min(at + most, names.length); end++) {
      const id = ids.get(names.slice(at, end).join(";"));
      const rest = from[end];
      if (id !== undefined && rest) return [id, ...rest];
    }
    return null;
  }
}

function fieldOf(
  said: string,
  key: string,
  { dayOrder = "DMY" }: ImportSettings,
  known: Known,
): Part | RowProblem["code"] {
  const field = known.fields.find((one) => one.key === key);
  if (field === undefined) return "badField";
  if ([...said].length > 640) return "tooLong";
  const read = field.type === "datetime" ? dateOf(said, dayOrder, known) : fits(said, field) ? said : null;
  return read === null ? "badField" : { fields: [{ key, text: read }] };
}

const fits = (said: string, { type }: FieldDefinition): boolean =>
  type !== "number" || toNumber(text(said)) !== undefined;
