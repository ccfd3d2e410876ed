import type { Contact } from "./contact.ts";
import type { FlowReference, RunStatus } from "./definition.ts";

/** How a session came from others, which tells loops of sessions that start each other. */
export interface History {
  readonly parentUuid: string;
  readonly ancestors: number;
  /** Sessions since a person last said something. */
  readonly ancestorsSinceInput: number;
}

/** A run as other sessions may see it. */
export interface RunSummary {
  readonly uuid: string;
  readonly flow: FlowReference;
  readonly contact: Contact;
  readonly status: RunStatus;
  readonly results: Readonly<Record<string, Result>>;
}

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
