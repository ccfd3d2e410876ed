import type { Query } from "@hotline/core/contactql/index.ts";
import { searchTokens } from "@hotline/core/contactql/index.ts";
import { parsePhone } from "@hotline/core/expr/index.ts";
import { pageOfMatches } from "../../contacts/segments/scan.ts";
import { contactsByPhone } from "../../store/contacts.ts";
import type { Context } from "../context.ts";
import { refusal } from "../errors.ts";
import { surroundingsOf } from "./loaders.ts";

/** A search answers at once or says what it has: nobody waits longer for a name. */
const patience = { milliseconds: 250, step: 20_000 };

/** The ids of contacts whom a search means: by number where it looks like one, by name otherwise. */
export async function searchContacts(context: Context, search: string, count: number): Promise<readonly string[]> {
  if (context.viewer.hidesPersonalData)
    throw refusal("FORBIDDEN", "Names and numbers are hidden from you; use a query over fields, groups or dates.");
  const { organisationId } = context.viewer;
  const here = await surroundingsOf(context);
  const digits = digitsOf(search, here.known.environment.defaultCountry);
  if (digits !== null) return context.walled((tx) => contactsByPhone(tx, organisationId, digits, count));
  const query = named(search);
  if (query === null) return [];
  const asking = { organisationId, query, ...here };
  const page = await context.walled((tx) => pageOfMatches(tx, asking, { first: count }, patience));
  return page.ids;
}

/** The digits that a number is stored with, or the beginning of them; null for what is no number. */
export function digitsOf(search: string, country: string | undefined): string | null {
  const written = search.trim();
  if (!/^(\+|00)?[\d\s().-]{3,}$/.test(written)) return null;
  const whole = parsePhone(written, country);
  return (whole === "" ? written : whole).replaceAll(/\D/g, "").replace(/^00/, "");
}

function named(search: string): Query | null {
  const parts = searchTokens(search).map((value): Query => {
    const property = { kind: "attribute", key: "name" } as const;
    return { kind: "condition", property, operator: "~", value, from: 0, to: 0 };
  });
  const [only] = parts;
  if (only === undefined) return null;
  return parts.length === 1 ? only : { kind: "and", parts };
}
