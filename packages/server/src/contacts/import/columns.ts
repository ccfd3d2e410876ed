import type { FieldDefinition } from "@hotline/core/model/project.ts";
import type { DayOrder } from "./date-of.ts";

/** What a column means. */
export type Column =
  | { readonly kind: "IGNORE" | "PHONE" | "NAME" | "LANGUAGE" | "GROUPS" }
  | { readonly kind: "FIELD"; readonly field: string };

export interface ImportSettings {
  readonly columns: readonly Column[];
  readonly country: string | null;
  readonly mode: "CREATE_AND_UPDATE" | "CREATE_ONLY" | "UPDATE_ONLY";
  /** Days first where it is not said: imports that were begun before it was asked. */
  readonly dayOrder?: DayOrder;
  /** Groups to put everybody into. */
  readonly groups: readonly string[];
}

/** Titles that teams give to columns, in the languages of the console. */
const titles: Readonly<Record<Exclude<Column["kind"], "FIELD" | "IGNORE">, RegExp>> = {
  PHONE: /^(phone|mobile|cell|tel|msisdn|whatsapp|urn|number|numéro|téléphone|portable|رقم|هاتف|جوال)/,
  NAME: /^(full name|name|first name|contact|nom|prénom|اسم|الاسم)/,
  LANGUAGE: /^(lang|language|langue|لغة|اللغة)/,
  GROUPS: /^(group|groups|groupe|groupes|مجموع)/,
};

/** What the titles of a file seem to mean; each meaning is given once, the rest is left out. */
export function guessColumns(headers: readonly string[], fields: readonly FieldDefinition[]): readonly Column[] {
  const taken = new Set<string>();
  return headers.map((header) => {
    const guess = guessOf(header, fields);
    const key = guess.kind === "FIELD" ? `FIELD ${guess.field}` : guess.kind;
    if (guess.kind === "IGNORE" || taken.has(key)) return { kind: "IGNORE" };
    taken.add(key);
    return guess;
  });
}

function guessOf(header: string, fields: readonly FieldDefinition[]): Column {
  const title = header.trim().toLowerCase();
  const plain = title.replace(/^fields?[:.]\s*/, "");
  const field = fields.find(({ key, name }) => key === plain || name.toLowerCase() === plain);
  if (field !== undefined) return { kind: "FIELD", field: field.key };
  const kind = (Object.keys(titles) as (keyof typeof titles)[]).find((one) =>
    titles[one].test(title.replace(/^urn:/, "")),
  );
  return { kind: kind ?? "IGNORE" };
}
