import { type Environment, evaluateText, evaluateValue, type Problem, type Value } from "../expr/index.ts";
import type { Answer, TurnOptions } from "./answers.ts";
import type { Contact } from "./contact.ts";
import { type ContextName, RootContext } from "./context/root.ts";
import type { FlowType, RunStatus } from "./definition.ts";
import type { ContactEvent, FlowEvent } from "./events.ts";
import type { Assets, EvaluateOptions, Flow, Localized, Node, Step } from "./flow.ts";
import { isoInstant } from "./instant.ts";
import { cut, limits } from "./limits.ts";
import { environmentOf, localize } from "./localize.ts";
import { regrouped } from "./modifiers/groups.ts";
import { resultKey, sameResult, stampResult } from "./results.ts";
import type { Call, Input, KeptResume, KeptTrigger, Run, Segment, Session, Turn, WebhookState } from "./session.ts";
import { stored } from "./stored.ts";
import type { History, NewResult } from "./summary.ts";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
/** A run while its turn is under way. The session that was read stays as it was: its maps are copied on write. */
export type OpenRun = Mutable<Run>;

/** Everything that a turn changes, until it is handed back as a whole. */
export class OpenTurn implements Step {
  readonly assets: Assets;
  readonly answer: Answer | undefined;
  readonly events: FlowEvent[] = [];
  readonly segments: Segment[] = [];
  readonly runs: OpenRun[];
  readonly now: string;
  readonly session: Mutable<Session>;
  contact: Contact;
  input: Input | null;
  resumed: KeptResume | undefined;
  /** The node that was last visited, in whichever run. */
  visited = "";
  /** Nodes visited in this sprint. */
  steps = 0;
  /** What the last router looked at. */
  operand: string | undefined;
  pushed: { readonly flow: Flow; readonly terminal: boolean } | undefined;
  readonly #base: Environment;
  #environment: Environment | undefined;
  readonly #context: RootContext;
  #flow: Flow | undefined;
  #node: Node | undefined;
  #run: OpenRun | undefined;

  constructor(
    session: Session,
    input: Input | null,
    contact: Contact,
    assets: Assets,
    environment: Environment,
    { answer }: TurnOptions,
  ) {
    this.session = { ...session };
    this.runs = session.runs.map((run) => ({ ...run }));
    this.input = input;
    this.contact = contact;
    this.assets = assets;
    this.answer = answer;
    this.#base = environment;
    this.#context = new RootContext(this, this);
    this.now = isoInstant(environment.now);
  }

