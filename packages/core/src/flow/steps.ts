import type { Exit } from "./definition.ts";
import type { EffectRequest } from "./effects/index.ts";
import type { Action, Asking, Decision, Node, Router } from "./flow.ts";
import { limits } from "./limits.ts";
import type { OpenRun, OpenTurn } from "./open-turn.ts";
import { beginWait } from "./waits/index.ts";

/** Where to go: an exit, nowhere, or to stop here until somebody says something. */
export type Next = Exit | "stop" | undefined;

/** The node behind an exit; the way there is noted. */
export function follow(turn: OpenTurn, next: Next): Node | undefined {
  if (next === undefined || next === "stop" || next.destination === undefined) return undefined;
  turn.segments.push({
    flowUuid: turn.flow.reference.uuid,
    nodeUuid: turn.visited,
    exitUuid: next.uuid,
    destinationUuid: next.destination,
    ...(turn.operand === undefined ? {} : { operand: turn.operand }),
  });
  return turn.flow.nodes.get(next.destination);
}

/** Runs a node's actions, and its router unless there is something to wait for first. */
export function visit(turn: OpenTurn, node: Node): Next {
  arrive(turn, node);
  return act(turn, node, 0);
}

function arrive(turn: OpenTurn, node: Node): void {
  const { run, flow } = turn;
  turn.enterNode(node);
  turn.visited = node.uuid;
  turn.session.steps++;
  run.node = node.uuid;
  if (flow.reads.path) {
    run.path = [...(run.path ?? []), { nodeUuid: node.uuid, arrivedOn: turn.now }].slice(-limits.pathKept);
  }
  if (flow.reads.visits) run.visits = { ...run.visits, [node.uuid]: (run.visits?.[node.uuid] ?? 0) + 1 };
  if (turn.input !== null && turn.session.steps === 1) turn.markInput();
}

/** Runs a node's actions from the given one on, and then its router. */
export function act(turn: OpenTurn, node: Node, from: number): Next {
  for (let index = from; index < node.actions.length; index++) {
    const action = node.actions[index];
    if (action !== undefined && perform(turn, action) === "stop") return "stop";
    if (turn.run.status === "failed") return undefined;
  }
  if (turn.pushed !== undefined) return undefined;
  return beginWait(turn, node.router?.wait) ? "stop" : route(turn);
}

function perform(turn: OpenTurn, action: Action): "stop" | undefined {
  if (typeof action.act === "function") {
    action.act(turn);
    return undefined;
  }
  const request = action.act.ask(turn);
  return request === undefined ? undefined : settle(turn, action.uuid, action.act, request);
}

/** Goes on with the result if somebody has it at hand; else the session stops until it comes. */
function settle(turn: OpenTurn, uuid: string, asking: Asking, request: EffectRequest): "stop" | undefined {
  const result = turn.answer?.(request);
  if (result !== undefined) {
    asking.take(turn, request, result);
    return undefined;
  }
  const { pushed, resumed } = turn;
  turn.session.status = "pending";
  turn.session.effect = {
    id: turn.newId(),
    request,
    action: uuid,
    steps: turn.steps,
    ...(pushed === undefined ? {} : { pushed: { flow: pushed.flow.reference, terminal: pushed.terminal } }),
    ...(resumed === undefined ? {} : { resume: resumed }),
  };
  return "stop";
}

/** Lets the node's router decide and saves what it decided. */
export function route(turn: OpenTurn): Next {
  const { router, exits } = turn.node;
  turn.operand = undefined;
  if (router === undefined) return exits[0];
  const decision = router.decide(turn);
  if (decision === undefined) {
    turn.fail("Router failed to pick a category");
    return undefined;
  }
  turn.operand = decision.operand;
  return leave(turn, router, decision);
}

/** Nobody answered in time. */
export function routeTimeout(turn: OpenTurn): Next {
  const { router } = turn.node;
  const category = router?.wait?.type === "msg" ? router.wait.timeout?.category : undefined;
  turn.operand = undefined;
  return router && category && leave(turn, router, { category, value: "" });
}

function leave(turn: OpenTurn, router: Router, { category, value, operand, extra }: Decision): Exit {
  const { resultName } = router;
  if (resultName === undefined) return category.exit;
  const localized = turn.localize(category.uuid, "name", [category.name]).texts[0] ?? "";
  turn.saveResult({
    name: resultName,
    value,
    category: category.name,
    ...(localized === category.name ? {} : { categoryLocalized: localized }),
    ...(operand ? { input: operand } : {}),
    ...(extra === undefined ? {} : { extra }),
  });
  return category.exit;
}

/** A sub-journey has ended: its parent's router decides how to go on. */
export function continueRun(turn: OpenTurn, run: OpenRun): Next {
  const child = turn.run;
  const flow = turn.assets.flow(run.flow.uuid, run.flow.version);
  const node = flow?.nodes.get(run.node ?? "");
  turn.enterRun(run, flow);
  if (child.status === "failed") turn.endRun(run, "failed");
  else if (node === undefined) turn.fail(`Unable to find where to go on in flow '${run.flow.name}'`);
  if (node === undefined || child.status === "failed") return undefined;
  turn.enterNode(node);
  return route(turn);
}
