import { type DataTable, tableFromJson } from "@hotline/core/data/table.ts";
import type { OrganisationId } from "@hotline/core/model/ids.ts";
import { readTables } from "../store/data/tables.ts";
import type { Db } from "../store/database.ts";

/** The tables of an organisation; load them anew when its revision moved. */
export async function loadTables(db: Db, organisationId: OrganisationId): Promise<DataTable[]> {
  return (await readTables(db, organisationId)).map(tableFromJson);
}
