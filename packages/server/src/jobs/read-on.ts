import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { transaction } from "../store/database.ts";
import {
  beginReading,
  type Position,
  type Reading,
  type Stretch,
  savePosition,
  stepEnd,
  takePosition,
  type Window,
} from "../store/reading-progress.ts";

/** Reads the rows of a window and does with them what the job is for. */
export type Handle = (tx: pg.PoolClient, window: Window) => Promise<Stretch>;

/** How many rows a step had, and whether there is more to read now. */
export interface Went {
  readonly rows: number;
  readonly more: boolean;
}

/**
 * One step of reading a table that grows: the work and how far it goes are one commit. It may run twice, be killed, or rest
 * for a week: each row is worked on once, and none is left out.
 */
export async function readOn(
  pool: pg.Pool,
  organisationId: OrganisationId,
  reading: Reading,
  handle: Handle,
): Promise<Went> {
  await beginReading(pool, organisationId, reading);
  return transaction(pool, async (tx) => {
    const position = await takePosition(tx, organisationId, reading);
    const step = position && (await stepEnd(tx, organisationId, reading));
    if (!position || !step) return { rows: 0, more: false };
    const { rows, last } = await handle(tx, { ...position, end: step.end });
    const isFull = last !== null && rows === reading.stepRows;
    const reached: Position = isFull ? { at: last.at, after: last.id } : { at: step.end, after: "" };
    await savePosition(tx, organisationId, reading, { ...reached, rows, isFull });
    return { rows, more: isFull || !step.isLast };
  });
}
