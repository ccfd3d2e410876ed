import type { Exit } from "./definition.ts";
import type { Decision, Node, Router } from "./flow.ts";
import { isoInstant } from "./instant.ts";
import type { Work, WorkRun } from "./work.ts";

/** Where to go: an exit, nowhere, or to wait. */
export type Next = Exit | "wait" | undefined;

/** The node behind an exit; the way there is noted. */
export function follow(work: Work, next: Next): Node | undefined {
  if (next === undefined || next === "wait" || next.destination === undefined) return undefined;
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
  const { run } = work;
  work.enterNode(node);
  work.visited = node.uuid;
  run.path.push({ nodeUuid: node.uuid, arrivedOn: work.now });
  if (work.input !== null && work.runs.length === 1 && run.path.length === 1) run.hadInput = true;
  for (const execute of node.actions) {
    execute(work);
    if (run.status === "failed") return undefined;
  }
  if (work.pushed !== undefined) return undefined;
  return beginWait(work, node.router) ? "wait" : route(work);
}

function beginWait(work: Work, router: Router | undefined): boolean {
  const wait = router?.wait;
  if (wait === undefined || isAnswered(work)) return false;
  const expires = work.environment.now + work.flow.expireAfterMinutes * 60_000;
  work.emit({
    type: "msg_wait",
    ...(wait.timeout === undefined ? {} : { timeoutSeconds: wait.timeout.seconds }),
    expiresOn: isoInstant(expires),
    lateTaps: wait.lateTaps,
    ...(wait.hint === undefined ? {} : { hint: wait.hint }),
  });
  work.run.status = "waiting";
  work.session.status = "waiting";
  return true;
}

/** The message that started the session answers a wait that stands at its very beginning. */
function isAnswered(work: Work): boolean {
  return work.session.trigger.type === "msg" && work.runs.length === 1 && work.run.path.length === 1;
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
  const category = router?.wait?.timeout?.category;
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
  const flow = work.assets.flow(run.flow.uuid);
  const node = flow?.nodes.get(run.path.at(-1)?.nodeUuid ?? "");
  work.enterRun(run, flow);
  if (child.status === "failed") work.endRun(run, "failed");
  else if (node === undefined) work.fail(`Unable to find where to go on in flow '${run.flow.name}'`);
  if (node === undefined || child.status === "failed") return undefined;
  work.enterNode(node);
  return route(work);
}
