/*
 * organisation  one team with its numbers, journeys, contacts; the wall that nobody else's data crosses
 * number        one WhatsApp business phone number of an organisation
 * contact       a person who writes to an organisation; known by WhatsApp user id and, where WhatsApp tells it, phone
 * message       one thing said, inbound or outbound, with its delivery status
 * journey       a published conversation flow (in the engine: `flow`)
 * session       one contact's way through a journey, from trigger to end; survives restarts and waits for months
 * turn          what happens between two waits: one input in, events and effects out, one transaction
 * trigger       what starts a journey
 * window        the 24 hours after a contact's last message in which free-form messages may be sent
 * inbox, outbox the two durable queues of the hot path; a job is any other piece of background work
 */

declare const brand: unique symbol;

/** A string id that cannot be mistaken for an id of another kind. */
export type Id<K extends string> = string & { readonly [brand]: K };

export type OrganisationId = Id<"Organisation">;
export type NumberId = Id<"Number">;
export type ContactId = Id<"Contact">;
export type MessageId = Id<"Message">;
export type SessionId = Id<"Session">;
export type JourneyId = Id<"Journey">;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The one place where a plain string becomes an id; throws `TypeError` unless it is a lower-case UUID. */
export function toId<K extends string>(kind: K, raw: string): Id<K> {
  if (!uuid.test(raw)) throw new TypeError(`Not a ${kind} id: ${raw}`);
  return raw as Id<K>;
}
