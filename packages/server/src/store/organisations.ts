import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "./database.ts";

export interface OrganisationRow {
  readonly id: string;
  readonly name: string;
  readonly timezone: string;
  readonly languages: readonly string[];
}

const columns = `id, name, coalesce(settings->>'timezone', 'UTC') as timezone,
  coalesce(settings->'languages', '[]') as languages`;

export async function readOrganisation(db: Db, organisationId: OrganisationId): Promise<OrganisationRow | undefined> {
  const { rows } = await db.query<OrganisationRow>(`select ${columns} from organisations where id = $1`, [
    organisationId,
  ]);
  return rows[0];
}

/** The organisations of a person, the one joined first coming first. Beyond the wall: for the person themselves only. */
export async function organisationsOf(db: Db, userId: string): Promise<readonly OrganisationRow[]> {
  const { rows } = await db.query<OrganisationRow>(
    `select ${columns} from organisations
     join (select organisation_id, joined_at from members where user_id = $1 and ended_at is null) m
       on m.organisation_id = id
     order by joined_at, id`,
    [userId],
  );
  return rows;
}
