import { createHash } from "node:crypto";
import type { MemberId, OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";

/** The same key was used for another request. */
export class KeyReused extends Error {}

export interface Asked {
  readonly organisationId: OrganisationId;
  readonly memberId: MemberId;
  /** Made by whoever asks; without one, each request stands for itself. */
  readonly key: string | undefined;
  readonly request: unknown;
}

/** Does the work once for a key, and gives the answer of then to whoever asks again; in the transaction of the work. */
export async function once<T>(tx: pg.PoolClient, asked: Asked, work: () => Promise<T>): Promise<T> {
  const { organisationId, memberId, key, request } = asked;
  if (key === undefined) return work();
  // Two at once: the second waits for the first, and finds its answer.
  await tx.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`once ${memberId} ${key}`]);
  const hash = createHash("sha256").update(JSON.stringify(request)).digest("hex");
  const { rows } = await tx.query<{ hash: string; answer: T }>(
    "select request_hash as hash, answer from idempotent_requests where member_id = $1 and key = $2 and organisation_id = $3",
    [memberId, key, organisationId],
  );
  if (rows[0] && rows[0].hash !== hash) throw new KeyReused();
  if (rows[0]) return rows[0].answer;
  const answer = await work();
  await tx.query(
    "insert into idempotent_requests (member_id, key, organisation_id, request_hash, answer) values ($1, $2, $3, $4, $5)",
    [memberId, key, organisationId, hash, JSON.stringify(answer)],
  );
  return answer;
}
