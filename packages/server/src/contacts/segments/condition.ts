import { type Condition, type Operator, type Property, searchTokens } from "@hotline/core/contactql/index.ts";
import { findDateTime, inZone, text, toNumber } from "@hotline/core/expr/index.ts";
import { labelsSql } from "../../store/contacts/labels-of-many.ts";
import type { Compiled, Compiling } from "./compiling.ts";
import { compileGroups } from "./groups.ts";
import type { Known } from "./known.ts";
import type { Parameters } from "./parameters.ts";

/** The values of a property as SQL: one expression that may be null, or a set of texts. */
type Values =
  | { readonly kind: "text" | "number" | "datetime"; readonly sql: string }
  | { readonly kind: "texts"; readonly sql: string };

const exactly = (sql: string): Compiled => ({ sql, exact: true });

export function compileCondition(condition: Condition, compiling: Compiling): Compiled {
  const { property } = condition;
  if (property.kind === "attribute" && property.key === "group") return compileGroups(condition, compiling);
  if (property.kind === "attribute" && property.key === "name" && condition.operator === "~")
    return named(condition.value, compiling.parameters);
  return exactly(compare(condition, valuesOf(property, compiling), compiling));
}

/** Everybody in whose name one of these words stands somewhere. */
function named(value: string, parameters: Parameters): Compiled {
  const tests = searchTokens(value).map((token) => `position(${parameters.add(token)}::text in folded(c.name)) > 0`);
  return { sql: tests.length === 0 ? "false" : `(${tests.join(" or ")})`, exact: false };
}

function valuesOf(property: Property, { known, parameters }: Compiling): Values {
  switch (property.kind) {
    case "field":
      return fieldValues(property.key, known, parameters);
    case "urn":
      return { kind: "texts", sql: paths(`${parameters.add(property.key)}::text`) };
    case "attribute":
      return attributeValues(property.key, known, parameters);
  }
}

const paths = (scheme: string) => `select v from address_paths(c.phone, c.user_id, c.details, ${scheme}) as v`;
const conversation = (what: string) =>
  `(select ${what} from conversations v where v.contact_id = c.id and v.organisation_id = c.organisation_id)`;

type AttributeKey = Extract<Property, { readonly kind: "attribute" }>["key"];

function attributeValues(key: AttributeKey, { journeys }: Known, parameters: Parameters): Values {
  switch (key) {
    case "uuid":
      return { kind: "text", sql: "c.id::text" };
    case "id":
    case "ref":
      return { kind: "text", sql: "null::text" };
    case "name":
    case "language":
      return { kind: "text", sql: `c.${key}` };
    case "status":
      return {
        kind: "text",
        sql: "(case when c.opted_out_at is not null then 'stopped' else coalesce(c.details ->> 'status', 'active') end)",
      };
    case "urn":
      return { kind: "texts", sql: paths("null") };
    case "label":
      return { kind: "texts", sql: labelsSql("c.organisation_id", "c.id") };
    case "tickets":
      return {
        kind: "number",
        sql: `(case when exists (select from json_array_elements(c.details -> 'tickets') t where t ->> 'status' = 'open')
          then 1 else 0 end)::numeric`,
      };
    case "created_on":
      return { kind: "datetime", sql: "c.created_at" };
    case "last_seen_on":
      return { kind: "datetime", sql: conversation("v.last_inbound_at") };
    case "flow":
      return { kind: "texts", sql: journeyNames(journeys, parameters, conversation("v.journey_id")) };
    case "history": {
      const been =
        "select s.journey_id from sessions s where s.contact_id = c.id and s.organisation_id = c.organisation_id";
      return { kind: "texts", sql: journeyNames(journeys, parameters, been) };
    }
    case "group":
      return { kind: "texts", sql: "select null::text where false" };
  }
}

function journeyNames(journeys: Known["journeys"], parameters: Parameters, ids: string): string {
  const known = `unnest(${parameters.add(journeys.map(({ id }) => id))}::uuid[], ${parameters.add(journeys.map(({ name }) => name))}::text[])`;
  return `select j.v from ${known} as j (id, v) where j.id in ${ids.startsWith("(") ? ids : `(${ids})`}`;
}

