import type { Assets, Session, Turn } from "@hotline/core/flow/index.ts";
import type { InboundContent } from "@hotline/core/model/message.ts";
import type { Decision } from "@hotline/core/play/decide.ts";
import type { Expected } from "../triage/consider.ts";
import { readTap } from "../triage/offers.ts";

/** How the journeys stand to a message, given what they would do with it. */
export function expectedBy(decision: Decision, content: InboundContent): Expected {
  switch (decision.kind) {
    case "start":
      if (decision.reason.because === "catchAll") return "catches";
      if (decision.reason.because === "newContact") return "greets";
      // A keyword with more behind it, or with a slip, may well be the beginning of something else.
      return decision.match?.how === "exact" && decision.match.trigger.match === "only" ? "asked" : "guesses";
    case "resume":
      // A tap on "Did you mean" answers that, not the question that is open.
      return content.kind === "choice" && readTap(content.id) === null ? "asked" : "waits";
    case "repeat":
      return "asked";
    case "nothing":
      return decision.reason.because === "noTrigger" ? "nobody" : "asked";
  }
}

/**
 * Whether a session's open question asked for what led to this turn: it asks for nothing in particular, or one of its
 * cases fits. Where the fallback shares its way with a case, the author makes no difference, and neither do we.
 */
export function fits(session: Session, { segments }: Turn, assets: Assets): boolean {
  const run = session.runs.find(({ status }) => status === "waiting");
  const node = run?.node === undefined ? undefined : assets.flow(run.flow.uuid, run.flow.version)?.nodes.get(run.node);
  const fallback = node?.router?.fallback;
  if (node === undefined || fallback === undefined) return true;
  const way = segments[0];
  if (way?.nodeUuid !== node.uuid) return fallback.exit.destination !== undefined;
  return way.exitUuid !== fallback.exit.uuid;
}
