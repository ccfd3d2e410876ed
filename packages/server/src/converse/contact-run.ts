import { idOf } from "@hotline/core/model/ids.ts";
import type { Work } from "../store/claim-inbox.ts";
import { type Priority, priorities } from "../store/priorities.ts";
import { ContactInputs } from "./contact-inputs.ts";
import { ContactState } from "./contact-state.ts";
import type { Setting } from "./setting.ts";
import { priorityOf, readStart } from "./start-row.ts";
import { TriageTurn } from "./triage-turn.ts";
import type { SpokenTurns } from "./turn-log.ts";
import { broadcastOf } from "./withdrawn.ts";

/** The rows of one contact's inbox, one after the other: which of them wait, and what comes of the rest. */
export class ContactRun {
  readonly #first: Work;
  readonly #held: readonly Work[];
  /** What waits until the journey's effect is answered. */
  readonly #waiting: Work[];
  readonly #state: ContactState;
  readonly #triage: TriageTurn;
  readonly #inputs: ContactInputs;
  /** A human talks with the person: what they write is heard, and all else waits until the conversation is handed back. */
  readonly #claimed: boolean;

  constructor(first: Work, held: readonly Work[], setting: Setting) {
    this.#first = first;
    this.#held = held;
    this.#waiting = [...held];
    this.#state = new ContactState(first, setting);
    this.#triage = new TriageTurn(first, this.#state, setting);
    this.#claimed = first.conversation?.claimed === true;
    this.#inputs = new ContactInputs(first, this.#state, this.#triage, setting);
  }

  take(work: Work): void {
    if (work.kind === "message") this.#state.heard.hear(work);
    if (this.#claimed) this.#takeClaimed(work);
    else this.#takeFree(work);
  }

  #takeClaimed(work: Work): void {
    if (work.kind === "message" || work.kind === "handBack") this.#do(work);
    else this.#waiting.push(work);
  }

  #takeFree(work: Work): void {
    const state = this.#state;
    if (
      work.kind === "handBack" ||
      work.kind === "wake" ||
      work.kind === "effect" ||
      (state.isPending && this.#triage.isOptOut(work))
    )
      this.#do(work);
    else {
      this.#waiting.push(work);
      if (state.isPending && state.isExpired) this.#inputs.giveUp(work);
    }
    // Whatever came while an effect was under way has its turn as soon as that is answered, in order.
    while (!state.isPending) {
      const next = this.#waiting.shift();
      if (next === undefined) return;
      this.#do(next);
    }
  }

  #do(work: Work): void {
    const isTimeUp = this.#waiting.some(({ kind }) => kind === "wake");
    this.#inputs.take(work, isTimeUp);
  }

  /** The engine refused the work; a session that waits for an effect ends, for nothing else would end it. */
  fail(work: Work, error: string): void {
    const { session, isPending } = this.#state;
    this.#state.note(work, { because: "engineError", error });
    const broadcast = broadcastOf(work);
    if (broadcast !== undefined) this.#state.log.came(broadcast, 0, null);
    if (session && isPending) this.#state.abandon(session);
  }

  result(works: readonly Work[]): SpokenTurns {
    const { contactId, organisationId, numberId } = this.#first;
    const { session, ...place } = this.#state.place;
    const { messages, sessions, turns, forOthers, broadcasts } = this.#state.log;
    const heard = this.#state.heard.fresh;
    const waiting = new Set(this.#waiting);
    const current = session?.runs.at(-1) ?? null;
    return {
      contactId,
      organisationId,
      messages,
      sessions,
      turns,
      forOthers,
      broadcasts,
      priority: mostUrgent(works),
      ...this.#triage.writes(),
      done: idsOf(works.filter((work) => work.isQueued && !waiting.has(work))),
      held: idsOf(works.filter((work) => waiting.has(work))),
      toQueue: works.filter((work) => !work.isQueued && waiting.has(work)),
      released: this.#held.filter((work) => !waiting.has(work)).map(({ id }) => id),
      effect: this.#state.effect(),
      inbox: this.#inbox(),
      numberId: heard?.numberId ?? numberId,
      conversation: {
        ...place,
        lastInboundAt: heard && new Date(heard.at),
        sessionId: session && idOf(session.uuid),
        journeyId: current && idOf(current.flow.uuid),
        session,
      },
      contact: this.#state.contact(),
    };
  }

  /** What the operators' inbox has to know. */
  #inbox(): SpokenTurns["inbox"] {
    const known = this.#first.conversation?.inInbox === true;
    const { heard, team } = this.#state;
    const { isHelped, notes, assignee } = team;
    const assigned = assignee === undefined ? {} : { assignee };
    return { known, claimed: this.#claimed, heard: heard.count, isHelped, notes, ...assigned };
  }
}

const idsOf = (works: readonly Work[]) => works.map(({ shard, id }) => ({ shard, id }));

/** Somebody waits for what any work but a start for many makes. */
function mostUrgent(works: readonly Work[]): Priority {
  const each = works.map(({ kind, payload }) => (kind === "start" ? priorityOf(readStart(payload)) : priorities.reply));
  return each.reduce((most, one) => (one < most ? one : most), priorities.paused);
}
