import type { MemberId, OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "./database.ts";

/** What of a hotline stands already, as it is now and not as somebody ticked it off. */
export interface Standing {
  readonly number: boolean;
  readonly webhook: boolean;
  readonly journey: boolean;
  readonly answers: boolean;
  readonly hours: boolean;
  readonly team: boolean;
}

/** Looks into small tables only: it is asked while the first page is open. */
export async function readStanding(tx: Db, organisationId: OrganisationId): Promise<Standing> {
  const { rows } = await tx.query<Standing>(
    `select exists (select from numbers where organisation_id = $1 and retired_at is null) as number,
       exists (select from numbers where organisation_id = $1 and heard_at is not null) as webhook,
       exists (select from (
         select distinct on (id) withdrawn from journeys where organisation_id = $1 order by id, version desc
       ) newest where not withdrawn) as journey,
       exists (select from triage_contents where organisation_id = $1
         and json_array_length(coalesce(content->'answers', '[]')) > 0) as answers,
       exists (select from organisations where id = $1 and settings->'hours' is not null) as hours,
       exists (select from members where organisation_id = $1 and user_id is not null and ended_at is null offset 1)
         or exists (select from links where organisation_id = $1 and kind = 'invitation' and used_at is null
           and expires_at > now()) as team`,
    [organisationId],
  );
  const [standing] = rows;
  if (!standing) throw new Error("PostgreSQL answered nothing.");
  return standing;
}

export async function firstStepsPutAway(tx: Db, organisationId: OrganisationId, memberId: MemberId): Promise<boolean> {
  const { rowCount } = await tx.query(
    "select from members where organisation_id = $1 and id = $2 and first_steps_put_away_at is not null",
    [organisationId, memberId],
  );
  return rowCount === 1;
}

export async function putFirstStepsAway(
  tx: Db,
  organisationId: OrganisationId,
  memberId: MemberId,
  isAway: boolean,
): Promise<void> {
  await tx.query(
    "update members set first_steps_put_away_at = case when $3 then now() end where organisation_id = $1 and id = $2",
    [organisationId, memberId, isAway],
  );
}
