import { urnSchemes } from "../model/schemes.ts";
import { stop } from "./problems.ts";
import { attribute, attributes, type Property, type Span } from "./query.ts";
import type { Resolver } from "./resolver.ts";

const schemes: ReadonlySet<string> = new Set(urnSchemes);

/** Whether contacts can be asked for by addresses of this kind, such as `tel`. */
export function isScheme(key: string): boolean {
  return schemes.has(key);
}

/**
 * What a name in a query means: with the prefix `fields.` or `urns.` just that, otherwise an attribute, the scheme of an
 * address or the key of a field, whichever is found first. Throws `Stop` for what is none.
 */
export function resolveProperty(written: string, span: Span, resolver: Resolver | undefined): Property {
  const name = written.toLowerCase();
  const dot = name.indexOf(".");
  if (dot >= 0) return prefixed(name.slice(0, dot), name.slice(dot + 1), span, resolver);
  return attribute(name) ?? scheme(name) ?? field(name, resolver) ?? unknown(name, span);
}

function prefixed(prefix: string, key: string, span: Span, resolver: Resolver | undefined): Property {
  if (prefix === "fields") return field(key, resolver) ?? unknown(key, span);
  if (prefix === "urns") return scheme(key) ?? unknown(key, span);
  const hint = "Before the dot only fields or urns may stand.";
  return stop(span, "unknown_property_type", `unknown property type '${prefix}'`, hint, { type: prefix });
}

/** Whether a name without a prefix means something that every contact has; a field of that name is found by its prefix only. */
export function isBuiltIn(key: string): boolean {
  return attribute(key) !== undefined || isScheme(key);
}

function scheme(key: string): Property | undefined {
  return isScheme(key) ? { kind: "urn", key } : undefined;
}

function field(key: string, resolver: Resolver | undefined): Property | undefined {
  return resolver === undefined || resolver.field(key) !== undefined ? { kind: "field", key } : undefined;
}

function unknown(property: string, span: Span): never {
  const message = `can't resolve '${property}' to attribute, scheme or field`;
  return stop(span, "unknown_property", message, "Check the spelling, or make a field with this key.", { property });
}

/** What the values of a property are; undefined where nobody knows. */
export function valueType(
  property: Property,
  resolver: Resolver | undefined,
): "text" | "number" | "datetime" | undefined {
  if (property.kind === "attribute") return attributes[property.key];
  if (property.kind === "urn") return "text";
  const type = resolver?.field(property.key)?.type;
  return type === undefined || type === "number" || type === "datetime" ? type : "text";
}

/** The name of a property with its prefix, as it can be written again. */
export function propertyName({ kind, key }: Property): string {
  switch (kind) {
    case "attribute":
      return key;
    case "urn":
      return `urns.${key}`;
    case "field":
      return `fields.${key}`;
  }
}
