import { type Environment, Failure, parseUrn } from "../expr/index.ts";
import { searchTokens } from "./names.ts";
import { isScheme } from "./properties.ts";
import type { Condition, Span } from "./query.ts";

const contactRef = /^[A-HJ-NP-Z2-9]{6,7}$/;
const phonePart = /^\+?[-\d]{4,}$/;

/** What is meant by a value that stands alone: a person's reference, an address, part of a phone number, or a name. */
export function implicitCondition(value: string, span: Span, environment: Environment): Condition {
  const condition = { kind: "condition", value, ...span } as const;
  if (environment.redactionPolicy === "urns") {
    if (contactRef.test(value)) return { ...condition, property: { kind: "attribute", key: "ref" }, operator: "=" };
  } else {
    const address = asAddress(value);
    if (address !== undefined) return { ...condition, ...address };
  }
  const operator = searchTokens(value).length > 0 ? "~" : "=";
  return { ...condition, property: { kind: "attribute", key: "name" }, operator };
}

function asAddress(value: string): Pick<Condition, "property" | "operator" | "value"> | undefined {
  const urn = urnParts(value);
  if (urn !== undefined) return { property: { kind: "urn", key: urn.scheme }, operator: "=", value: urn.path };
  if (!phonePart.test(value)) return undefined;
  return { property: { kind: "urn", key: "tel" }, operator: "~", value: value.replaceAll("-", "") };
}

function urnParts(value: string): { scheme: string; path: string } | undefined {
  try {
    const { scheme, path } = parseUrn(value);
    return isScheme(scheme.toLowerCase()) ? { scheme: scheme.toLowerCase(), path } : undefined;
  } catch (failure) {
    if (failure instanceof Failure) return undefined;
    throw failure;
  }
}
