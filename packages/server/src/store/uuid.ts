import { hash, randomBytes } from "node:crypto";
import type { ContactId, NumberId } from "@hotline/core/model/ids.ts";
import { type Id, idOf } from "@hotline/core/model/ids.ts";

let pool = randomBytes(0);
let used = 0;

function random8(): Buffer {
  if (used + 8 > pool.length) {
    pool = randomBytes(8 * 1024);
    used = 0;
  }
  used += 8;
  return pool.subarray(used - 8, used);
}

let last = { at: Number.NaN, count: 0 };

/** Twelve bits are more than anybody makes in a millisecond. */
const mostCounted = 0xfff;

/**
 * A UUID version 7: ordered by time, so that index pages fill one after the other. Those that a process makes within one
 * millisecond are in the order in which they were made: the replies of one turn have nothing else to be ordered by.
 */
export function newUuid<K extends string>(now = Date.now()): Id<K> {
  last = { at: now, count: now === last.at ? Math.min(last.count + 1, mostCounted) : 0 };
  const time = now.toString(16).padStart(12, "0");
  const count = last.count.toString(16).padStart(3, "0");
  const rest = random8().toString("hex");
  const variant = ((Number.parseInt(rest[0] ?? "0", 16) & 3) | 8).toString(16);
  return idOf(`${time.slice(0, 8)}-${time.slice(8)}-7${count}-${variant}${rest.slice(1, 4)}-${rest.slice(4)}`);
}

/** No id of version 7 that is made from this millisecond on is lower. */
export function lowestUuid(at: number): string {
  const time = Math.floor(at).toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`;
}

/** A fixed-size key for an id of WhatsApp's within one number, whatever its length. */
export function keyOf(numberId: NumberId, wamid: string): string {
  const hex = hash("sha256", `${numberId}\n${wamid}`, "hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}

/** Which of the shards a contact's work belongs to; version 7 ids are random at their end. */
export const shards = 64;
/** 0 to 63: the last byte of the id, as the statements have it that write the inbox (`get_byte(uuid_send(…), 15)`). */
export function shardOf(contactId: ContactId): number {
  return Number.parseInt(contactId.slice(-2), 16) % shards;
}
