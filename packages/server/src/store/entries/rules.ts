import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "../database.ts";

/** Whether a model that is no worse goes live by itself, or waits for a person. @public The generated resolvers name it. */
export type GoesLive = "whenNoWorse" | "byHand";

/** How a team wants to publish. */
export interface EditingRules {
  /** Somebody who did not write in a draft must approve it. */
  readonly review: boolean;
  readonly goesLive: GoesLive;
}

const usualRules: EditingRules = { review: false, goesLive: "whenNoWorse" };

export async function readEditingRules(db: Db, organisationId: OrganisationId): Promise<EditingRules> {
  const { rows } = await db.query<EditingRules>(
    `select review, goes_live as "goesLive" from editing_rules where organisation_id = $1`,
    [organisationId],
  );
  return rows[0] ?? usualRules;
}

/** What is not given stays: somebody else may have just changed it. */
export async function saveEditingRules(
  db: Db,
  organisationId: OrganisationId,
  { review, goesLive }: Partial<EditingRules>,
): Promise<EditingRules> {
  await db.query("insert into editing_rules (organisation_id) values ($1) on conflict do nothing", [organisationId]);
  await db.query(
    `update editing_rules set review = coalesce($2, review), goes_live = coalesce($3, goes_live)
     where organisation_id = $1`,
    [organisationId, review, goesLive],
  );
  return readEditingRules(db, organisationId);
}
