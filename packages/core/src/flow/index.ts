/**
 * The conversation engine: a pure function from a session and an input to the next session and what happened.
 *
 * `start` and `resume` never wait, send or store anything; whatever the world must do is an event of the turn, or an
 * effect whose result comes back as an input.
 */
export type { Answer, TurnOptions } from "./answers.ts";
export type {
  Channel,
  Group,
  Llm,
  Match,
  Resthook,
  Template,
  TemplateComponent,
  TemplateTranslation,
} from "./assets.ts";
export type { Contact, ContactStatus, FieldValue, Reference, SensitiveStanding, Ticket, User } from "./contact.ts";
export { newContact } from "./contact.ts";
export { contactRef } from "./contact-ref.ts";
export type { LateTaps } from "./definition.ts";
export type { AirtimeRequest, AirtimeResult } from "./effects/airtime.ts";
export type { EmailRequest, EmailResult } from "./effects/email.ts";
export type { HttpAnswer, HttpCall } from "./effects/http.ts";
export { type EffectRequest, type EffectResult, failedEffect } from "./effects/index.ts";
export type { LlmRequest, LlmResult } from "./effects/llm.ts";
export { resume, start } from "./engine.ts";
export { EngineError, FlowError } from "./errors.ts";
export type {
  FlowEvent,
  MessageContent,
  MessageCreated,
  MessageWait,
  Recipients,
} from "./events.ts";
export type { Assets, Flow } from "./flow.ts";
export { limits } from "./limits.ts";
export type { Modifier } from "./modifiers/index.ts";
export { modify, regroup } from "./modify.ts";
export { type Moved, type MoveRule, moveSession } from "./move.ts";
export { readContact } from "./read/contact.ts";
export { readFlow } from "./read/flow.ts";
export { readResume } from "./resumes/index.ts";
export type {
  Call,
  Input,
  Resume,
  Run,
  Segment,
  Session,
  Trigger,
  Turn,
} from "./session.ts";
export { asksLabels, queryable, smartGroup } from "./smart-groups.ts";
export type { History, RunSummary } from "./summary.ts";
export { generalTopic, topicOf } from "./topics.ts";
export { readTrigger } from "./triggers/index.ts";
