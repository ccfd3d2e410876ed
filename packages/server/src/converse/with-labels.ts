import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { ContactRow } from "../store/claim-inbox.ts";
import { readLabelsOfMany } from "../store/contacts/labels-of-many.ts";
import type { Db } from "../store/database.ts";
import type { Programme } from "./programmes.ts";

/** The contacts with what they write about, where a segment asks for it; nothing is asked of the database otherwise. */
export async function withLabels<Row extends ContactRow>(
  db: Pick<Db, "query">,
  organisationId: OrganisationId,
  rows: readonly Row[],
  { asksLabels }: Pick<Programme, "asksLabels">,
): Promise<readonly Row[]> {
  if (!asksLabels) return rows;
  const labels = await readLabelsOfMany(
    db,
    organisationId,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, labels: labels.get(row.id) ?? [] }));
}
