import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "../database.ts";

/** Longer ones stay where they are: a browser that plays a journey can do without. */
const longestTable = 2_000_000;

/** The data tables of an organisation as `core/data` wrote them, but for very large ones. */
export async function readTables(db: Db, organisationId: OrganisationId): Promise<readonly unknown[]> {
  const { rows } = await db.query<{ content: unknown }>(
    `select content from data_tables
     where organisation_id = $1 and content is not null and octet_length(content::text) <= $2 order by key`,
    [organisationId, longestTable],
  );
  return rows.map(({ content }) => content);
}