  get flow(): Flow {
    return present(this.#flow, "flow");
  }
  get sessionType(): FlowType {
    return this.session.type;
  }
  get trigger(): KeptTrigger {
    return this.session.trigger;
  }
  get call(): Call | undefined {
    return this.session.call;
  }
  get node(): Node {
    return present(this.#node, "node");
  }
  get run(): OpenRun {
    return present(this.#run, "run");
  }
  get environment(): Environment {
    this.#environment ??= environmentOf(this.contact, this.#base, this.assets);
    return this.#environment;
  }

  newId(): string {
    return this.#base.newId();
  }

  /** From now on templates are evaluated for this run. */
  enterRun(run: OpenRun, flow: Flow | undefined): void {
    this.#run = run;
    this.#flow = flow;
    this.#node = undefined;
    this.changed();
  }

  enterNode(node: Node): void {
    this.#node = node;
    this.changed("node", "run");
  }

  setInput(input: Input | null): void {
    this.input = input;
    if (input !== null) this.contact = { ...this.contact, lastSeenOn: input.createdOn };
    this.changed();
  }

  emit(event: FlowEvent): void {
    this.events.push(event);
  }

  error(text: string, code?: string, extra?: Readonly<Record<string, string>>): void {
    this.emit({
      type: "error",
      text,
      ...(code === undefined ? {} : { code }),
      ...(extra === undefined ? {} : { extra }),
    });
  }

  evaluate(template: string, options?: EvaluateOptions): string {
    return this.#evaluate(template, options).text;
  }

  evaluateWhole(template: string): string | undefined {
    const { text, failed } = this.#evaluate(template);
    return failed ? undefined : text;
  }

  evaluateValue(template: string): Value {
    if (!template.includes("@")) return { kind: "text", text: template };
    const { value, problems, warnings } = evaluateValue(template, this.#context.value, this.environment);
    for (const problem of problems) this.#expressionFailed(problem);
    for (const { message } of warnings) this.emit({ type: "warning", text: message, code: "context:deprecated" });
    return value;
  }

  localize(item: string, property: string, base: readonly string[]): Localized {
    return localize(this.flow, this.contact, this.#base, item, property, base);
  }

  saveResult(saved: NewResult): void {
    const result = stampResult(saved, this.node.uuid, this.now);
    const key = resultKey(result.name);
    const before = this.run.results[key];
    this.run.results = { ...this.run.results, [key]: result };
    this.changed("results", "run", "legacy_extra");
    if (before !== undefined && sameResult(before, result)) return;
    const previous = before && { previous: { value: before.value, category: before.category ?? "" } };
    const extra = result.extra === undefined ? {} : { extra: result.extra };
    const { name, value, category = "" } = result;
    this.emit({ type: "run_result_changed", name, value, category, ...extra, ...previous });
  }

  setLocal(name: string, value: string | undefined): void {
    const { [name]: _, ...others } = this.run.locals;
    this.run.locals = value === undefined ? others : { ...others, [name]: value };
    this.changed("locals", "run");
  }

  setWebhook(state: WebhookState | undefined): void {
    if (state === undefined) delete this.run.webhook;
    else this.run.webhook = state;
    this.changed("webhook");
  }

  changeContact(contact: Contact, ...events: readonly ContactEvent[]): void {
    this.contact = contact;
    this.events.push(...events);
    this.regroup();
  }

  /** Puts the contact into the groups whose queries it matches now. */
  regroup(): void {
    const { contact, event } = regrouped(this.contact, this.assets, this.#base);
    this.contact = contact;
    this.#environment = undefined;
    this.changed();
    if (event !== undefined) this.emit(event);
  }

  enter(flow: Flow, terminal: boolean): void {
    this.pushed = { flow, terminal };
  }

  fail(text: string): void {
    this.emit({ type: "failure", text });
    this.endRun(this.run, "failed");
  }

  endRun(run: OpenRun, status: RunStatus, exit?: string): void {
    run.status = status;
    run.exitedOn = this.now;
    const exitUuid = exit === undefined ? {} : { exitUuid: exit };
    this.emit({ type: "run_ended", runUuid: run.uuid, flow: run.flow, status, ...exitUuid });
    this.changed();
  }

  localeOrder(): readonly string[] {
    return [this.environment, this.#base].flatMap(({ allowedLanguages: [language], defaultCountry: country }) =>
      language === undefined ? [] : [country === undefined ? language : `${language}-${country}`],
    );
  }

  childHistory(): History {
    const { uuid, hadInput, trigger } = this.session;
    const { ancestors = 0, ancestorsSinceInput = 0 } = trigger.history ?? {};
    const since = hadInput === true ? 0 : ancestorsSinceInput + 1;
    return { parentUuid: uuid, ancestors: ancestors + 1, ancestorsSinceInput: since };
  }

  /** The current run answers somebody. */
  markInput(): void {
    this.run.hadInput = true;
    this.session.hadInput = true;
  }

  /** What expressions saw under these names is out of date, or all of it. */
  changed(...names: readonly ContextName[]): void {
    if (names.length === 0) this.#context.forget();
    else for (const name of names) this.#context.forgetOne(name);
  }

  finish(): Turn {
    const { session, contact, events, segments, runs, input } = this;
    return { session: stored(session, runs, input, this.assets), contact, events, segments, runs, input };
  }

  #evaluate(template: string, options: EvaluateOptions = {}): { readonly text: string; readonly failed: boolean } {
    const { max = limits.evaluatedCharacters, escape: quote } = options;
    if (!template.includes("@")) return { text: cut(template, max), failed: false };
    const how = quote === undefined ? {} : { escape: quote };
    const { text, problems, warnings } = evaluateText(template, this.#context.value, this.environment, how);
    for (const problem of problems) this.#expressionFailed(problem);
    for (const { message } of warnings) this.emit({ type: "warning", text: message, code: "context:deprecated" });
    return { text: cut(text, max), failed: problems.length > 0 };
  }

  #expressionFailed({ expression, message, tooComplex }: Problem): void {
    const code = tooComplex ? "expression:too_complex" : "expression";
    this.error(`Error evaluating expression: ${message}`, code, { expression });
  }
}

function present<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new TypeError(`There is no ${what} yet`);
  return value;
}
