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

const saysField = /^fields?[:.]\s*/;

/**
 * What the titles of a file seem to mean; each meaning is given once, the rest is left out. Where `Field: Status` says that it
 * is the field, a `Status` beside it is the contact's own, as in our exports.
 */
export function guessColumns(headers: readonly string[], fields: readonly FieldDefinition[]): readonly Column[] {
  const taken = new Set<string>();
  const take = (meanings: readonly Column[]): Column => {
    const free = meanings.find((one) => !taken.has(keyOf(one)));
    if (free !== undefined) taken.add(keyOf(free));
    return free ?? { kind: "IGNORE" };
  };
  const names = headers.map((header) => header.trim().toLowerCase());
  const sure = names.map((title) =>
    saysField.test(title) ? take(fieldsCalled(title.replace(saysField, ""), fields)) : null,
  );
  return names.map((title, at) => sure[at] ?? take(meaningsOf(title, fields)));
}

const keyOf = (meaning: Column) => (meaning.kind === "FIELD" ? `FIELD ${meaning.field}` : meaning.kind);

/** The likeliest first. */
function meaningsOf(title: string, fields: readonly FieldDefinition[]): readonly Column[] {
  const isOwn = /^(phone|name|language|groups)$/.test(title);
  const plain = title.replace(/^urn:/, "");
  const kind = (Object.keys(titles) as (keyof typeof titles)[]).find((one) => titles[one].test(plain));
  const own = kind === undefined ? [] : [{ kind }];
  const called = fieldsCalled(title, fields);
  return isOwn ? [...own, ...called] : [...called, ...own];
}

function fieldsCalled(title: string, fields: readonly FieldDefinition[]): readonly Column[] {
  const field = fields.find(({ key, name }) => key === title || name.trim().toLowerCase() === title);
  return field === undefined ? [] : [{ kind: "FIELD", field: field.key }];
}
