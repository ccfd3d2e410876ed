import type { ContactId, JourneyId, OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "../database.ts";
import type { RunStatus, SavedResult } from "./runs.ts";

/** A pass through a journey, with whose it is. */
export interface RunSeen {
  readonly id: string;
  readonly contactId: ContactId;
  readonly name: string;
  readonly phone: string | null;
  /** Not erased since. */
  readonly isKnown: boolean;
  readonly version: number;
  readonly status: RunStatus;
  readonly node: string | null;
  readonly results: Readonly<Record<string, SavedResult>>;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  /** When it began, as exactly as the database knows: what the order is by. */
  readonly place: string;
}

export interface RunsWanted {
  readonly status: RunStatus | null;
  /** Days, both included. */
  readonly since: string | null;
  readonly until: string | null;
  readonly answered: { readonly result: string; readonly category: string } | null;
}

export interface RunsPage {
  readonly limit: number;
  /** Goes on after the run at this place. */
  readonly after: { readonly place: string; readonly id: string } | null;
}

/** The passes through a journey, the newest first. */
export async function readRuns(
  db: Db,
  organisationId: OrganisationId,
  journeyId: JourneyId,
  { status, since, until, answered }: RunsWanted,
  { limit, after }: RunsPage,
): Promise<readonly RunSeen[]> {
  const { rows } = await db.query<RunSeen>(
    `select r.id, r.contact_id as "contactId", coalesce(c.name, '') as name, c.phone, c.id is not null as "isKnown", r.version, r.status, r.node, r.results,
       r.started_at as "startedAt", r.ended_at as "endedAt", r.started_at::text as place
     from journey_runs r left join contacts c on c.id = r.contact_id and c.organisation_id = $1
     where r.organisation_id = $1 and r.journey_id = $2 and ($3::text is null or r.status = $3)
       and ($4::date is null or r.day >= $4) and ($5::date is null or r.day <= $5)
       and ($6::text is null or r.results -> $6 ->> 'category' = $7)
       and ($8::timestamptz is null or (r.started_at, r.id) < ($8, $9))
     order by r.started_at desc, r.id desc limit $10`,
    [
      organisationId,
      journeyId,
      status,
      since,
      until,
      answered?.result ?? null,
      answered?.category ?? null,
      after?.place ?? null,
      after?.id ?? null,
      limit,
    ],
  );
  return rows;
}

/** The results that anybody has of a journey, as expressions call them. */
export async function readResultKeys(
  db: Db,
  organisationId: OrganisationId,
  journeyId: JourneyId,
): Promise<readonly string[]> {
  const { rows } = await db.query<{ result: string }>(
    "select distinct result from journey_categories where organisation_id = $1 and journey_id = $2 order by result",
    [organisationId, journeyId],
  );
  return rows.map(({ result }) => result);
}
