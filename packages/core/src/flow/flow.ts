import type { Environment, Value } from "../expr/index.ts";
import type { FieldDefinition } from "../model/project.ts";
import type { Contact, Reference } from "./contact.ts";
import type { Category, Exit, FlowReference, FlowType, Localization, Wait } from "./definition.ts";
import type { FlowEvent } from "./events.ts";
import type { Input, NewResult, Run } from "./session.ts";

/** The answer of a data table to what somebody typed. */
export type LookupResult =
  | { readonly kind: "found"; readonly key: string; readonly row: Readonly<Record<string, unknown>> }
  | { readonly kind: "choice"; readonly suggestions: readonly string[] }
  | { readonly kind: "missing" };

/** How an asset is found: by its id, or by its name in any case. */
export type Match = { readonly uuid: string } | { readonly name: string };

/** All that a journey may refer to. Asked synchronously: whoever implements it keeps these things in memory. */
export interface Assets {
  flow(uuid: string): Flow | undefined;
  field(key: string): FieldDefinition | undefined;
  fields(): readonly FieldDefinition[];
  global(key: string): string | undefined;
  /** The keys of all globals. */
  globals(): readonly string[];
  /** A text of the content library in this language or the library's fallback. */
  content(key: string, language: string): string | undefined;
  contentKeys(): readonly string[];
  lookup(source: string, query: string, language: string): LookupResult;
  group?(match: Match): Reference | undefined;
  /** All groups to which contacts can be added by hand. */
  groups?(): readonly Reference[];
  label?(match: Match): Reference | undefined;
  topic?(match: Match): Reference | undefined;
}

/** What an action or a router may see and do at a node. */
export interface Step {
  readonly flow: Flow;
  /** The type of the flow with which the session began. */
  readonly sessionType: FlowType;
  readonly node: Node;
  readonly run: Run;
  readonly contact: Contact;
  readonly input: Input | null;
  readonly assets: Assets;
  /** With the contact's own time zone and language. */
  readonly environment: Environment;
  /** The instant of the turn, ISO 8601. */
  readonly now: string;
  emit(event: FlowEvent): void;
  /** Tells the author that something went wrong; the journey goes on. */
  error(text: string, code?: string, extra?: Readonly<Record<string, string>>): void;
  /** The template as text; parts that fail are left out and told as errors. */
  evaluate(template: string): string;
  /** Like `evaluate`, but undefined where any part fails. */
  evaluateWhole(template: string): string | undefined;
  /** A value where the template is one expression, else its text. */
  evaluateValue(template: string): Value;
  /** The texts of an item in the best language for the contact. */
  localize(item: string, property: string, base: readonly string[]): Localized;
  saveResult(result: NewResult): void;
  /** Sets a local of the run; undefined removes it. */
  setLocal(name: string, value: string | undefined): void;
  changeContact(contact: Contact, event: FlowEvent): void;
  /** Goes into another flow when the node's actions are done. */
  enter(flow: Flow, terminal: boolean): void;
  fail(text: string): void;
}

export interface Localized {
  readonly texts: readonly string[];
  readonly language: string;
}

/** An action, made ready to run. */
export type Execute = (step: Step) => void;

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
  /** Undefined when no category fits. */
  readonly decide: (step: Step) => Decision | undefined;
}

export interface Node {
  readonly uuid: string;
  readonly actions: readonly Execute[];
  readonly router?: Router;
  readonly exits: readonly [Exit, ...Exit[]];
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
}
