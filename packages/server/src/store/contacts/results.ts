import type { ContactId, OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "../database.ts";

/** One way through a journey with what was found out on it. */
export interface JourneyResults {
  readonly id: string;
  readonly journey: string;
  readonly status: string;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly results: readonly { readonly name: string; readonly value: string; readonly category: string }[];
}

type Event = { readonly type?: string; readonly name?: string; readonly value?: string; readonly category?: string };

/** A contact's newest ways through journeys; of each result the last value counts. */
export async function readJourneyResults(
  db: Db,
  organisationId: OrganisationId,
  contactId: ContactId,
  count: number,
): Promise<readonly JourneyResults[]> {
  const { rows } = await db.query<Omit<JourneyResults, "results"> & { events: readonly (readonly Event[])[] | null }>(
    `select s.id, coalesce(j.name, '') as journey, s.status, s.started_at as "startedAt", s.ended_at as "endedAt",
       (select json_agg(u.events order by u.id) from turns u where u.contact_id = $2 and u.session_id = s.id) as events
     from (select * from sessions where organisation_id = $1 and contact_id = $2 order by started_at desc, id limit $3) s
     left join lateral (select name from journeys where organisation_id = $1 and id = s.journey_id order by version desc limit 1) j on true
     order by s.started_at desc, s.id`,
    [organisationId, contactId, count],
  );
  return rows.map(({ events, ...session }) => ({ ...session, results: resultsOf((events ?? []).flat()) }));
}

function resultsOf(events: readonly Event[]): JourneyResults["results"] {
  const results = new Map<string, JourneyResults["results"][number]>();
  for (const { type, name, value = "", category = "" } of events)
    if (type === "run_result_changed" && name !== undefined) results.set(name, { name, value, category });
  return [...results.values()];
}
