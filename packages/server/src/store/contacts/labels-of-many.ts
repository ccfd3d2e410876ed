import type { ContactId, OrganisationId } from "@hotline/core/model/ids.ts";
import { plain } from "../arrays.ts";
import type { Db } from "../database.ts";
import { sureLabel } from "../touch-inbox.ts";

/** A set of the labels of a contact, as SQL: `organisation` and `contact` name the columns that hold their ids. */
export const labelsSql = (organisation: string, contact: string) =>
  `select l from contact_labels(${organisation}, ${contact}, ${sureLabel}) as l`;

/** The labels of these contacts; whoever has none is not named. */
export async function readLabelsOfMany(
  db: Pick<Db, "query">,
  organisationId: OrganisationId,
  contactIds: readonly ContactId[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (contactIds.length === 0) return new Map();
  const { rows } = await db.query<{ id: string; labels: readonly string[] }>(
    `select id, array(${labelsSql("$1", "id")}) as labels from unnest($2::uuid[]) as t (id)`,
    [organisationId, plain(contactIds)],
  );
  return new Map(rows.flatMap(({ id, labels }) => (labels.length === 0 ? [] : [[id, labels]])));
}
