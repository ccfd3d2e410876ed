declare const kind: unique symbol;

/** An id of one kind of thing. A text becomes one where it comes in, so that two ids cannot change places on their way. */
export type Id<K extends string> = string & { readonly [kind]: K };

export type OrganisationId = Id<"organisation">;
export type NumberId = Id<"number">;
export type ContactId = Id<"contact">;
/** Of a message as we keep it; WhatsApp's own id of it is its `wamid`. */
export type MessageId = Id<"message">;
export type SessionId = Id<"session">;
export type JourneyId = Id<"journey">;
export type MemberId = Id<"member">;

/**
 * An id as a request gives it: its place there says what it is the id of, so it fits wherever an id is asked for.
 * @public The generated resolvers name it.
 */
export type GivenId = Id<never>;

/** The one place where a text becomes an id. It says what the text is meant for, not that there is such a thing. */
export function idOf<K extends string>(text: string): Id<K> {
  return text as Id<K>;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text can be an id at all: a UUID, in letters of any case. */
export const isUuid = (text: string): boolean => uuid.test(text);
