import type { NumberId } from "@hotline/core/model/ids.ts";
import type { ApprovedTemplate } from "@hotline/core/model/template.ts";
import type { Db } from "./database.ts";

/** Keeps what WhatsApp has approved for a number. Where that is new, every process reads its organisation's programme again. */
export async function writeTemplates(db: Db, numberId: NumberId, approved: readonly ApprovedTemplate[]): Promise<void> {
  await db.query(
    `with changed as (
       update numbers set templates = $2::jsonb where id = $1 and templates <> $2::jsonb returning organisation_id)
     update organisations set revision = revision + 1 where id in (select organisation_id from changed)`,
    [numberId, JSON.stringify(approved)],
  );
}
