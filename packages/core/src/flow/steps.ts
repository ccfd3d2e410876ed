import type { Exit } from "./definition.ts";
import type { EffectRequest } from "./effects/index.ts";
import type { Action, Asking, Decision, Node, Router } from "./flow.ts";
import { limits } from "./limits.ts";
import { beginWait } from "./waits/index.ts";
import type { Work, WorkRun } from "./work.ts";

/** Where to go: an exit, nowhere, or to stop here until somebody says something. */
export type Next = Exit | "stop" | undefined;

/** The node behind an exit; the way there is noted. */
export function follow(work: Work, next: Next): Node | undefined {
  if (next === undefined || next === "stop" || next.destination === undefined) return undefined;
  work.segments.push({
    flowUuid: work.flow.reference.uuid,
    nodeUuid: work.visited,
    exitUuid: next.uuid,
    destinationUuid: next.destination,
    ...(work.operand === undefined ? {} : { operand: work.operand }),
  });
  return work.flow.nodes.get(next.destination);
}

/** Runs a node's actions, and its router unless there is something to wait for first. */
export function visit(work: Work, node: Node): Next {
  arrive(work, node);
  return act(work, node, 0);
}

function arrive(work: Work, node: Node): void {
  const { run, flow } = work;
  work.enterNode(node);
  work.visited = node.uuid;
  work.session.steps++;
  run.node = node.uuid;
  if (flow.reads.path) {
    run.path = [...(run.path ?? []), { nodeUuid: node.uuid, arrivedOn: work.now }].slice(-limits.pathKept);
  }
  if (flow.reads.visits) run.visits = { ...run.visits, [node.uuid]: (run.visits?.[node.uuid] ?? 0) + 1 };
  if (work.input !== null && work.session.steps === 1) work.markInput();
}

/** Runs a node's actions from the given one on, and then its router. */
export function act(work: Work, node: Node, from: number): Next {
  for (let index = from; index < node.actions.length; index++) {
    const action = node.actions[index];
    if (action !== undefined && perform(work, action) === "stop") return "stop";
    if (work.run.status === "failed") return undefined;
  }
  if (work.pushed !== undefined) return undefined;
  return beginWait(work, node.router?.wait) ? "stop" : route(work);
}

function perform(work: Work, action: Action): "stop" | undefined {
  if (typeof action.act === "function") {
    action.act(work);
    return undefined;
  }
  const request = action.act.ask(work);
  return request === undefined ? undefined : settle(work, action.uuid, action.act, request);
}

/** Goes on with the result if somebody has it at hand; else the session stops until it comes. */
function settle(work: Work, uuid: string, asking: Asking, request: EffectRequest): "stop" | undefined {
  const result = work.answer?.(request);
  if (result !== undefined) {
    asking.take(work, request, result);
    return undefined;
  }
  const { pushed, resumed } = work;
  work.session.status = "pending";
  work.session.effect = {
    id: work.newId(),
    request,
    action: uuid,
    steps: work.steps,
    ...(pushed === undefined ? {} : { pushed: { flow: pushed.flow.reference, terminal: pushed.terminal } }),
    ...(resumed === undefined ? {} : { resume: resumed }),
  };
  return "stop";
}

/** Lets the node's router decide and saves what it decided. */
export function route(work: Work): Next {
  const { router, exits } = work.node;
  work.operand = undefined;
  if (router === undefined) return exits[0];
  const decision = router.decide(work);
  if (decision === undefined) {
    work.fail("Router failed to pick a category");
    return undefined;
  }
  work.operand = decision.operand;
  return leave(work, router, decision);
}

/** Nobody answered in time. */
export function routeTimeout(work: Work): Next {
  const { router } = work.node;
  const category = router?.wait?.type === "msg" ? router.wait.timeout?.category : undefined;
  work.operand = undefined;
  return router && category && leave(work, router, { category, value: "" });
}

function leave(work: Work, router: Router, { category, value, operand, extra }: Decision): Exit {
  const { resultName } = router;
  if (resultName === undefined) return category.exit;
  const localized = work.localize(category.uuid, "name", [category.name]).texts[0] ?? "";
  work.saveResult({
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
export function continueRun(work: Work, run: WorkRun): Next {
  const child = work.run;
  const flow = work.assets.flow(run.flow.uuid, run.flow.version);
  const node = flow?.nodes.get(run.node ?? "");
  work.enterRun(run, flow);
  if (child.status === "failed") work.endRun(run, "failed");
  else if (node === undefined) work.fail(`Unable to find where to go on in flow '${run.flow.name}'`);
  if (node === undefined || child.status === "failed") return undefined;
  work.enterNode(node);
  return route(work);
}
