/** Everything about a contact that can be asked for without a field. */
export type Attribute = keyof typeof attributes;

/** Attribute → what its values are. */
export const attributes = {
  uuid: "text",
  id: "text",
  ref: "text",
  name: "text",
  status: "text",
  language: "text",
  urn: "text",
  group: "text",
  flow: "text",
  history: "text",
  label: "text",
  tickets: "number",
  created_on: "datetime",
  last_seen_on: "datetime",
} as const satisfies Readonly<Record<string, "text" | "number" | "datetime">>;

/** What a condition asks for. `urn` is the addresses of one scheme; those of all schemes are the attribute `urn`. */
export type Property =
  | { readonly kind: "attribute"; readonly key: Attribute }
  | { readonly kind: "urn"; readonly key: string }
  | { readonly kind: "field"; readonly key: string };

export type Operator = "=" | "!=" | "~" | ">" | ">=" | "<" | "<=";

/** A place in the text of a query, in UTF-16 units, as editors count. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Condition extends Span {
  readonly kind: "condition";
  readonly property: Property;
  readonly operator: Operator;
  /** As written, without its quotes; an empty text asks whether the property is set at all. */
  readonly value: string;
}

/** Conditions of which all (`and`) or any (`or`) must hold; at least two, and none of the same kind directly within. */
export interface Combination {
  readonly kind: "and" | "or";
  readonly parts: readonly Query[];
}

/** A question that each contact answers with yes or no; `parseQuery` makes it. */
export type Query = Condition | Combination;

/** All conditions, in the order in which they were written. */
export function conditions(query: Query): readonly Condition[] {
  return query.kind === "condition" ? [query] : query.parts.flatMap(conditions);
}

/** Both queries as one; what is joined in the same way becomes one list. */
export function combine(kind: Combination["kind"], left: Query, right: Query): Query {
  const parts = [left, right].flatMap((each) => (each.kind === kind ? each.parts : [each]));
  return { kind, parts };
}

/** The attribute of this name; undefined where contacts have no such thing by themselves. */
export function attribute(key: string): Property | undefined {
  return isAttribute(key) ? { kind: "attribute", key } : undefined;
}

function isAttribute(key: string): key is Attribute {
  return Object.hasOwn(attributes, key);
}
