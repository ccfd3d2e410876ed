import { type Moved, type MoveRule, moveSession, type Session } from "@hotline/core/flow/index.ts";
import type { Programme } from "./programmes.ts";

/**
 * Takes a session to the newest version of a journey whose publication asked for that. Null where it stays as it is:
 * nobody asked, or it is there already, or it cannot be moved.
 */
export function movedSession(session: Session, { assets, moves }: Programme): Exclude<Moved, { kind: "stays" }> | null {
  if (moves === undefined || moves.size === 0) return null;
  let current = session;
  for (const [uuid, rule] of moves) {
    const moved = isOlder(current, uuid, assets) ? moveTo(current, uuid, rule, assets) : null;
    if (moved?.kind === "restart") return moved;
    if (moved?.kind === "moved") current = moved.session;
  }
  return current === session ? null : { kind: "moved", session: current };
}

function isOlder({ runs }: Session, uuid: string, assets: Programme["assets"]): boolean {
  const newest = assets.flow(uuid)?.reference.version;
  return runs.some(({ flow, status }) => {
    const isAlive = status === "active" || status === "waiting";
    return isAlive && flow.uuid === uuid && Number(flow.version ?? 0) < Number(newest ?? 0);
  });
}

function moveTo(session: Session, uuid: string, rule: MoveRule, assets: Programme["assets"]): Moved | null {
  const flow = assets.flow(uuid);
  return flow === undefined ? null : moveSession(session, flow, rule);
}
