import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "../database.ts";

/** How an organisation's inbox is run. */
export interface InboxRules {
  /** Who waits is given to an available operator by itself. */
  readonly isAutomatic: boolean;
  /** Open conversations that one operator has at most, where nothing is said of them. */
  readonly capacity: number;
  /** How long a claim lasts after its holder was there last. */
  readonly claimMinutes: number;
  /** What becomes of a claim whose holder went away. */
  readonly onExpiry: "queue" | "handBack";
}

const defaultRules: InboxRules = { isAutomatic: false, capacity: 10, claimMinutes: 15, onExpiry: "queue" };

export async function readRules(db: Db, organisationId: OrganisationId): Promise<InboxRules> {
  const { rows } = await db.query<InboxRules>(
    `select is_automatic as "isAutomatic", capacity, claim_minutes as "claimMinutes", on_expiry as "onExpiry"
     from inbox_rules where organisation_id = $1`,
    [organisationId],
  );
  return rows[0] ?? defaultRules;
}

/** What is not given stays: somebody else may have just changed it. */
export async function writeRules(
  tx: Db,
  organisationId: OrganisationId,
  changes: Partial<InboxRules>,
): Promise<InboxRules> {
  await tx.query("insert into inbox_rules (organisation_id) values ($1) on conflict do nothing", [organisationId]);
  await tx.query(
    `update inbox_rules set is_automatic = coalesce($2, is_automatic), capacity = coalesce($3, capacity),
       claim_minutes = coalesce($4, claim_minutes), on_expiry = coalesce($5, on_expiry)
     where organisation_id = $1`,
    [organisationId, changes.isAutomatic, changes.capacity, changes.claimMinutes, changes.onExpiry],
  );
  return readRules(tx, organisationId);
}