function fieldValues(key: string, { fields }: Known, parameters: Parameters): Values {
  const type = fields.find((field) => field.key === key)?.type ?? "text";
  const said = `(c.fields -> ${parameters.add(key)}::text ->> '${type}')`;
  if (type === "number") return { kind: "number", sql: `as_number(${said})` };
  if (type === "datetime") return { kind: "datetime", sql: `as_instant(${said})` };
  // Places are asked for by their own names, without those around them.
  return { kind: "text", sql: type === "text" ? said : `regexp_replace(${said}, E'^[^\\n\\r\\u2028\\u2029]* > ', '')` };
}

function compare(condition: Condition, values: Values, compiling: Compiling): string {
  const { operator, value } = condition;
  if (value === "" && operator === "=") return `not ${isSet(values)}`;
  if (value === "" && operator === "!=") return isSet(values);
  if (operator === "!=") return `not ${holds({ ...condition, operator: "=" }, values, compiling)}`;
  return holds(condition, values, compiling);
}

function isSet({ kind, sql }: Values): string {
  if (kind === "texts") return `exists (select from (${sql}) as given (v) where v <> '')`;
  return kind === "text" ? `(coalesce(${sql}, '') <> '')` : `(${sql} is not null)`;
}

/** Whether any of the values compares so; never null, so that it can be turned round. */
function holds(condition: Condition, values: Values, compiling: Compiling): string {
  const { operator, value } = condition;
  switch (values.kind) {
    case "texts": {
      const test = textTest("given.v", condition, compiling.parameters);
      return `exists (select from (${values.sql}) as given (v) where given.v <> '' and ${test})`;
    }
    case "text": {
      const test = textTest(values.sql, condition, compiling.parameters);
      // What has some text in it is not empty; to ask anyway would read each document twice, a third of the time of a count.
      return `coalesce(${value.trim() === "" ? `${values.sql} <> '' and ${test}` : test}, false)`;
    }
    case "number":
      return numberTest(values.sql, operator, value, compiling.parameters);
    case "datetime":
      return dayTest(values.sql, condition, compiling);
  }
}

function textTest(sql: string, { operator, value }: Condition, parameters: Parameters): string {
  if (operator !== "=" && operator !== "~") return "false";
  const wanted = `${parameters.add(value.trim().toLowerCase())}::text`;
  return operator === "=" ? `folded(${sql}) = ${wanted}` : `position(${wanted} in folded(${sql})) > 0`;
}

const comparisons: Readonly<Record<Exclude<Operator, "~">, string>> = {
  "=": "=",
  "!=": "<>",
  ">": ">",
  ">=": ">=",
  "<": "<",
  "<=": "<=",
};

function numberTest(sql: string, operator: Operator, value: string, parameters: Parameters): string {
  const wanted = toNumber(text(value));
  if (operator === "~" || wanted === undefined) return "false";
  return `coalesce(${sql} ${comparisons[operator]} ${parameters.add(wanted.toFixed())}::numeric, false)`;
}

/** Days are those of the organisation: each begins and ends at an instant. */
function dayTest(sql: string, { operator, value }: Condition, { known, parameters }: Compiling): string {
  const wanted = findDateTime(value, known.environment);
  if (operator === "~" || wanted === undefined) return "false";
  const day = inZone(wanted, known.environment.timezone).datetime.startOf("day");
  const start = () => `${parameters.add(day.toUTC().toISO())}::timestamptz`;
  const end = () => `${parameters.add(day.plus({ days: 1 }).toUTC().toISO())}::timestamptz`;
  const tests: Readonly<Record<Exclude<Operator, "~">, () => string>> = {
    "=": () => `${sql} >= ${start()} and ${sql} < ${end()}`,
    "!=": () => `(${sql} < ${start()} or ${sql} >= ${end()})`,
    ">": () => `${sql} >= ${end()}`,
    ">=": () => `${sql} >= ${start()}`,
    "<": () => `${sql} < ${start()}`,
    "<=": () => `${sql} < ${end()}`,
  };
  return `coalesce(${tests[operator]()}, false)`;
}
