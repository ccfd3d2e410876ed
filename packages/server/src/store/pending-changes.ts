import type { OrganisationId } from "@hotline/core/model/ids.ts";

/** What of an organisation may have changed. A closed list: subscribers say what they look at. */
export const topics = [
  "conversation",
  /** Something else of a message than what it says: what triage found in it, its file. */
  "message",
  /** What became of the sending of messages; told of a little later than the rest. */
  "tick",
  "contact",
  "answers",
  "content",
  "journeys",
  "data",
  "flags",
  "settings",
  "team",
  "jobs",
  "broadcasts",
  /** Of members, in notes. */
  "mentions",
  /** Of members, to whom conversations were given. */
  "given",
] as const;
export type Topic = (typeof topics)[number];

/** Which ones, or "all" where they are unknown or too many to name. */
export type Changed = ReadonlySet<string> | "all";
export type Batch = ReadonlyMap<Topic, Changed>;

/**
 * Above this many, naming them costs more than looking at all. A full machine has thousands of ticks in the half second that
 * they are gathered: to look at all for these would make it fuller.
 */
const maxIds = 20_000;

/** Gathers changes and hands them on in steady portions: the first one at once, a flood at most every so many milliseconds. */
export class PendingChanges {
  readonly #hand: (changes: ReadonlyMap<OrganisationId, Batch>) => void;
  readonly #everyMs: number;
  #changes = new Map<OrganisationId, Map<Topic, Set<string> | "all">>();
  #timer: NodeJS.Timeout | null = null;
  #handedAt = 0;

  constructor(everyMs: number, hand: (changes: ReadonlyMap<OrganisationId, Batch>) => void) {
    this.#everyMs = everyMs;
    this.#hand = hand;
  }

  add(organisationId: OrganisationId, topic: Topic, changed: Iterable<string> | "all"): void {
    const batch = this.#changes.get(organisationId) ?? new Map<Topic, Set<string> | "all">();
    this.#changes.set(organisationId, batch);
    batch.set(topic, joined(batch.get(topic), changed));
    this.#timer ??= setTimeout(() => this.flush(), Math.max(0, this.#handedAt + this.#everyMs - performance.now()));
  }

  flush(): void {
    this.stop();
    if (this.#changes.size === 0) return;
    const changes = this.#changes;
    this.#changes = new Map();
    this.#handedAt = performance.now();
    this.#hand(changes);
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }
}

function joined(before: Set<string> | "all" | undefined, more: Iterable<string> | "all"): Set<string> | "all" {
  if (before === "all" || more === "all") return "all";
  const ids = before ?? new Set<string>();
  for (const id of more) ids.add(id);
  return ids.size > maxIds ? "all" : ids;
}
