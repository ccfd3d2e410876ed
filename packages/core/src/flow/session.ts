import type { Contact, Reference, Ticket, User } from "./contact.ts";
import type { FlowReference, FlowType, RunStatus, SessionStatus } from "./definition.ts";
import type { EffectRequest, EffectResult } from "./effects/index.ts";
import type { FlowEvent } from "./events.ts";
import type { History, Result, RunSummary } from "./summary.ts";

/** A message as a journey sees it. */
export interface Input {
  readonly uuid: string;
  readonly createdOn: string;
  readonly text: string;
  readonly urn?: string;
  readonly channel?: Reference;
  /** `type:url`. */
  readonly attachments?: readonly string[];
  readonly externalId?: string;
  readonly payload?: Readonly<Record<string, unknown>>;
}

interface TriggerCommon {
  /** UUID of the flow. */
  readonly flow: string;
  readonly triggeredOn: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly history?: History;
  /** Many contacts start at once; what would multiply that is refused. */
  readonly batch?: boolean;
}

/** What starts a journey. */
export type Trigger =
  | (TriggerCommon & { readonly type: "manual"; readonly origin?: string; readonly user?: User })
  | (TriggerCommon & { readonly type: "msg"; readonly input: Input; readonly keyword?: string })
  | (TriggerCommon & { readonly type: "flow_action"; readonly runSummary: RunSummary })
  | (TriggerCommon & { readonly type: "campaign"; readonly campaign?: Reference })
  | (TriggerCommon & { readonly type: "ticket"; readonly ticket: Ticket })
  | (TriggerCommon & { readonly type: "optin"; readonly optin: Reference })
  | (TriggerCommon & { readonly type: "call" | "chat" | "channel" });

type Kept<T> = T extends unknown ? Omit<T, "flow" | "triggeredOn" | "input"> : never;

/**
 * A trigger as the session keeps it: what a journey can ask for. The flow is that of the first run, and a message is in
 * `input` as long as anybody asks for it.
 */
export type KeptTrigger = Kept<Trigger>;

/** The outcome of a call that a journey put through. */
interface Dial {
  readonly status: "answered" | "no_answer" | "busy" | "failed";
  /** Seconds. */
  readonly duration: number;
}

/** What ends a wait. */
export type WaitResume =
  | { readonly type: "msg"; readonly input: Input }
  | { readonly type: "wait_timeout" }
  | { readonly type: "wait_expiration" }
  | { readonly type: "dial"; readonly dial: Dial };

/** What a session goes on with: what ends its wait, or the result of the effect for which it stopped. */
export type Resume = WaitResume | { readonly type: "effect"; readonly id: string; readonly result: EffectResult };

/** What `@resume` shows. */
export type KeptResume = { readonly type: WaitResume["type"]; readonly dial?: Dial };

/** The last HTTP answer that a run got. */
export interface WebhookState {
  readonly method: string;
  readonly url: string;
  /** 0 where nobody answered. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string>> | null;
  readonly json: unknown;
}

/** One pass through a flow. */
export interface Run {
  readonly uuid: string;
  readonly flow: FlowReference;
  readonly status: RunStatus;
  readonly parentUuid?: string;
  /** Where it is; none before its first node. */
  readonly node?: string;
  readonly results: Readonly<Record<string, Result>>;
  readonly locals: Readonly<Record<string, string>>;
  readonly webhook?: WebhookState;
  readonly hadInput?: true;
  readonly createdOn: string;
  /** Only when it is over. */
  readonly exitedOn?: string;
  /** The last nodes, at most `limits.pathKept`; only for flows that read it. */
  readonly path?: readonly { readonly nodeUuid: string; readonly arrivedOn: string }[];
  /** Node → how often it was visited; only for flows that read it. */
  readonly visits?: Readonly<Record<string, number>>;
}

/** A phone call that a voice journey talks over. */
export interface Call {
  readonly uuid: string;
  readonly channel: Reference;
  readonly urn: string;
}

/** What a session stopped for in the middle of a node, and what it needs to go on there. */
export interface PendingEffect {
  readonly id: string;
  readonly request: EffectRequest;
  /** UUID of the action that asked. */
  readonly action: string;
  /** Nodes visited so far in this sprint. */
  readonly steps: number;
  /** The flow that an earlier action of the node entered. */
  readonly pushed?: { readonly flow: FlowReference; readonly terminal: boolean };
  readonly resume?: KeptResume;
}

/**
 * One contact's way through a journey as plain JSON; `version` tells later engines how to read it. It holds only what
 * the journey can still ask for, since hosts store it on every turn.
 */
export interface Session {
  readonly version: 2;
  readonly uuid: string;
  readonly type: FlowType;
  readonly status: SessionStatus;
  readonly createdOn: string;
  readonly trigger: KeptTrigger;
  /** Those that are under way, and the children whose results their parents may read; none once it is over. */
  readonly runs: readonly Run[];
  /** Runs that were ever begun. */
  readonly runsBegun: number;
  readonly turns: number;
  /** Nodes visited since it began. */
  readonly steps: number;
  readonly hadInput?: true;
  /** The message that is being answered; only while an effect is pending. */
  readonly input?: Input;
  readonly effect?: PendingEffect;
  readonly call?: Call;
}

/** One way that was taken from a node to the next. */
export interface Segment {
  readonly flowUuid: string;
  /** The node visited last: after a sub-journey that is its last node, while `exitUuid` is an exit of the parent's. */
  readonly nodeUuid: string;
  readonly exitUuid: string;
  readonly destinationUuid: string;
  readonly operand?: string;
}

/** What one input led to. The shell commits all of it or nothing. */
export interface Turn {
  readonly session: Session;
  readonly contact: Contact;
  readonly events: readonly FlowEvent[];
  readonly segments: readonly Segment[];
  /** The runs of this turn as they stand now, those that ended too. */
  readonly runs: readonly Run[];
  readonly input: Input | null;
}
