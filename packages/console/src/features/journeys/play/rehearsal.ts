import type { FlowEvent, Segment } from "@hotline/core/flow/index.ts";
import type { InboundContent, OutboundContent } from "@hotline/core/model/message.ts";
import { reasonOf } from "@hotline/core/model/reason-of.ts";
import { Conversation } from "@hotline/core/play/conversation.ts";
import type { Outcome } from "@hotline/core/play/outcome.ts";
import type { Programme } from "@hotline/core/play/programme.ts";
import { newId } from "../../../network/new-id.ts";
import { answerAs, type Double } from "./doubles.ts";

/** One bubble on the phone, in order. */
export type Line = { readonly id: number } & (
  | { readonly from: "hotline"; readonly content: OutboundContent }
  | { readonly from: "person"; readonly text: string }
);

/** What one thing that happened led to. */
export interface Beat {
  readonly id: number;
  readonly cause: { readonly kind: "begins" | "says" | "waits"; readonly text: string };
  readonly events: readonly FlowEvent[];
  readonly segments: readonly Segment[];
}

interface Saved {
  readonly name: string;
  readonly value: string;
  readonly category: string;
}

/** How it stands; a new object whenever anything changed. */
export interface Standing {
  readonly lines: readonly Line[];
  readonly beats: readonly Beat[];
  /** Where it is, or was last. */
  readonly at: { readonly flow: string; readonly node: string } | null;
  /** Exits that were taken. */
  readonly taken: ReadonlySet<string>;
  readonly visited: ReadonlySet<string>;
  readonly saved: readonly Saved[];
  readonly isWaiting: boolean;
  /** Milliseconds until something happens by itself; null where nothing would. */
  readonly dueIn: number | null;
  readonly language: string;
}

export interface Setup {
  readonly journey: string;
  readonly language: string;
  readonly double: Double;
  readonly programme: (now: () => number) => Programme;
}

type Cause = Beat["cause"];

/** One person at a phone that plays a journey with the real engine; nobody is called, and nothing is stored. */
export class Rehearsal {
  readonly #setup: Setup;
  readonly #programme: Programme;
  readonly #conversation: Conversation;
  readonly #listeners = new Set<() => void>();
  /** How far the clock was put forward. */
  #ahead = 0;
  #lastId = 0;
  #double: Double;
  #standing: Standing;

  constructor(setup: Setup) {
    this.#setup = setup;
    this.#double = setup.double;
    this.#programme = setup.programme(() => this.#now());
    this.#conversation = new Conversation({
      programme: this.#programme,
      journey: setup.journey,
      language: setup.language,
      answer: (request) => answerAs(this.#double, request),
      env: () => ({ now: this.#now(), newId, random: Math.random }),
    });
    this.#conversation.meetBefore();
    this.#standing = { ...blank, language: setup.language };
    this.#take({ kind: "begins", text: "" }, () => this.#conversation.open());
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly standing = (): Standing => this.#standing;

  answerBy(double: Double): void {
    this.#double = double;
  }

  say(text: string): void {
    const said = text.trim();
    if (said !== "") this.#hear(said, { kind: "text", text: said });
  }

  /** A tap on a choice, of the open question or of an older one. */
  tap(choice: { readonly id: string; readonly title: string }, source: "button" | "list"): void {
    this.#hear(choice.title, { kind: "choice", source, id: choice.id, title: choice.title });
  }

  /** Lets the time pass until something happens by itself. */
  passTime(): void {
    const due = this.#conversation.dueAt;
    if (due === null) return;
    this.#ahead += Math.max(0, due - this.#now());
    this.#take({ kind: "waits", text: "" }, () => this.#conversation.wake());
  }

  #hear(text: string, content: InboundContent): void {
    const line: Line = { id: this.#newId(), from: "person", text };
    this.#standing = { ...this.#standing, lines: [...this.#standing.lines, line] };
    this.#take({ kind: "says", text }, () => this.#conversation.hear(content));
  }

  #take(cause: Cause, run: () => Outcome): void {
    const { events, segments, messages } = outcomeOf(run);
    const before = this.#standing;
    const lines = messages.map((content): Line => ({ id: this.#newId(), from: "hotline", content }));
    const due = this.#conversation.dueAt;
    this.#standing = {
      lines: [...before.lines, ...lines],
      beats: [...before.beats, { id: this.#newId(), cause, events, segments }],
      at: this.#place(events, segments) ?? before.at,
      taken: new Set([...before.taken, ...exitsOf(events, segments)]),
      visited: new Set([...before.visited, ...this.#nodesOf(events, segments)]),
      saved: savedAfter(before.saved, events),
      isWaiting: this.#conversation.isWaiting,
      dueIn: this.#conversation.isWaiting && due !== null ? Math.max(0, due - this.#now()) : null,
      language: this.#conversation.contact.language ?? this.#setup.language,
    };
    for (const listener of this.#listeners) listener();
  }

  /** Where the session stands; where it is over, the last node to which it went. */
  #place(events: readonly FlowEvent[], segments: readonly Segment[]): Standing["at"] {
    const { runs = [] } = this.#conversation.session ?? {};
    const run = runs.findLast(({ status }) => status === "waiting" || status === "active");
    if (run?.node !== undefined) return { flow: run.flow.uuid, node: run.node };
    const last = segments.at(-1);
    if (last !== undefined) return { flow: last.flowUuid, node: last.destinationUuid };
    const begun = events.findLast((event) => event.type === "run_started");
    const entry = begun && this.#programme.assets.flow(begun.flow.uuid)?.entry;
    return begun && entry ? { flow: begun.flow.uuid, node: entry.uuid } : null;
  }

  #nodesOf(events: readonly FlowEvent[], segments: readonly Segment[]): readonly string[] {
    const begun = events.flatMap((event) =>
      event.type === "run_started" ? (this.#programme.assets.flow(event.flow.uuid)?.entry?.uuid ?? []) : [],
    );
    return [...begun, ...segments.map(({ destinationUuid }) => destinationUuid)];
  }

  #now(): number {
    return Date.now() + this.#ahead;
  }

  #newId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }
}

const blank: Standing = {
  lines: [],
  beats: [],
  at: null,
  taken: new Set<string>(),
  visited: new Set<string>(),
  saved: [],
  isWaiting: false,
  dueIn: null,
  language: "",
};

/** What the engine refuses is told where people look, as a failure of the journey. */
function outcomeOf(run: () => Outcome): Outcome {
  try {
    return run();
  } catch (error) {
    const text = reasonOf(error);
    return { events: [{ type: "failure", text }], segments: [], messages: [] };
  }
}

function exitsOf(events: readonly FlowEvent[], segments: readonly Segment[]): readonly string[] {
  const ends = events.flatMap((event) => (event.type === "run_ended" ? (event.exitUuid ?? []) : []));
  return [...segments.map(({ exitUuid }) => exitUuid), ...ends];
}

function savedAfter(before: readonly Saved[], events: readonly FlowEvent[]): readonly Saved[] {
  const saved = new Map(before.map((one) => [one.name, one]));
  for (const event of events)
    if (event.type === "run_result_changed") {
      const { name, value, category } = event;
      saved.set(name, { name, value, category });
    }
  return [...saved.values()];
}
