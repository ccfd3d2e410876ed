import type { Match } from "./assets.ts";
import type { Reference } from "./contact.ts";

/** What a ticket is about of which nothing is said. */
export const generalTopic = "General";

const general = "b1d3c7a0-6f0e-5c52-9d0b-2f6f2c1f5a10";

/**
 * People who wait for a human wait in one queue: a topic is a name for what it is about, given by whoever asks, and each one is
 * known.
 */
export function topicOf(match: Match): Reference {
  return "uuid" in match ? { uuid: match.uuid, name: match.name ?? generalTopic } : { uuid: general, name: match.name };
}
