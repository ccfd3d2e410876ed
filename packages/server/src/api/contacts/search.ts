import { type Query, searchTokens } from "@hotline/core/contactql/index.ts";
import { parsePhone } from "@hotline/core/expr/index.ts";
import type { OrganisationId } from "@hotline/core/model/ids.ts";
import { plainNumber } from "@hotline/core/model/written.ts";
import type pg from "pg";
import { pageOfMatches } from "../../contacts/segments/scan.ts";
import type { Surroundings } from "../../contacts/surroundings.ts";
import { contactsByPhone } from "../../store/contacts/contacts.ts";
import { searchPage } from "../../store/search/entries.ts";
import type { Context } from "../context.ts";
import { because } from "../errors.ts";
import { contactQuestion } from "../search/question.ts";
import { surroundingsOf } from "./loaders.ts";

/** The newest people are looked at one by one: the index of words may be some seconds behind, or off on a busy day. */
const patience = { milliseconds: 100, step: 2_000 };

/** The ids of contacts whom a search means: by number, then by the words of name and fields, then the newest by name. */
export async function searchContacts(context: Context, search: string, count: number): Promise<readonly string[]> {
  const { viewer } = context;
  if (viewer.hidesPersonalData) throw because("NAMES_HIDDEN");
  const here = await surroundingsOf(context);
  return context.walled(async (tx) => {
    const found = new Set<string>();
    for (const ids of [byNumber, byWords, byName]) {
      if (found.size >= count) break;
      for (const id of await ids(tx, search, { ...here, organisationId: viewer.organisationId, count })) found.add(id);
    }
    return [...found].slice(0, count);
  });
}

interface Looking extends Surroundings {
  readonly organisationId: OrganisationId;
  readonly count: number;
}

async function byNumber(tx: pg.PoolClient, search: string, { organisationId, known, count }: Looking) {
  const digits = digitsOf(search, known.environment.defaultCountry);
  return digits === null ? [] : contactsByPhone(tx, organisationId, digits, count);
}

async function byWords(tx: pg.PoolClient, search: string, { count }: Looking): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const phase of contactQuestion(search)?.phases ?? [])
    if (ids.length < count) ids.push(...(await searchPage(tx, phase, null, count)).map(({ sourceId }) => sourceId));
  return ids;
}

async function byName(tx: pg.PoolClient, search: string, { count, ...looking }: Looking): Promise<readonly string[]> {
  // Numbers were found as they are now, also those that no index of words has yet.
  if (digitsOf(search, looking.known.environment.defaultCountry) !== null) return [];
  const query = named(search);
  return query === null ? [] : (await pageOfMatches(tx, { ...looking, query }, { first: count }, patience)).ids;
}

/** The digits that a number is stored with, or the beginning of them; null for what is no number. */
function digitsOf(search: string, country: string | undefined): string | null {
  const written = plainNumber(search);
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
