import { regroup } from "@hotline/core/flow/index.ts";
import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { GroupDefinition } from "@hotline/core/model/project.ts";
import type { Programme } from "../converse/programmes.ts";
import { contactOf } from "../converse/stored-contact.ts";
import type { ContactRecord } from "../store/contacts/contacts.ts";
import type { Db } from "../store/database.ts";
import { readJourneyNames } from "../store/programme.ts";
import { readContactProgramme } from "./programme.ts";
import { type Known, knownOf } from "./segments/known.ts";

/** What contacts are understood by: the settings, and what queries may refer to. */
export interface Surroundings {
  readonly programme: Programme;
  readonly known: Known;
  /** Journeys' names by their ids. */
  readonly journeys: ReadonlyMap<string, string>;
}

/** Null where there is no such organisation. */
export async function readSurroundings(db: Db, organisationId: OrganisationId): Promise<Surroundings | null> {
  const [programme, journeys] = await Promise.all([
    readContactProgramme(db, organisationId),
    readJourneyNames(db, organisationId),
  ]);
  if (programme === null) return null;
  const known = knownOf(programme, journeys);
  return { programme, known, journeys: new Map(journeys.map(({ id, name }) => [id, name])) };
}

/** The groups that a contact belongs to now; segments are those whose query it matches at this moment. */
export function groupsOf(row: ContactRecord, { programme, known }: Surroundings): readonly GroupDefinition[] {
  const seen = row.lastSeenAt === null ? {} : { lastSeenOn: new Date(row.lastSeenAt).toISOString() };
  const contact = { ...contactOf(row, programme.settings), ...seen };
  // Also who may not ask for addresses belongs to segments that do.
  const environment = { ...known.environment, redactionPolicy: "none" as const };
  const own = new Set(regroup(contact, programme.assets, environment).contact.groups.map(({ uuid }) => uuid));
  return known.groups.filter(({ uuid }) => own.has(uuid));
}
