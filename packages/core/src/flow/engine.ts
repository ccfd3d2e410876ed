import type { Environment } from "../expr/index.ts";
import type { TurnOptions } from "./answers.ts";
import type { Contact } from "./contact.ts";
import { EngineError } from "./errors.ts";
import type { Assets, Flow, Node } from "./flow.ts";
import { isoInstant } from "./instant.ts";
import { limits } from "./limits.ts";
import { type OpenRun, OpenTurn } from "./open-turn.ts";
import { findPending, resumeEffect } from "./pending.ts";
import type { KeptTrigger, Resume, Session, Trigger, Turn, WaitResume } from "./session.ts";
import { type Next, route, routeTimeout } from "./steps.ts";
import { isAlive } from "./stored.ts";
import { accepts } from "./waits/index.ts";
import { walk } from "./walk.ts";

/** Begins a journey. Throws `EngineError` when its flow does not exist, or needs a phone call that is not there. */
export function start(
  trigger: Trigger,
  contact: Contact,
  assets: Assets,
  environment: Environment,
  options: TurnOptions = {},
): Turn {
  const flow = assets.flow(trigger.flow);
  if (flow === undefined) throw new EngineError(`There is no flow ${trigger.flow}`);
  if (flow.type === "voice" && options.call === undefined)
    throw new EngineError(`The flow ${flow.reference.name} is for phone calls and cannot start without one`);
  const turn = new OpenTurn(
    newSession(trigger, flow, environment, options),
    null,
    contact,
    assets,
    environment,
    options,
  );
  turn.enter(flow, false);
  if (trigger.type === "msg") turn.setInput(trigger.input);
  turn.regroup();
  walk(turn, undefined);
  return turn.finish();
}

function newSession(trigger: Trigger, flow: Flow, environment: Environment, { call }: TurnOptions): Session {
  return {
    version: 2,
    uuid: environment.newId(),
    type: flow.type,
    status: "waiting",
    createdOn: isoInstant(environment.now),
    trigger: keptTrigger(trigger),
    runs: [],
    runsBegun: 0,
    turns: 1,
    steps: 0,
    ...(call === undefined ? {} : { call }),
  };
}

function keptTrigger(trigger: Trigger): KeptTrigger {
  const { flow: _, triggeredOn: __, ...kept } = trigger;
  if (kept.type !== "msg") return kept;
  const { input: ___, ...others } = kept;
  return others;
}

/**
 * Goes on where a journey waits, or with the result of the effect for which it stopped. Throws `EngineError` when the
 * session does not wait, or not for this. A session whose flow has changed under it ends with a failure event.
 */
export function resume(
  session: Session,
  input: Resume,
  contact: Contact,
  assets: Assets,
  environment: Environment,
  options: TurnOptions = {},
): Turn {
  if (input.type === "effect") return resumeEffect(session, input, contact, assets, environment, options);
  const run = session.runs.findLast(({ status }) => status === "waiting");
  if (session.status !== "waiting" || run === undefined)
    throw new EngineError("The session does not wait for anything");
  const turn = new OpenTurn({ ...session, turns: session.turns + 1 }, null, contact, assets, environment, options);
  const waiting = turn.runs[session.runs.indexOf(run)] ?? { ...run };
  const place = findPlace(turn, waiting);
  if (typeof place === "string") failSession(turn, waiting, place);
  else goOn(turn, waiting, place, input);
  return turn.finish();
}

interface Place {
  readonly flow: Flow;
  readonly node: Node;
}

function findPlace(turn: OpenTurn, run: OpenRun): Place | string {
  const place = findPending(turn, run);
  if (typeof place === "string") return place;
  if (turn.session.turns > limits.turnsPerSession) {
    return `Reached maximum number of sprints per session (${limits.turnsPerSession})`;
  }
  return place.node.router?.wait ? place : "Can't resume from node without a router or wait";
}

function failSession(turn: OpenTurn, run: OpenRun, reason: string): void {
  turn.emit({ type: "failure", text: reason });
  turn.endRun(run, "failed");
  for (const other of turn.runs) if (isAlive(other)) turn.endRun(other, "failed");
  turn.session.status = "failed";
}

function goOn(turn: OpenTurn, run: OpenRun, { flow, node }: Place, input: WaitResume): void {
  const wait = node.router?.wait;
  if (wait !== undefined && !accepts(wait, input.type))
    throw new EngineError(`The session does not wait for a resume of type ${input.type}`);
  turn.resumed = input.type === "dial" ? input : { type: input.type };
  turn.enterRun(run, flow);
  turn.enterNode(node);
  turn.visited = node.uuid;
  turn.setInput(input.type === "msg" ? input.input : null);
  if (input.type === "msg") turn.markInput();
  if (input.type === "wait_expiration") turn.endRun(run, "expired");
  else run.status = "active";
  const next = chooseExit(turn, input);
  turn.regroup();
  walk(turn, next);
}

function chooseExit(turn: OpenTurn, input: WaitResume): Next {
  if (input.type === "wait_expiration") return undefined;
  return input.type === "wait_timeout" ? routeTimeout(turn) : route(turn);
}
