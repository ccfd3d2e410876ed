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
import type { Step } from "../flow.ts";
import type { Run, Session, WebhookState } from "../session.ts";
import { contactValue, fieldsValue, ticketValue, urnsValue } from "./contact.ts";
import { contentValue, globalsValue, inputValue, legacyExtra, triggerValue } from "./parts.ts";
import { localsValue, relatedRun, resultsValue, runValue } from "./run.ts";

type Part = (step: Step, session: Session) => Value;

const makers = {
  contact: contactValue,
  fields: fieldsValue,
  urns: urnsValue,
  results: (step) => resultsValue(step.run, step.environment),
  locals: (step) => localsValue(step.run),
  run: runValue,
  child: (step, session) => relatedRun("child", step, lastChild(step.run, session)),
  parent: (step, session) => relatedRun("parent", step, parentOf(step.run, session)),
  input: inputValue,
  ticket: (step) => ticketValue(step.contact),
  webhook: (step) => webhookValue(step.run.webhook),
  node: nodeValue,
  globals: (step) => globalsValue(step.assets),
  content: contentValue,
  trigger: (_, session) => triggerValue(session.trigger),
  resume: () => nothing,
  legacy_extra: (step, session) => deprecate(legacyExtra(session.trigger, step.run), "@legacy_extra is deprecated"),
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
  readonly #session: Session;
  readonly #made = new Map<string, Value>();

  constructor(step: Step, session: Session) {
    super(new Map());
    this.#step = step;
    this.#session = session;
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
    const value = part(this.#step, this.#session);
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

function lastChild(run: Run, session: Session): Run | undefined {
  return session.runs.findLast((other) => other.parentUuid === run.uuid);
}

function parentOf(run: Run, session: Session): Run | undefined {
  return session.runs.find((other) => other.uuid === run.parentUuid);
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
    visit_count: () => number(run.path.filter(({ nodeUuid }) => nodeUuid === node.uuid).length),
  });
}
