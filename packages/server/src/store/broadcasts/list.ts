import type { ContactId, JourneyId, OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "../database.ts";

/** A broadcast with its counts, as people look at it. */
export interface BroadcastSeen {
  readonly id: string;
  readonly journeyId: JourneyId;
  readonly contactId: ContactId | null;
  readonly startsId: string | null;
  readonly says: string;
  readonly groups: readonly string[];
  readonly query: string | null;
  readonly createdAt: Date;
  readonly begunAt: Date | null;
  readonly stoppedAt: Date | null;
  readonly stoppedBy: string | null;
  readonly pausedAt: Date | null;
  readonly refusalCode: number | null;
  readonly people: number;
  readonly waits: number;
  readonly reached: number;
  readonly failed: number;
  readonly spared: number;
  readonly stopped: number;
}

const columns = `id, journey_id as "journeyId", contact_id as "contactId", starts_id as "startsId", says, groups, query,
  created_at as "createdAt", begun_at as "begunAt", stopped_at as "stoppedAt", stopped_by as "stoppedBy", paused_at as "pausedAt", refusal_code as "refusalCode", people, waits, reached,
  failed, spared, stopped`;

/** The newest ones, before the one with the id `before`. */
export async function listBroadcasts(
  db: Db,
  organisationId: OrganisationId,
  { before, count }: { readonly before: string; readonly count: number },
): Promise<readonly BroadcastSeen[]> {
  const { rows } = await db.query<BroadcastSeen>(
    `select ${columns} from broadcasts where organisation_id = $1 and id < $2 order by id desc limit $3`,
    [organisationId, before, count],
  );
  return rows;
}

export async function readBroadcast(
  db: Db,
  organisationId: OrganisationId,
  id: string,
): Promise<BroadcastSeen | undefined> {
  const { rows } = await db.query<BroadcastSeen>(
    `select ${columns} from broadcasts where organisation_id = $1 and id = $2`,
    [organisationId, id],
  );
  return rows[0];
}
