/**
 * The conversation engine: a pure function from a session and an input to the next session and what happened.
 *
 * `start` and `resume` never wait, send or store anything; whatever the world must do is an event of the turn, or an
 * effect whose result comes back as an input.
 */
export type { Answer, TurnOptions } from "./answers.ts";
export type {
  Channel,
  ChannelRole,
  Group,
  Llm,
  LookupResult,
  Match,
  Resthook,
  Template,
  TemplateComponent,
  TemplateTranslation,
} from "./assets.ts";
export type { Contact, ContactStatus, FieldValue, Reference, SensitiveStanding, Ticket, User } from "./contact.ts";
export { newContact, openTicketOf } from "./contact.ts";
export { contactRef } from "./contact-ref.ts";
export type { FlowReference, FlowType, LateTaps, RunStatus, SessionStatus } from "./definition.ts";
export type { AirtimeRequest, AirtimeResult } from "./effects/airtime.ts";
export type { ClaimUrnRequest, ClaimUrnResult } from "./effects/claim-urn.ts";
export type { ClassifyRequest, ClassifyResult } from "./effects/classify.ts";
export type { EmailRequest, EmailResult } from "./effects/email.ts";
export type { HttpAnswer, HttpCall, HttpRequest, HttpResult } from "./effects/http.ts";
export { type EffectRequest, type EffectResult, effectKinds, failedEffect } from "./effects/index.ts";
export type { LlmRequest, LlmResult } from "./effects/llm.ts";
export { resume, start } from "./engine.ts";
export { EngineError, FlowError } from "./errors.ts";
export type {
  ContactEvent,
  FlowEvent,
  IvrCreated,
  MessageContent,
  MessageCreated,
  MessageWait,
  QuickReply,
  Recipients,
  Templating,
} from "./events.ts";
export type { Assets, Flow } from "./flow.ts";
export { limits } from "./limits.ts";
export type { Modifier } from "./modifiers/index.ts";
export { type Modified, modify, regroup } from "./modify.ts";
export { type Moved, type MoveRule, moveSession } from "./move.ts";
export { type Place, Places } from "./places.ts";
export { readContact } from "./read/contact.ts";
export { type ReadOptions, readFlow } from "./read/flow.ts";
export { readResume } from "./resumes/index.ts";
export type {
  Call,
  Dial,
  Input,
  KeptTrigger,
  PendingEffect,
  Resume,
  Run,
  Segment,
  Session,
  Trigger,
  Turn,
  WebhookState,
} from "./session.ts";
export { asksLabels, queryable, smartGroup } from "./smart-groups.ts";
export type { History, Result, RunSummary } from "./summary.ts";
export { generalTopic, topicOf } from "./topics.ts";
export { readTrigger } from "./triggers/index.ts";
