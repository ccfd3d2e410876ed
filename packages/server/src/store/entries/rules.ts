import type { Db } from "../database.ts";

/** Whether a model that is no worse goes live by itself, or waits for a person. @public The generated resolvers name it. */
export type GoesLive = "whenNoWorse" | "byHand";

/** How a team wants to publish. */
export interface EditingRules {
  /** Somebody who did not write in a draft must approve it. */
  readonly review: boolean;
  readonly goesLive: GoesLive;
}

export async function readEditingRules(db: Db, organisationId: string): Promise<EditingRules> {
  const { rows } = await db.query<EditingRules>(
    `select review, goes_live as "goesLive" from editing_rules where organisation_id = $1`,
    [organisationId],
  );
  return rows[0] ?? { review: false, goesLive: "whenNoWorse" };
}

export async function saveEditingRules(db: Db, organisationId: string, rules: EditingRules): Promise<void> {
  await db.query(
    `insert into editing_rules (organisation_id, review, goes_live) values ($1, $2, $3)
     on conflict (organisation_id) do update set review = $2, goes_live = $3`,
    [organisationId, rules.review, rules.goesLive],
  );
}
