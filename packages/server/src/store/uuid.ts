import { hash, randomBytes } from "node:crypto";
import type { ContactId, NumberId } from "@hotline/core/model/ids.ts";
import { type Id, idOf } from "@hotline/core/model/ids.ts";

let pool = "";
let used = 0;

/** Eight bytes of chance in hexadecimal. */
function random8(): string {
  if (used >= pool.length) {
    pool = randomBytes(8 * 1024).toString("hex");
    used = 0;
  }
  used += 16;
  return pool.slice(used - 16, used);
}

/** Of the millisecond in which an id was made last: what its ids begin with, and how many there are. */
let last = { at: Number.NaN, high: "", low: "", count: 0 };

/** Twelve bits are more than anybody makes in a millisecond. */
const mostCounted = 0xfff;

/**
 * A UUID version 7: ordered by time, so that index pages fill one after the other. Those that a process makes within one
 * millisecond are in the order in which they were made: the replies of one turn have nothing else to be ordered by.
 */
export function newUuid<K extends string>(now = Date.now()): Id<K> {
  if (now === last.at) last.count = Math.min(last.count + 1, mostCounted);
  else last = { at: now, ...timeOf(now), count: 0 };
  const rest = random8();
  const variant = ((Number.parseInt(rest.charAt(0), 16) & 3) | 8).toString(16);
  const count = (0x7000 + last.count).toString(16);
  // Joined: parts that are added to one another stay apart in memory, many of them to an id.
  return idOf([last.high, last.low, count, variant + rest.slice(1, 4), rest.slice(4)].join("-"));
}

function timeOf(at: number): { high: string; low: string } {
  const time = at.toString(16).padStart(12, "0");
  return { high: time.slice(0, 8), low: time.slice(8) };
}

/** No id of version 7 that is made from this millisecond on is lower. */
export function lowestUuid(at: number): string {
  const { high, low } = timeOf(Math.floor(at));
  return `${high}-${low}-7000-8000-000000000000`;
}

/** A fixed-size key for an id of WhatsApp's within one number, whatever its length: a UUID, as PostgreSQL writes them. */
export function keyOf(numberId: NumberId, wamid: string): string {
  const hex = hash("sha256", `${numberId}\n${wamid}`, "hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-");
}

/** Which of the shards a contact's work belongs to; version 7 ids are random at their end. */
export const shards = 64;
/** 0 to 63: the last byte of the id, as the statements have it that write the inbox (`get_byte(uuid_send(…), 15)`). */
export function shardOf(contactId: ContactId): number {
  return Number.parseInt(contactId.slice(-2), 16) % shards;
}
