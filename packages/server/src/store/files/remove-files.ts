import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "../database.ts";

/** Files of messages that are to be taken out of the folder. */
export interface RemoveFiles {
  readonly organisationId: OrganisationId;
  readonly ids: readonly string[];
}

/** In the transaction that deletes their rows: a folder knows no transactions, so its files go once that is committed. */
export async function removeFilesLater(tx: Db, { organisationId, ids }: RemoveFiles): Promise<void> {
  if (ids.length === 0) return;
  await tx.query("select graphile_worker.add_job('removeFiles', $1)", [JSON.stringify({ organisationId, ids })]);
}
