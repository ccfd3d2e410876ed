import type { Environment, Value } from "../expr/index.ts";
import type { LookupResult } from "../model/lookup.ts";
import type { FieldDefinition } from "../model/project.ts";
import type { Channel, Group, Llm, Match, Resthook, Template } from "./assets.ts";
import type { Contact, Reference, User } from "./contact.ts";
import type { Category, Exit, FlowReference, FlowType, Localization, Wait } from "./definition.ts";
import type { EffectRequest, EffectResult } from "./effects/index.ts";
import type { ContactEvent, FlowEvent, MessageContent } from "./events.ts";
import type { Call, Input, KeptTrigger, Run, WebhookState } from "./session.ts";
import type { History, NewResult } from "./summary.ts";

/** All that a journey may refer to. Asked synchronously: whoever implements it keeps these things in memory. */
export interface Assets {
  /** The flow in the version that a session started with, or as it is now where no version is named. */
  flow(uuid: string, version?: string): Flow | undefined;
  field(key: string): FieldDefinition | undefined;
  fields(): readonly FieldDefinition[];
  global(key: string): string | undefined;
  /** The keys of all globals. */
  globals(): readonly string[];
  /** A text of the content library in this language or the library's fallback. Another text comes with other assets. */
  content(key: string, language: string): string | undefined;
  contentKeys(): readonly string[];
  lookup(source: string, query: string, language: string): LookupResult;
  group?(match: Match): Group | undefined;
  groups?(): readonly Group[];
  label?(match: Match): Reference | undefined;
  topic?(match: Match): Reference | undefined;
  /** Somebody of the team, by id or e-mail address. */
  user?(match: { readonly uuid: string } | { readonly email: string }): User | undefined;
  /** Not given where all messages go one way that the host knows. */
  channels?(): readonly Channel[];
  template?(named: Reference): Template | undefined;
  llm?(uuid: string): Llm | undefined;
  resthook?(slug: string): Resthook | undefined;
  /** Why the host would not send this, e.g. because of a word in it; undefined if it would. */
  unsendable?(message: MessageContent): string | undefined;
  /** Longest text of a field; `limits.fieldCharacters` if not given. */
  readonly fieldCharacters?: number;
}

/** What changes a contact needs to see and do. */
export interface Editor {
  readonly contact: Contact;
  readonly assets: Assets;
  /** With the contact's own time zone and language. */
  readonly environment: Environment;
  newId(): string;
  /** Tells the author that something went wrong; the journey goes on. */
  error(text: string, code?: string, extra?: Readonly<Record<string, string>>): void;
  /** Puts the changed contact in the place of the old one, tells it, and looks which groups it belongs to now. */
  changeContact(contact: Contact, ...events: readonly ContactEvent[]): void;
}

/** What an action or a router may see and do at a node. */
export interface Step extends Editor {
  readonly flow: Flow;
  /** The type of the flow with which the session began. */
  readonly sessionType: FlowType;
  readonly trigger: KeptTrigger;
  readonly call: Call | undefined;
  readonly node: Node;
  readonly run: Run;
  readonly input: Input | null;
  /** The instant of the turn, ISO 8601. */
  readonly now: string;
  emit(event: FlowEvent): void;
  /** The template as text; parts that fail are left out and told as errors. */
  evaluate(template: string, options?: EvaluateOptions): string;
  /** Like `evaluate`, but undefined where any part fails. */
  evaluateWhole(template: string): string | undefined;
  /** A value where the template is one expression, else its text. */
  evaluateValue(template: string): Value;
  /** The texts of an item in the best language for the contact. */
  localize(item: string, property: string, base: readonly string[]): Localized;
  saveResult(result: NewResult): void;
  /** Sets a local of the run; undefined removes it. */
  setLocal(name: string, value: string | undefined): void;
  /** Sets what `@webhook` shows. */
  setWebhook(state: WebhookState | undefined): void;
  /** Goes into another flow when the node's actions are done. */
  enter(flow: Flow, terminal: boolean): void;
  fail(text: string): void;
  /** The locales of the contact and then of the organisation, e.g. `eng-ZA`. */
  localeOrder(): readonly string[];
  /** What a session that this one starts should know of its origin. */
  childHistory(): History;
}

export interface EvaluateOptions {
  /** Applied to each computed text before it joins the rest. */
  readonly escape?: (text: string) => string;
  /** Longest result, in characters; `limits.evaluatedCharacters` if not given. */
  readonly max?: number;
}

export interface Localized {
  readonly texts: readonly string[];
  readonly language: string;
}

/** What an action does at a node, where it needs nothing of the world. */
export type Execute = (step: Step) => void;

/** An action that asks the world for something, and goes on when the result is there. */
export interface Asking {
  /** What it asks for; nothing if it has nothing to ask after all. */
  ask(step: Step): EffectRequest | undefined;
  take(step: Step, request: EffectRequest, result: EffectResult): void;
}

/** An action, made ready to run. */
export interface Action {
  readonly uuid: string;
  readonly act: Execute | Asking;
}

/** What a router decided: a category, and what is saved about it. */
export interface Decision {
  readonly category: Category;
  readonly value: string;
  readonly operand?: string;
  readonly extra?: unknown;
}

export interface Router {
  readonly wait?: Wait;
  readonly resultName?: string;
  readonly categories: readonly Category[];
  /** Where it goes when none of its cases fits; none where it asks for nothing in particular. */
  readonly fallback?: Category;
  /** Undefined when no category fits. */
  readonly decide: (step: Step) => Decision | undefined;
}

export interface Node {
  readonly uuid: string;
  readonly actions: readonly Action[];
  readonly router?: Router;
  readonly exits: readonly [Exit, ...Exit[]];
}

/** What a run must carry along because something in its flow reads it. */
export interface Reads {
  readonly path: boolean;
  readonly visits: boolean;
  readonly child: boolean;
  readonly parent: boolean;
}

/** A flow definition, checked and made ready to run. Read once, use for every contact. */
export interface Flow {
  readonly reference: FlowReference;
  /** ISO 639-3 of the base texts. */
  readonly language: string;
  readonly type: FlowType;
  readonly expireAfterMinutes: number;
  readonly localization: Localization;
  readonly nodes: ReadonlyMap<string, Node>;
  /** Where it begins; a flow without nodes ends at once. */
  readonly entry?: Node;
  readonly reads: Reads;
}
