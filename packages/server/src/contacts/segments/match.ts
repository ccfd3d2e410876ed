import { evaluateQuery, type Property, type Query, type Queryable } from "@hotline/core/contactql/index.ts";
import { text } from "@hotline/core/expr/index.ts";
import { queryable, regroup } from "@hotline/core/flow/index.ts";
import type { JourneyId } from "@hotline/core/model/ids.ts";
import type { Programme } from "../../converse/programmes.ts";
import { contactOf } from "../../converse/stored-contact.ts";
import type { ContactRow } from "../../store/claim-inbox.ts";
import type { Known } from "./known.ts";

/** What queries ask of a contact, as it is stored. */
export interface AskedRow extends ContactRow {
  /** Milliseconds since 1970. */
  readonly lastSeenAt: number | null;
  /** The journey it is in, and those it ever was in. */
  readonly journeyId: JourneyId | null;
  readonly history: readonly JourneyId[];
  /** What it writes about. */
  readonly labels: readonly string[];
}

/** Whether a stored contact matches, by the rules of the engine: the truth that SQL is measured by. */
export function matches(query: Query, row: AskedRow, programme: Programme, known: Known): boolean {
  return evaluateQuery(query, asked(row, programme, known), known.environment);
}

function asked(row: AskedRow, programme: Programme, known: Known): Queryable {
  const { assets, settings } = programme;
  const seen = row.lastSeenAt === null ? {} : { lastSeenOn: new Date(row.lastSeenAt).toISOString() };
  const contact = regroup({ ...contactOf(row, settings), ...seen }, assets, known.environment).contact;
  const plain = queryable(contact, assets, known.environment);
  return (property) => {
    const journeys = journeysAsked(property, row);
    if (journeys === undefined) return plain(property);
    return known.journeys.filter(({ id }) => journeys.includes(id)).map(({ name }) => text(name));
  };
}

function journeysAsked(property: Property, { journeyId, history }: AskedRow): readonly string[] | undefined {
  if (property.kind !== "attribute") return undefined;
  if (property.key === "history") return history;
  return property.key === "flow" ? (journeyId === null ? [] : [journeyId]) : undefined;
}
