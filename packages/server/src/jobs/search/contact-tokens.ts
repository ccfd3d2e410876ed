import { createHash } from "node:crypto";
import { digitsOf, tokensOf } from "@hotline/core/search/index.ts";
import type { ContactWords } from "../../store/search/contact-words.ts";

/** What a contact can be found by: name, numbers and user id, further addresses, and the values of fields. */
export function contactTokens({ name, phone, userId, fields, details }: ContactWords): readonly string[] {
  const addresses = (details?.urns ?? []).map((urn) => urn.slice(urn.indexOf(":") + 1));
  const numbers = [phone ?? "", ...addresses.filter((address) => /^\+?\d{5,}$/.test(address))];
  const texts = [name, userId ?? "", ...addresses, ...Object.values(fields ?? {}).map(textOf)];
  return [...new Set([...texts.flatMap(tokensOf), ...numbers.flatMap(digitsOf)])];
}

function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "object" && value !== null && "text" in value && typeof value.text === "string")
    return value.text;
  return typeof value === "number" ? String(value) : "";
}

/** Tells other words from the same ones. */
export function digestOf(tokens: readonly string[]): string {
  return createHash("sha256").update(tokens.join(" ")).digest("hex").slice(0, 32);
}
