import type pg from "pg";
import { type Held, takeShards } from "../store/claim-inbox.ts";
import type { Floor } from "./floor.ts";
import type { Patience } from "./patience.ts";
import type { Stuck } from "./stuck.ts";

/** The shards of one worker, which both ways of its messages take. */
export interface Share {
  readonly shards: readonly number[];
  readonly floor: Floor;
  readonly patience: Patience;
  readonly stuck: Stuck;
}

/** Takes some shards of a share for this transaction, and notes whether others kept us waiting; returns those it got. */
export async function hold(
  tx: pg.PoolClient,
  { floor, patience }: Share,
  shards: readonly number[],
): Promise<readonly Held[]> {
  const began = performance.now();
  const held = await takeShards(tx, shards, { after: floor.id, patienceMs: patience.ms });
  patience.waited(performance.now() - began);
  if (held.length < shards.length) patience.spend();
  return held;
}
