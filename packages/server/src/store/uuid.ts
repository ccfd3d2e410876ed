import { hash, randomBytes } from "node:crypto";

let pool = randomBytes(0);
let used = 0;

function random10(): Buffer {
  if (used + 10 > pool.length) {
    pool = randomBytes(10 * 1024);
    used = 0;
  }
  used += 10;
  return pool.subarray(used - 10, used);
}

/** A UUID version 7: ordered by time, so that index pages fill one after the other. */
export function newUuid(now = Date.now()): string {
  const time = now.toString(16).padStart(12, "0");
  const rest = random10().toString("hex");
  const variant = ((Number.parseInt(rest[3] ?? "0", 16) & 3) | 8).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-${variant}${rest.slice(4, 7)}-${rest.slice(7, 19)}`;
}

/** No id of version 7 that is made from this millisecond on is lower. */
export function lowestUuid(at: number): string {
  const time = Math.floor(at).toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`;
}

/** A fixed-size key for an id of WhatsApp's within one number, whatever its length. */
export function keyOf(numberId: string, wamid: string): string {
  const hex = hash("sha256", `${numberId}\n${wamid}`, "hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}

/** Which of the shards a contact's work belongs to; version 7 ids are random at their end. */
export const shards = 64;
export function shardOf(contactId: string): number {
  return Number.parseInt(contactId.slice(-2), 16) % shards;
}
