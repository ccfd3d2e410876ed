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

export const defaultRules: InboxRules = { isAutomatic: false, capacity: 10, claimMinutes: 15, onExpiry: "queue" };

export async function readRules(db: Db, organisationId: string): Promise<InboxRules> {
  const { rows } = await db.query<InboxRules>(
    `select is_automatic as "isAutomatic", capacity, claim_minutes as "claimMinutes", on_expiry as "onExpiry"
     from inbox_rules where organisation_id = $1`,
    [organisationId],
  );
  return rows[0] ?? defaultRules;
}

export async function writeRules(tx: Db, organisationId: string, rules: InboxRules): Promise<void> {
  await tx.query(
    `insert into inbox_rules (organisation_id, is_automatic, capacity, claim_minutes, on_expiry) values ($1, $2, $3, $4, $5)
     on conflict (organisation_id) do update set is_automatic = $2, capacity = $3, claim_minutes = $4, on_expiry = $5`,
    [organisationId, rules.isAutomatic, rules.capacity, rules.claimMinutes, rules.onExpiry],
  );
}
