import { evaluateQuery, type Property, parseQuery, type Queryable, type QueryProblem } from "../contactql/index.ts";
import { type Environment, number, parseIso, text } from "../expr/index.ts";
import type { Group } from "./assets.ts";
import { type Contact, openTicketOf, type Reference } from "./contact.ts";
import { contactRef } from "./contact-ref.ts";
import type { Assets } from "./flow.ts";
import { parseUrn } from "./urns.ts";

type Values = ReturnType<Queryable>;
type FieldsOf = Pick<Assets, "field">;

/**
 * A group of all contacts that match a query. The query is read once; one that cannot be read has nobody in it, and the
 * problem is there to be told.
 */
export function smartGroup(
  { uuid, name }: Reference,
  query: string,
  assets: FieldsOf,
  environment: Environment,
): { readonly group: Group; readonly problem?: QueryProblem } {
  const resolver = {
    field: (key: string) => assets.field(key),
    group: () => undefined,
    flow: () => undefined,
  };
  const parsed = parseQuery(query, environment, resolver);
  if ("problem" in parsed) return { group: { uuid, name, matches: () => false }, problem: parsed.problem };
  const matches = (contact: Contact, here: Environment) =>
    evaluateQuery(parsed.query, queryable(contact, assets, here), here);
  return { group: { uuid, name, matches } };
}

/** Whether a query may ask for labels; the host looks them up for nobody else. It need not be right about strange texts. */
export const asksLabels = (query: string | undefined): boolean => /\blabel\b/i.test(query ?? "");

/** A contact as queries see it. Which journeys it is in or was in, only the host's database knows. */
export function queryable(contact: Contact, assets: FieldsOf, environment: Environment): Queryable {
  return (property) => valuesOf(property, contact, assets, environment);
}

function valuesOf(property: Property, contact: Contact, assets: FieldsOf, environment: Environment): Values {
  switch (property.kind) {
    case "field":
      return fieldValues(property.key, contact, assets, environment);
    case "urn":
      return said(pathsOf(contact, property.key));
    case "attribute":
      return attributeValues(property.key, contact, environment);
  }
}

function attributeValues(
  key: Extract<Property, { readonly kind: "attribute" }>["key"],
  contact: Contact,
  environment: Environment,
): Values {
  const { id } = contact;
  switch (key) {
    case "uuid":
    case "name":
    case "status":
    case "language":
      return said([contact[key]]);
    case "id":
      return said([id === undefined ? undefined : String(id)]);
    case "ref":
      return said([id && environment.obfuscationKey && contactRef(id, environment.obfuscationKey)]);
    case "urn":
      return said(pathsOf(contact));
    case "group":
      return said(contact.groups.map(({ name }) => name));
    case "label":
      return said(contact.labels ?? []);
    case "tickets":
      return [number(openTicketOf(contact) === undefined ? 0 : 1)];
    case "created_on":
      return instants(contact.createdOn, environment);
    case "last_seen_on":
      return instants(contact.lastSeenOn, environment);
    case "flow":
    case "history":
      return [];
  }
}

function pathsOf({ urns }: Contact, scheme?: string): readonly string[] {
  const parsed = urns.flatMap((urn) => parseUrn(urn) ?? []);
  return parsed.filter((urn) => scheme === undefined || urn.scheme === scheme).map(({ path }) => path);
}

function said(texts: readonly (string | number | undefined)[]): Values {
  return texts.flatMap((each) => (typeof each === "string" && each !== "" ? [text(each)] : []));
}

function instants(iso: string | undefined, environment: Environment): Values {
  const at = iso === undefined ? undefined : parseIso(iso, environment);
  return at === undefined ? [] : [at];
}

function fieldValues(key: string, contact: Contact, assets: FieldsOf, environment: Environment): Values {
  const value = contact.fields[key];
  const type = assets.field(key)?.type ?? "text";
  const part = value?.[type];
  if (part === undefined) return [];
  if (type === "number") return [number(part)];
  if (type === "datetime") return instants(part, environment);
  // Places are asked for by their own names, without those around them.
  return said([type === "text" ? part : part.replace(/^.* > /, "")]);
}
