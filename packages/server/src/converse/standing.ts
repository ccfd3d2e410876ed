import type { FlowEvent, LateTaps, Session } from "@hotline/core/flow/index.ts";
import type { ConversationRow } from "../store/claim-inbox.ts";

/** Where a contact stands between two turns. */
export interface Place {
  readonly session: Session | null;
  readonly promptId: string | null;
  readonly promptChoices: readonly string[] | null;
  readonly lateTaps: LateTaps;
  /** When something happens by itself; for an effect: when its job is looked for again. */
  readonly wakesAt: Date | null;
  /** When nobody waits any longer, for the person or for an effect. */
  readonly expiresAt: Date | null;
}

/** A job takes a minute at most; one that is not back after two has probably lost its worker. */
const lookAgainMs = 120_000;
/** A person who wrote wants an answer, if only that something is broken. */
const giveUpMs = 600_000;
const hourMs = 3_600_000;

export function placeOf(conversation: ConversationRow | null): Place {
  return {
    session: (conversation?.session ?? null) as Session | null,
    promptId: conversation?.promptId ?? null,
    promptChoices: conversation?.promptChoices ?? null,
    lateTaps: (conversation?.lateTaps ?? "repeat") as LateTaps,
    wakesAt: conversation?.wakesAt ? new Date(conversation.wakesAt) : null,
    expiresAt: conversation?.expiresAt ? new Date(conversation.expiresAt) : null,
  };
}

/** The place with what its session waits for after these events. */
export function waitingFor(place: Place, events: readonly FlowEvent[], now: number): Place {
  const free = { ...place, wakesAt: null, expiresAt: null };
  if (place.session?.status === "pending") {
    return { ...free, wakesAt: new Date(now + lookAgainMs), expiresAt: new Date(now + giveUpMs) };
  }
  const wait = events.findLast((event) => event.type === "msg_wait");
  if (wait?.type !== "msg_wait" || place.session === null) return free;
  return {
    ...free,
    lateTaps: wait.lateTaps,
    wakesAt: wait.timeoutSeconds === undefined ? null : new Date(now + wait.timeoutSeconds * 1000),
    expiresAt: toTheHour(wait.expiresOn),
  };
}

/** The effect is looked for again later; how long it is waited for at all stays. */
export function lookAgain(place: Place, now: number): Place {
  return { ...place, wakesAt: new Date(now + lookAgainMs) };
}

/** Expiry is days long: a whole hour later does no harm, and the row is then rewritten in place most of the time. */
function toTheHour(iso: string): Date {
  return new Date(Math.ceil(Date.parse(iso) / hourMs) * hourMs);
}
