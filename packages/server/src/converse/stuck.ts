import type { ContactId, OrganisationId } from "@hotline/core/model/ids.ts";
import type { Without } from "../store/claim-inbox.ts";

const restMs = 5_000;

/**
 * Whose work waits a while for the next try, so that that of others goes on: contacts whose turn can neither be stored nor put
 * aside, and organisations whose programme cannot be used.
 */
export class Stuck {
  readonly #contacts = new Map<ContactId, number>();
  readonly #organisations = new Map<OrganisationId, number>();

  add(contact: ContactId): void {
    this.#contacts.set(contact, performance.now() + restMs);
  }

  addAllOf(organisation: OrganisationId): void {
    this.#organisations.set(organisation, performance.now() + restMs);
  }

  has(organisation: OrganisationId): boolean {
    return (this.#organisations.get(organisation) ?? 0) > performance.now();
  }

  /** Those to leave alone now. */
  without(): Without {
    return { contacts: resting(this.#contacts), organisations: resting(this.#organisations) };
  }
}

function resting<T>(until: Map<T, number>): readonly T[] {
  const now = performance.now();
  for (const [who, end] of until) if (end <= now) until.delete(who);
  return [...until.keys()];
}
