import type { Contact } from "./contact.ts";
import type { FlowReference, FlowType, RunStatus, SessionStatus } from "./definition.ts";
import type { FlowEvent } from "./events.ts";

/** A message as a journey sees it. */
export interface Input {
  readonly uuid: string;
  readonly createdOn: string;
  readonly text: string;
  readonly urn?: string;
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
}

/** What starts a journey. */
export type Trigger =
  | (TriggerCommon & { readonly type: "manual"; readonly origin?: string })
  | (TriggerCommon & { readonly type: "msg"; readonly input: Input; readonly keyword?: string });

/** What ends a wait. */
export type Resume =
  | { readonly type: "msg"; readonly input: Input }
  | { readonly type: "wait_timeout" }
  | { readonly type: "wait_expiration" };

export interface Result {
  readonly name: string;
  readonly value: string;
  readonly category?: string;
  /** The category in the contact's language, where that differs. */
  readonly categoryLocalized?: string;
  readonly nodeUuid: string;
  readonly input?: string;
  readonly extra?: unknown;
  readonly createdOn: string;
}

/** A result before it is stamped with place and time. */
export type NewResult = Pick<Result, "name" | "value" | "category" | "categoryLocalized" | "input" | "extra">;

/** The last HTTP answer that a run got. */
export interface WebhookState {
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>> | null;
  readonly json: unknown;
}

export interface Run {
  readonly uuid: string;
  readonly flow: FlowReference;
  readonly status: RunStatus;
  readonly parentUuid?: string;
  readonly path: readonly { readonly nodeUuid: string; readonly arrivedOn: string }[];
  readonly results: Readonly<Record<string, Result>>;
  readonly locals: Readonly<Record<string, string>>;
  readonly webhook?: WebhookState;
  readonly hadInput: boolean;
  readonly createdOn: string;
  readonly exitedOn: string | null;
}

/** One contact's way through a journey as plain JSON; `version` tells later engines how to read it. */
export interface Session {
  readonly version: 1;
  readonly uuid: string;
  readonly type: FlowType;
  readonly status: SessionStatus;
  readonly createdOn: string;
  readonly trigger: Trigger;
  readonly runs: readonly Run[];
  readonly input: Input | null;
  readonly turns: number;
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
}
