import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import type { VersionKey } from "./journeys.ts";

/** Versions are numbered by whoever publishes; two at once would number alike. */
async function lockJourneys(tx: pg.PoolClient, organisationId: OrganisationId): Promise<void> {
  await tx.query("select 1 from organisations where id = $1 for update", [organisationId]);
}

/** Every process reads the programme again. */
async function raiseRevision(tx: pg.PoolClient, organisationId: OrganisationId): Promise<void> {
  await tx.query("update organisations set revision = revision + 1 where id = $1", [organisationId]);
}

/** Withdraws the newest version; false where there is nothing to withdraw. */
export async function withdraw(tx: pg.PoolClient, organisationId: OrganisationId, id: string): Promise<boolean> {
  await lockJourneys(tx, organisationId);
  const { rowCount } = await tx.query(
    `update journeys set withdrawn = true where organisation_id = $1 and id = $2 and not withdrawn
       and version = (select max(version) from journeys where organisation_id = $1 and id = $2)`,
    [organisationId, id],
  );
  if (rowCount === 0) return false;
  await raiseRevision(tx, organisationId);
  return true;
}

/**
 * Publishes an earlier version anew, with the next number: versions never change, and the newest one is live. Those who
 * are under way stay where they are. Returns the new number; null where there is no such version.
 */
export async function publishAgain(
  tx: pg.PoolClient,
  organisationId: OrganisationId,
  { journeyId, version }: VersionKey,
  { author, message }: { readonly author: string; readonly message: string },
): Promise<number | null> {
  await lockJourneys(tx, organisationId);
  const { rows } = await tx.query<{ version: number }>(
    `insert into journeys (organisation_id, id, version, name, definition, author, message, triggers)
     select organisation_id, id, 1 + (select max(version) from journeys where organisation_id = $1 and id = $2), name,
       definition, $4, $5, (
         select coalesce(json_agg(t), '[]') from organisations o, json_array_elements(o.settings -> 'triggers') t
         where o.id = $1 and t ->> 'journey' = $2::text)
     from journeys where organisation_id = $1 and id = $2 and version = $3 returning version`,
    [organisationId, journeyId, version, author, message],
  );
  const [published] = rows;
  if (!published) return null;
  await raiseRevision(tx, organisationId);
  return published.version;
}
