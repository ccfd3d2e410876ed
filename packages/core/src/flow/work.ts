import { type Environment, evaluateText, evaluateValue, type Problem, type Value } from "../expr/index.ts";
import type { Contact } from "./contact.ts";
import { type ContextName, RootContext } from "./context/root.ts";
import type { FlowType, RunStatus } from "./definition.ts";
import type { FlowEvent } from "./events.ts";
import type { Assets, Flow, Localized, Node, Step } from "./flow.ts";
import { isoInstant } from "./instant.ts";
import { cut, limits } from "./limits.ts";
import { environmentOf, localize } from "./localize.ts";
import { resultKey, sameResult, stampResult } from "./results.ts";
import type { Input, NewResult, Run, Segment, Session, Turn } from "./session.ts";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
/**
 * A run while its turn is under way. The session that was read stays as it was: maps are copied on write; the path,
 * which every step makes longer, once when the turn begins.
 */
export interface WorkRun extends Mutable<Omit<Run, "path">> {
  readonly path: Run["path"][number][];
}

/** Everything that a turn changes, until it is handed back as a whole. */
export class Work implements Step {
  readonly assets: Assets;
  readonly events: FlowEvent[] = [];
  readonly segments: Segment[] = [];
  readonly runs: WorkRun[];
  readonly now: string;
  readonly session: Mutable<Session>;
  contact: Contact;
  /** The node that was last visited, in whichever run. */
  visited = "";
  /** What the last router looked at. */
  operand: string | undefined;
  pushed: { readonly flow: Flow; readonly terminal: boolean } | undefined;
  readonly #base: Environment;
  #environment: Environment | undefined;
  readonly #context: RootContext;
  #flow: Flow | undefined;
  #node: Node | undefined;
  #run: WorkRun | undefined;

  constructor(session: Session, contact: Contact, assets: Assets, environment: Environment) {
    this.session = { ...session };
    this.runs = session.runs.map((run) => ({ ...run, path: [...run.path] }));
    this.session.runs = this.runs;
    this.contact = contact;
    this.assets = assets;
    this.#base = environment;
    this.#context = new RootContext(this, this.session);
    this.now = isoInstant(environment.now);
  }

  get flow(): Flow {
    return present(this.#flow, "flow");
  }
  get sessionType(): FlowType {
    return this.session.type;
  }
  get node(): Node {
    return present(this.#node, "node");
  }
  get run(): WorkRun {
    return present(this.#run, "run");
  }
  get input(): Input | null {
    return this.session.input;
  }
  get environment(): Environment {
    this.#environment ??= environmentOf(this.contact, this.#base);
    return this.#environment;
  }

  newId(): string {
    return this.#base.newId();
  }

  /** From now on templates are evaluated for this run. */
  enterRun(run: WorkRun, flow: Flow | undefined): void {
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
    this.session.input = input;
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

  evaluate(template: string): string {
    return this.#evaluate(template).text;
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

  changeContact(contact: Contact, event: FlowEvent): void {
    this.contact = contact;
    this.#environment = undefined;
    this.changed();
    this.emit(event);
  }

  enter(flow: Flow, terminal: boolean): void {
    this.pushed = { flow, terminal };
  }

  fail(text: string): void {
    this.emit({ type: "failure", text });
    this.endRun(this.run, "failed");
  }

  endRun(run: WorkRun, status: RunStatus): void {
    run.status = status;
    run.exitedOn = this.now;
    this.emit({ type: "run_ended", runUuid: run.uuid, flow: run.flow, status });
    this.changed();
  }

  /** What expressions saw under these names is out of date, or all of it. */
  changed(...names: readonly ContextName[]): void {
    if (names.length === 0) this.#context.forget();
    else for (const name of names) this.#context.forgetOne(name);
  }

  finish(): Turn {
    this.session.runs = this.runs.map(compact);
    return { session: this.session, contact: this.contact, events: this.events, segments: this.segments };
  }

  #evaluate(template: string): { readonly text: string; readonly failed: boolean } {
    if (!template.includes("@")) return { text: cut(template, limits.evaluatedCharacters), failed: false };
    const { text, problems, warnings } = evaluateText(template, this.#context.value, this.environment);
    for (const problem of problems) this.#expressionFailed(problem);
    for (const { message } of warnings) this.emit({ type: "warning", text: message, code: "context:deprecated" });
    return { text: cut(text, limits.evaluatedCharacters), failed: problems.length > 0 };
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

/** What a run that is over needs not carry on: its way and its locals. */
function compact(run: WorkRun): Run {
  if (run.status === "active" || run.status === "waiting") return run;
  const { webhook: _, ...rest } = run;
  return { ...rest, path: [], locals: {} };
}
