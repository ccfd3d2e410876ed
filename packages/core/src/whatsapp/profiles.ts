import { asArray, asId, asObject, type JsonObject } from "./values.ts";

/**
 * The elements of `contacts` of one `value`, found by id, never by place: contacts and messages are not parallel. Looked
 * through once: a webhook may bring a thousand statuses of a thousand people.
 */
export class Profiles {
  readonly #contacts: unknown;
  #found: { readonly byUserId: Index; readonly byWaId: Index } | undefined;

  constructor(contacts: unknown) {
    this.#contacts = contacts;
  }

  /** The first element with one of these ids; a user id may stand where a phone number belongs. */
  of(phone: string | undefined, userId: string | undefined): JsonObject | undefined {
    this.#found ??= indexed(this.#contacts);
    const { byUserId, byWaId } = this.#found;
    const ways = [byWaId.get(phone), byWaId.get(userId), byUserId.get(userId)];
    return ways.reduce((first, one) => (one && (!first || one.place < first.place) ? one : first))?.contact;
  }
}

type Index = ReadonlyMap<string | undefined, Placed>;
interface Placed {
  readonly place: number;
  readonly contact: JsonObject;
}

function indexed(contacts: unknown): { byUserId: Index; byWaId: Index } {
  const byUserId = new Map<string, Placed>();
  const byWaId = new Map<string, Placed>();
  const put = (index: Map<string, Placed>, id: string | undefined, placed: Placed) => {
    if (id !== undefined && !index.has(id)) index.set(id, placed);
  };
  for (const [place, element] of (asArray(contacts) ?? []).entries()) {
    const contact = asObject(element);
    if (contact === undefined) continue;
    put(byWaId, asId(contact.wa_id), { place, contact });
    put(byUserId, typeof contact.user_id === "string" ? contact.user_id : undefined, { place, contact });
  }
  return { byUserId, byWaId };
}
