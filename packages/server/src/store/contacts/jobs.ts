import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "../database.ts";

/** Work on contacts for the job worker. */
export type ContactTask = "planReminders" | "importContacts" | "undoImport" | "exportContacts" | "exportPerson";

/** Asks for a job, with the commit that asks; one that waits already under the same key stays one. */
export async function queueContactJob(
  tx: Db,
  task: ContactTask,
  payload: { readonly organisationId: OrganisationId; readonly id?: string },
): Promise<void> {
  const key = `${task} ${payload.id ?? payload.organisationId}`;
  await tx.query("select queue_contact_job($1, $2, $3)", [task, JSON.stringify(payload), key]);
}
