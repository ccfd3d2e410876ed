import type { ConversationsGivenSubscription } from "../generated/graphql.ts";

export type Given = ConversationsGivenSubscription["conversationsGiven"][number];

/** Tells of each giving once: this page knows what was there when it began, and the browser what its other pages told. */
export class GivenNews {
  #known: Set<string> | undefined;

  /** Nothing was said to it yet. */
  get isNew(): boolean {
    return this.#known === undefined;
  }

  /** Those that came since and were not told of elsewhere. */
  of(now: readonly Given[], told: ReadonlySet<string>): readonly Given[] {
    const known = this.#known;
    this.#known = new Set([...(known ?? []), ...now.map(({ id }) => id)]);
    return known === undefined ? [] : now.filter(({ id }) => !known.has(id) && !told.has(id));
  }
}

const toldKey = "hotline.given";
const mostTold = 100;

/** What any page of this browser told of; where storage is forbidden, each page tells for itself. */
export function readTold(): ReadonlySet<string> {
  try {
    const told: unknown = JSON.parse(localStorage.getItem(toldKey) ?? "[]");
    return new Set(Array.isArray(told) ? told.filter((id) => typeof id === "string") : []);
  } catch {
    return new Set();
  }
}

export function keepTold(ids: readonly string[]): void {
  try {
    localStorage.setItem(toldKey, JSON.stringify([...readTold(), ...ids].slice(-mostTold)));
  } catch {
    // See above.
  }
}
