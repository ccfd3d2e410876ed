import type { Flow, Node } from "./flow.ts";
import type { Run, Session, Trigger } from "./session.ts";
import { isAlive } from "./stored.ts";

/**
 * How sessions that are under way come to another version of their flow: where their node is still there (`keep`), or at
 * the node that has taken its place (`map`, old UUID → new UUID), or from the beginning.
 */
export type MoveRule =
  | { readonly kind: "keep" }
  | { readonly kind: "map"; readonly nodes: Readonly<Record<string, string>> }
  | { readonly kind: "restart" };

/** A session in the new version, or how to begin anew there, or why it stays in the version that it has. */
export type Moved =
  | { readonly kind: "moved"; readonly session: Session }
  | { readonly kind: "restart"; readonly trigger: Trigger }
  | { readonly kind: "stays"; readonly reason: string };

/** Takes a session to another version of one of its flows; nothing of it happens by itself. */
export function moveSession(session: Session, flow: Flow, rule: MoveRule): Moved {
  const { uuid } = flow.reference;
  const moving = session.runs.filter((run) => isAlive(run) && run.flow.uuid === uuid);
  if (moving.length === 0) return stays(`The session has no run of the flow ${flow.reference.name} that goes on`);
  if (rule.kind === "restart") return { kind: "restart", trigger: triggerOf(session, uuid) };
  const runs: Run[] = [];
  for (const run of session.runs) {
    const moved = moving.includes(run) ? moveRun(run, session, flow, rule) : run;
    if (typeof moved === "string") return stays(moved);
    runs.push(moved);
  }
  return { kind: "moved", session: { ...session, runs } };
}

function stays(reason: string): Moved {
  return { kind: "stays", reason };
}

/** What began a session has been said already, so it begins anew as if somebody of the team had asked for it. */
function triggerOf({ trigger, createdOn }: Session, flow: string): Trigger {
  const { params, history } = trigger;
  return {
    type: "manual",
    flow,
    triggeredOn: createdOn,
    ...(params === undefined ? {} : { params }),
    ...(history === undefined ? {} : { history }),
  };
}

function moveRun(run: Run, session: Session, flow: Flow, rule: Exclude<MoveRule, { kind: "restart" }>): Run | string {
  const to = (node: string) => (rule.kind === "map" ? (rule.nodes[node] ?? node) : node);
  const place = to(run.node ?? "");
  const node = flow.nodes.get(place);
  if (node === undefined) return `Node ${place} is not in the new version`;
  const problem = problemAt(node, run, session);
  if (problem !== undefined) return problem;
  const { path = [], visits = {}, ...others } = run;
  return {
    ...others,
    flow: flow.reference,
    node: place,
    ...(flow.reads.path && { path: path.map((step) => ({ ...step, nodeUuid: to(step.nodeUuid) })) }),
    ...(flow.reads.visits && { visits: Object.fromEntries(Object.entries(visits).map(([at, n]) => [to(at), n])) }),
  };
}

/** Why the run could not go on at this node. */
function problemAt(node: Node, run: Run, { runs, effect }: Session): string | undefined {
  if (run.status === "waiting" && node.router?.wait === undefined) return `Node ${node.uuid} waits for nobody`;
  const isPending = effect !== undefined && run === runs.findLast(isAlive);
  if (!isPending || node.actions.some(({ uuid }) => uuid === effect.action)) return undefined;
  return `Node ${node.uuid} has no action ${effect.action}, whose result is awaited`;
}
