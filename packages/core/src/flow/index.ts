/**
 * The conversation engine: a pure function from a session and an input to the next session and what happened.
 *
 * `start` and `resume` never wait, send or store anything; whatever the world must do is an event of the turn.
 */
export type { Contact, ContactStatus, FieldValue, Reference, Ticket } from "./contact.ts";
export { newContact } from "./contact.ts";
export type { FlowReference, FlowType, LateTaps, RunStatus, SessionStatus } from "./definition.ts";
export { resume, start } from "./engine.ts";
export { EngineError, FlowError } from "./errors.ts";
export type { FlowEvent, MessageCreated, MessageWait, QuickReply, Templating } from "./events.ts";
export type { Assets, Flow, LookupResult, Match } from "./flow.ts";
export { limits } from "./limits.ts";
export { readFlow } from "./read/flow.ts";
export type { Input, Result, Resume, Run, Segment, Session, Trigger, Turn, WebhookState } from "./session.ts";
