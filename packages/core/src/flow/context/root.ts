import {
  array,
  deprecate,
  fromJson,
  nothing,
  number,
  type ObjectValue,
  object,
  Properties,
  text,
  type Value,
} from "../../expr/index.ts";
import { openTicketOf } from "../contact.ts";
import type { Step } from "../flow.ts";
import type { KeptResume, Run, WebhookState } from "../session.ts";
import type { RunSummary } from "../summary.ts";
import { contactValue, fieldsValue, ticketValue, urnsValue } from "./contact.ts";
import { contentValue, globalsValue, inputValue, legacyExtra, resumeValue, triggerValue } from "./parts.ts";
import { localsValue, relatedRun, resultsValue, runValue } from "./run.ts";

/** What of the turn the context shows beside its current step. */
export interface Surroundings {
  readonly runs: readonly Run[];
  readonly resumed: KeptResume | undefined;
}

type Part = (step: Step, around: Surroundings) => Value;

const makers = {
  contact: contactValue,
  fields: fieldsValue,
  urns: urnsValue,
  results: (step) => resultsValue(step.run, step.environment),
  locals: (step) => localsValue(step.run),
  run: runValue,
  child: (step, { runs }) => relatedRun("child", step, lastChild(step, runs)),
  parent: (step, { runs }) => relatedRun("parent", step, parentOf(step, runs)),
  input: inputValue,
  ticket: (step) => ticketValue(openTicketOf(step.contact), step.assets),
  webhook: (step) => webhookValue(step.run.webhook),
  node: nodeValue,
  globals: (step) => globalsValue(step.assets),
  content: contentValue,
  trigger: triggerValue,
  resume: (_, { resumed }) => resumeValue(resumed),
  legacy_extra: (step) => deprecate(legacyExtra(step.trigger, step.run), "@legacy_extra is deprecated"),
} satisfies Record<string, Part>;

/** A top-level name of the context. */
export type ContextName = keyof typeof makers;

const parts: ReadonlyMap<string, Part> = new Map(Object.entries(makers));

/**
 * All that a template can see. A part is made when a template asks for it, and again after a change. There is one such
 * object for a turn, since most templates ask for one part or none.
 */
export class RootContext extends Properties {
  readonly value: ObjectValue = { kind: "object", properties: this };
  readonly #step: Step;
  readonly #around: Surroundings;
  readonly #made = new Map<string, Value>();

  constructor(step: Step, around: Surroundings) {
    super(new Map());
    this.#step = step;
    this.#around = around;
  }

  override get size(): number {
    return parts.size;
  }

  override names(): string[] {
    return [...parts.keys()].sort();
  }

  override get(name: string): Value | undefined {
    const made = this.#made.get(name);
    if (made !== undefined) return made;
    const part = parts.get(name) ?? parts.get(name.toLowerCase());
    if (part === undefined) return undefined;
    const value = part(this.#step, this.#around);
    this.#made.set(name, value);
    return value;
  }

  /** What was made is out of date. */
  forget(): void {
    if (this.#made.size > 0) this.#made.clear();
  }

  /** The part with this name is out of date. */
  forgetOne(name: ContextName): void {
    if (this.#made.size > 0) this.#made.delete(name);
  }
}

function lastChild({ run, contact }: Step, runs: readonly Run[]): RunSummary | undefined {
  const child = runs.findLast((other) => other.parentUuid === run.uuid);
  return child && { ...child, contact };
}

/** The first run's parent is in the session that started this one. */
function parentOf({ run, contact, trigger }: Step, runs: readonly Run[]): RunSummary | undefined {
  if (run.parentUuid === undefined) return trigger.type === "flow_action" ? trigger.runSummary : undefined;
  const parent = runs.find((other) => other.uuid === run.parentUuid);
  return parent && { ...parent, contact };
}

function webhookValue(state: WebhookState | undefined): Value {
  if (state === undefined) return nothing;
  const { method, url, status, headers, json } = state;
  return object(
    { status: number(status), headers: () => fromJson(headers), json: () => fromJson(json) },
    text(`${method} ${url}`),
  );
}

function nodeValue({ node, run }: Step): Value {
  return object({
    uuid: text(node.uuid),
    categories: () => array((node.router?.categories ?? []).map(({ name }) => text(name))),
    visit_count: () => number(run.visits?.[node.uuid] ?? 0),
  });
}
