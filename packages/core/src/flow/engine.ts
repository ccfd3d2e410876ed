import type { Environment } from "../expr/index.ts";
import type { Contact } from "./contact.ts";
import { EngineError } from "./errors.ts";
import type { Assets, Flow, Node } from "./flow.ts";
import { isoInstant } from "./instant.ts";
import { limits } from "./limits.ts";
import type { Resume, Session, Trigger, Turn } from "./session.ts";
import { continueRun, follow, type Next, route, routeTimeout, visit } from "./steps.ts";
import { Work, type WorkRun } from "./work.ts";

/** Begins a journey. Throws `EngineError` when its flow does not exist. */
export function start(trigger: Trigger, contact: Contact, assets: Assets, environment: Environment): Turn {
  const flow = assets.flow(trigger.flow);
  if (flow === undefined) throw new EngineError(`There is no flow ${trigger.flow}`);
  const work = new Work(newSession(trigger, flow, environment), contact, assets, environment);
  work.enter(flow, false);
  if (trigger.type === "msg") work.setInput(trigger.input);
  walk(work, undefined);
  return work.finish();
}

function newSession(trigger: Trigger, flow: Flow, environment: Environment): Session {
  return {
    version: 1,
    uuid: environment.newId(),
    type: flow.type,
    status: "waiting",
    createdOn: isoInstant(environment.now),
    trigger,
    runs: [],
    input: null,
    turns: 1,
  };
}

/**
 * Goes on where a journey waits. Throws `EngineError` when the session does not wait, or not for this.
 * A session whose flow has changed under it ends with a failure event.
 */
export function resume(
  session: Session,
  input: Resume,
  contact: Contact,
  assets: Assets,
  environment: Environment,
): Turn {
  const work = new Work({ ...session, turns: session.turns + 1 }, contact, assets, environment);
  const run = work.runs.findLast((run) => run.status === "waiting");
  if (session.status !== "waiting" || run === undefined)
    throw new EngineError("The session does not wait for anything");
  const place = findPlace(work, run);
  if (typeof place === "string") failSession(work, run, place);
  else goOn(work, run, place, input);
  return work.finish();
}

interface Place {
  readonly flow: Flow;
  readonly node: Node;
}

function findPlace(work: Work, run: WorkRun): Place | string {
  const flow = work.assets.flow(run.flow.uuid);
  if (flow === undefined) return "Can't resume run with missing flow asset";
  if (work.session.turns > limits.turnsPerSession) {
    return `Reached maximum number of sprints per session (${limits.turnsPerSession})`;
  }
  const uuid = run.path.at(-1)?.nodeUuid ?? "";
  const node = flow.nodes.get(uuid);
  if (node === undefined) return `Unable to find resume location: node ${uuid} is no longer in the flow`;
  return node.router?.wait ? { flow, node } : "Can't resume from node without a router or wait";
}

function failSession(work: Work, run: WorkRun, reason: string): void {
  work.emit({ type: "failure", text: reason });
  work.endRun(run, "failed");
  for (const other of work.runs) if (isAlive(other)) work.endRun(other, "failed");
  work.session.status = "failed";
}

function isAlive(run: WorkRun): boolean {
  return run.status === "active" || run.status === "waiting";
}

function goOn(work: Work, run: WorkRun, { flow, node }: Place, input: Resume): void {
  if (input.type === "wait_timeout" && node.router?.wait?.timeout === undefined) {
    throw new EngineError("The session waits without a timeout");
  }
  work.enterRun(run, flow);
  work.enterNode(node);
  work.visited = node.uuid;
  work.setInput(input.type === "msg" ? input.input : null);
  if (input.type === "msg") run.hadInput = true;
  if (input.type === "wait_expiration") {
    work.endRun(run, "expired");
    walk(work, undefined);
    return;
  }
  run.status = "active";
  walk(work, input.type === "wait_timeout" ? routeTimeout(work) : route(work));
}

/** Goes from node to node until somebody must be waited for or the session ends. */
function walk(work: Work, exit: Next): void {
  let next = exit;
  for (let steps = 0; ; ) {
    const node = work.pushed ? beginRun(work) : follow(work, next);
    if (node === undefined) {
      const parent = endOfRun(work);
      if (parent === undefined) return;
      next = continueRun(work, parent);
    } else if (++steps > limits.stepsPerTurn) {
      work.fail(`Reached maximum number of steps per sprint (${limits.stepsPerTurn})`);
      next = undefined;
    } else {
      next = visit(work, node);
      if (next === "wait") return;
    }
  }
}

function beginRun(work: Work): Node | undefined {
  const pushed = work.pushed;
  if (pushed === undefined) return undefined;
  work.pushed = undefined;
  const parent = work.runs.length > 0 ? work.run : undefined;
  if (work.runs.length >= limits.runsPerSession) {
    work.fail(`Reached maximum number of runs per session (${limits.runsPerSession})`);
    return undefined;
  }
  if (pushed.terminal) for (const run of work.runs) if (isAlive(run)) work.endRun(run, "completed");
  const run = newRun(work, pushed.flow, parent?.uuid);
  work.runs.push(run);
  work.enterRun(run, pushed.flow);
  work.emit({
    type: "run_started",
    flow: run.flow,
    runUuid: run.uuid,
    ...(parent === undefined ? {} : { parentUuid: parent.uuid }),
    ...(pushed.terminal ? { terminal: true } : {}),
  });
  return pushed.flow.entry;
}

function newRun(work: Work, flow: Flow, parentUuid: string | undefined): WorkRun {
  return {
    uuid: work.newId(),
    flow: flow.reference,
    status: "active",
    ...(parentUuid === undefined ? {} : { parentUuid }),
    path: [],
    results: {},
    locals: {},
    hadInput: false,
    createdOn: work.now,
    exitedOn: null,
  };
}

/** Ends the current run. The parent run that goes on, or undefined when the session is over. */
function endOfRun(work: Work): WorkRun | undefined {
  const run = work.run;
  if (run.exitedOn === null) work.endRun(run, "completed");
  const parent = work.runs.find((other) => other.uuid === run.parentUuid);
  if (parent?.status === "active") return parent;
  work.session.status = run.status === "failed" ? "failed" : "completed";
  return undefined;
}
