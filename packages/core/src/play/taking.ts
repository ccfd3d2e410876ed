import type { Assets, Flow, Segment, Session, Turn } from "../flow/index.ts";

/** How an open question takes a message: it asks for nothing in particular, one of its answers fits, or neither. */
export type Taking = "anything" | "answer" | "nothing";

/**
 * How a session's open question took what led to this turn. Where the fallback shares its way with a case, the author
 * makes no difference, and neither do we.
 */
export function takingOf(session: Session, turn: Turn, assets: Assets): Taking {
  const run = session.runs.find(({ status }) => status === "waiting");
  const flow = run && assets.flow(run.flow.uuid, run.flow.version);
  const node = run?.node === undefined ? undefined : flow?.nodes.get(run.node);
  if (flow === undefined || node === undefined) return "anything";
  const fallback = node.router?.fallback;
  if (fallback === undefined) return comesToNothing(flow, node.uuid, turn) ? "nothing" : "anything";
  const way = turn.segments[0];
  if (way?.nodeUuid !== node.uuid) return fallback.exit.destination === undefined ? "nothing" : "answer";
  return way.exitUuid === fallback.exit.uuid ? "nothing" : "answer";
}

/** Whether the message was looked at behind the question, fitted nothing there either, and the same question is open again. */
function comesToNothing(flow: Flow, asked: string, { session, segments }: Turn): boolean {
  const isAskedAgain = session.runs.some(({ status, node }) => status === "waiting" && node === asked);
  return isAskedAgain && segments.some((way) => isFallback(flow, way));
}

function isFallback(flow: Flow, { nodeUuid, exitUuid }: Segment): boolean {
  return flow.nodes.get(nodeUuid)?.router?.fallback?.exit.uuid === exitUuid;
}
