import {
  type Attribute,
  type Condition,
  type Operator,
  type Property,
  parseQuery,
  printQuery,
  type Query,
  type QueryProblem,
} from "@hotline/core/contactql/index.ts";
import { defaultEnvironment, type Environment } from "@hotline/core/expr/index.ts";
import type { ContactFieldType } from "../../../generated/graphql.ts";
import { newId } from "../../../network/new-id.ts";

export interface FieldOfContacts {
  readonly key: string;
  readonly name: string;
  readonly type: ContactFieldType;
}

/** A row of the builder; the property is written as in a query: `fields.weeks`, `urns.whatsapp`, `name`. */
export interface Row {
  readonly property: string;
  readonly operator: RowOperator;
  readonly value: string;
}

/** The comparisons of the language, and the two questions whether there is a value at all. */
export type RowOperator = Operator | "isSet" | "isNotSet";

export interface Rows {
  readonly joint: "and" | "or";
  readonly rows: readonly Row[];
}

/** What a text is for the builder: rows, a query that is too deep for rows, or none. */
export type Reading =
  | { readonly kind: "rows"; readonly rows: Rows }
  | { readonly kind: "nested"; readonly canonical: string }
  | { readonly kind: "problem"; readonly problem: QueryProblem };

export const noRows: Rows = { joint: "and", rows: [] };

function environmentOf(timezone: string): Environment {
  const env = { now: Date.now(), newId, random: () => Math.random() };
  return { ...defaultEnvironment(env), timezone, dateFormat: "DD-MM-YYYY" };
}

/** Reads a query as the server does. Groups and journeys are not asked for: a segment must not name them. */
export function readText(text: string, fields: readonly FieldOfContacts[], timezone: string): Reading {
  if (text.trim() === "") return { kind: "rows", rows: noRows };
  const parsed = parseQuery(text, environmentOf(timezone), {
    field: (key) => {
      const field = fields.find((one) => one.key === key);
      return field && { key: field.key, name: field.name, type: typeOf(field.type) };
    },
    group: (name) => ({ uuid: name, name }),
    flow: (name) => ({ uuid: name, name }),
  });
  return "problem" in parsed ? { kind: "problem", problem: parsed.problem } : readingOf(parsed.query);
}

const types = {
  TEXT: "text",
  NUMBER: "number",
  DATETIME: "datetime",
  STATE: "state",
  DISTRICT: "district",
  WARD: "ward",
} as const;
const typeOf = (type: ContactFieldType) => types[type];

function readingOf(query: Query): Reading {
  if (query.kind === "condition") return { kind: "rows", rows: { joint: "and", rows: [rowOf(query)] } };
  const rows = query.parts.flatMap((part) => (part.kind === "condition" ? [rowOf(part)] : []));
  if (rows.length < query.parts.length) return { kind: "nested", canonical: printQuery(query) };
  return { kind: "rows", rows: { joint: query.kind, rows } };
}

function rowOf({ property, operator, value }: Condition): Row {
  const name = property.kind === "attribute" ? property.key : `${property.kind}s.${property.key}`;
  if (value === "" && operator === "=") return { property: name, operator: "isNotSet", value };
  if (value === "" && operator === "!=") return { property: name, operator: "isSet", value };
  return { property: name, operator, value };
}

/** The rows as the text of a query; rows that say nothing yet are left out. */
export function textOf({ joint, rows }: Rows): string {
  const parts = rows.filter(isWhole).map(conditionOf);
  const [only] = parts;
  if (only === undefined) return "";
  return printQuery(parts.length === 1 ? only : { kind: joint, parts });
}

const isWhole = ({ operator, value }: Row) => operator === "isSet" || operator === "isNotSet" || value.trim() !== "";

function conditionOf({ property, operator, value }: Row): Condition {
  const common = { kind: "condition", property: propertyOf(property), from: 0, to: 0 } as const;
  if (operator === "isSet") return { ...common, operator: "!=", value: "" };
  if (operator === "isNotSet") return { ...common, operator: "=", value: "" };
  return { ...common, operator, value };
}

function propertyOf(name: string): Property {
  if (name.startsWith("fields.")) return { kind: "field", key: name.slice(7) };
  if (name.startsWith("urns.")) return { kind: "urn", key: name.slice(5) };
  return { kind: "attribute", key: name as Attribute };
}

/** Attributes that a segment may ask for, with the type of their values. */
const attributes = {
  name: "name",
  language: "text",
  label: "text",
  "urns.whatsapp": "address",
  tickets: "number",
  created_on: "datetime",
  last_seen_on: "datetime",
} as const;

type Kind = "name" | "text" | "address" | "number" | "datetime";

/** What can be asked for, attributes first. */
export function propertiesOf(fields: readonly FieldOfContacts[]): readonly string[] {
  return [...Object.keys(attributes), ...fields.map(({ key }) => `fields.${key}`)];
}

const compared: readonly RowOperator[] = ["=", "!=", ">", ">=", "<", "<=", "isSet", "isNotSet"];
const operators: Readonly<Record<Kind, readonly RowOperator[]>> = {
  name: ["~", "=", "!=", "isSet", "isNotSet"],
  text: ["=", "!=", "isSet", "isNotSet"],
  address: ["~", "=", "!=", "isSet", "isNotSet"],
  number: compared,
  datetime: compared,
};

export function kindOf(property: string, fields: readonly FieldOfContacts[]): Kind {
  const attribute = Object.entries(attributes).find(([name]) => name === property)?.[1];
  if (attribute !== undefined) return attribute;
  const type = fields.find(({ key }) => `fields.${key}` === property)?.type;
  return type === "NUMBER" ? "number" : type === "DATETIME" ? "datetime" : "text";
}

/** The comparisons that make sense of a property. */
export function operatorsOf(property: string, fields: readonly FieldOfContacts[]): readonly RowOperator[] {
  if (property === "tickets" || property === "created_on") return compared.filter((one) => !one.startsWith("is"));
  return operators[kindOf(property, fields)];
}

/** The row about another property; a comparison that makes no sense of it becomes its first one. */
export function aboutProperty(row: Row, property: string, fields: readonly FieldOfContacts[]): Row {
  const possible = operatorsOf(property, fields);
  const operator = possible.includes(row.operator) ? row.operator : (possible[0] ?? "=");
  return { property, operator, value: kindOf(property, fields) === kindOf(row.property, fields) ? row.value : "" };
}
