import type pg from "pg";
import { KeyReused, once } from "../store/idempotent-requests.ts";
import type { Context } from "./context.ts";
import { because } from "./errors.ts";

/** What a mutation was given. Under `once`, an id of the asker's making, the same is done once. */
export interface Given {
  readonly once?: string | null | undefined;
}

/**
 * Does what a mutation asks for, in the transaction of the work; whoever asks again under the same id gets the answer of then,
 * before anything is checked. It is kept as JSON: an id, or little more, and no secret.
 */
export async function doneOnce<T, G extends Given>(
  tx: pg.PoolClient,
  { viewer: { organisationId, memberId } }: Context,
  mutation: string,
  { once: key, ...wanted }: G,
  work: () => Promise<T>,
): Promise<T> {
  const request = [mutation, wanted];
  try {
    return await once(tx, { organisationId, memberId, key: key ?? undefined, request }, work);
  } catch (error) {
    throw error instanceof KeyReused ? because("ONCE_USED") : error;
  }
}
