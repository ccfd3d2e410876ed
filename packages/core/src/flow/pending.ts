import type { Environment } from "../expr/index.ts";
import type { TurnOptions } from "./answers.ts";
import type { Contact } from "./contact.ts";
import { EngineError } from "./errors.ts";
import type { Asking, Assets, Flow, Node } from "./flow.ts";
import { type OpenRun, OpenTurn } from "./open-turn.ts";
import type { PendingEffect, Resume, Session, Turn } from "./session.ts";
import { act, type Next } from "./steps.ts";
import { isAlive } from "./stored.ts";
import { walk } from "./walk.ts";

/** Goes on in the middle of the node that asked for the effect. */
export function resumeEffect(
  session: Session,
  { id, result }: Extract<Resume, { readonly type: "effect" }>,
  contact: Contact,
  assets: Assets,
  environment: Environment,
  options: TurnOptions,
): Turn {
  const { effect, ...others } = session;
  if (session.status !== "pending" || effect?.id !== id)
    throw new EngineError(`The session does not wait for the effect ${id}`);
  if (effect.request.kind !== result.kind)
    throw new EngineError(`The effect ${id} is of kind ${effect.request.kind}, its result of kind ${result.kind}`);
  const turn = new OpenTurn(others, session.input ?? null, contact, assets, environment, options);
  const run = turn.runs.findLast(isAlive);
  if (run === undefined) throw new EngineError("The session has no run that goes on");
  walk(
    turn,
    resumeIn(turn, run, effect, (asking) => asking.take(turn, effect.request, result)),
  );
  return turn.finish();
}

function resumeIn(turn: OpenTurn, run: OpenRun, effect: PendingEffect, take: (asking: Asking) => void): Next {
  const place = findPending(turn, run);
  const index = typeof place === "string" ? -1 : place.node.actions.findIndex(({ uuid }) => uuid === effect.action);
  const asking = typeof place === "string" ? undefined : place.node.actions[index]?.act;
  turn.enterRun(run, typeof place === "string" ? undefined : place.flow);
  turn.steps = effect.steps;
  turn.resumed = effect.resume;
  if (typeof place === "string" || asking === undefined || typeof asking === "function") {
    turn.fail(typeof place === "string" ? place : `Unable to find the action ${effect.action} that waits for a result`);
    return undefined;
  }
  turn.enterNode(place.node);
  turn.visited = place.node.uuid;
  restorePushed(turn, effect);
  take(asking);
  return turn.run.status === "failed" ? undefined : act(turn, place.node, index + 1);
}

function restorePushed(turn: OpenTurn, { pushed }: PendingEffect): void {
  const flow = pushed && turn.assets.flow(pushed.flow.uuid, pushed.flow.version);
  if (pushed !== undefined && flow !== undefined) turn.enter(flow, pushed.terminal);
}

/** Where a run stands, or why it cannot go on there. */
export function findPending(turn: OpenTurn, run: OpenRun): { readonly flow: Flow; readonly node: Node } | string {
  const flow = turn.assets.flow(run.flow.uuid, run.flow.version);
  if (flow === undefined) return "Can't resume run with missing flow asset";
  const node = flow.nodes.get(run.node ?? "");
  if (node === undefined) return `Unable to find resume location: node ${run.node ?? ""} is no longer in the flow`;
  return { flow, node };
}
