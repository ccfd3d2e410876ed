import type { InboundContent } from "@hotline/core/model/message.ts";
import type { Decision } from "@hotline/core/play/decide.ts";
import type { Expected } from "../triage/heard.ts";
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
