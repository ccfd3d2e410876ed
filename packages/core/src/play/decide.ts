import type { LateTaps } from "../flow/index.ts";
import type { KeywordMatch } from "../flow/keywords/match.ts";
import type { InboundContent } from "../model/message.ts";
import { isOurs, parseChoiceId } from "../whatsapp/index.ts";
import { textOf } from "./input.ts";
import type { Rules } from "./rules.ts";
import type { Taking } from "./taking.ts";

export interface Standing {
  /** Whether a session waits for this contact. */
  readonly waiting: boolean;
  /** Ids of the choices of the question that is open. */
  readonly promptId: string | null;
  readonly lateTaps: LateTaps;
  readonly isNew: boolean;
}

/** What a message does, with the reason that is kept for people who ask later. */
export type Decision =
  | { readonly kind: "start"; readonly journey: string; readonly reason: Reason; readonly match?: KeywordMatch }
  | { readonly kind: "resume"; readonly reason: Reason }
  | { readonly kind: "repeat"; readonly reason: Reason }
  | { readonly kind: "nothing"; readonly reason: Reason };

/** Why a message does what it does. */
export interface Reason {
  readonly because: "keyword" | "newContact" | "catchAll" | "answer" | "lateTap" | "foreignTap" | "noTrigger";
  readonly keyword?: string;
  readonly language?: string;
  readonly how?: "exact" | "slip";
  readonly policy?: LateTaps;
}

/**
 * A tap on an older question's button is judged first. Then an exact keyword that may interrupt, then the open
 * question, then keywords, the greeting of a new contact, a keyword with a slip, and what catches all. `takes`: how the open
 * question would take the message; asked only where a keyword with a slip may be meant instead.
 */
export function decide(content: InboundContent, standing: Standing, programme: Rules, takes: () => Taking): Decision {
  const match = programme.keywords.match(textOf(content));
  if (isForeign(content, standing) && !standing.isNew) return foreign(match, standing);
  const tap = lateTap(content, standing);
  if (tap && standing.lateTaps !== "accept") {
    const reason: Reason = { because: "lateTap", policy: standing.lateTaps };
    return standing.lateTaps === "repeat" ? { kind: "repeat", reason } : { kind: "nothing", reason };
  }
  if (standing.waiting && !breaksIn(match, content, takes)) {
    return { kind: "resume", reason: tap ? { because: "lateTap", policy: "accept" } : { because: "answer" } };
  }
  return begin(match, standing.isNew, programme);
}

/** Whoever made the button hears of the tap, and answers it: the open question did not offer it. Its words may still begin a journey. */
function foreign(match: KeywordMatch | null, { waiting }: Standing): Decision {
  const begins = match?.how === "exact" && (!waiting || match.trigger.interrupt === true);
  return begins ? byKeyword(match) : { kind: "nothing", reason: { because: "foreignTap" } };
}

/** `mneu` breaks into a question only where that could not take it: a name may be a slip away from a keyword. */
function breaksIn(match: KeywordMatch | null, { kind }: InboundContent, takes: () => Taking): boolean {
  if (match?.trigger.interrupt !== true) return false;
  return match.how === "exact" || (kind === "text" && takes() === "nothing");
}

/**
 * Whether a button was tapped that no journey made. That of a template from a human or a program is told by its words,
 * unless a question is open that it would be taken for the answer to.
 */
const isForeign = (content: InboundContent, { waiting }: Standing): boolean =>
  content.kind === "choice" && !isOurs(content.id) && (content.source !== "template" || waiting);

/** Whether this is a tap on a choice that another question offered. */
function lateTap(content: InboundContent, { promptId, waiting }: Standing): boolean {
  if (content.kind !== "choice" || !waiting) return false;
  const choice = parseChoiceId(content.id);
  return choice !== null && promptId !== null && choice.prefix !== promptId;
}

function begin(match: KeywordMatch | null, isNew: boolean, programme: Rules): Decision {
  if (match?.how === "exact") return byKeyword(match);
  if (isNew && programme.newContact !== undefined)
    return { kind: "start", journey: programme.newContact, reason: { because: "newContact" } };
  if (match) return byKeyword(match);
  if (programme.catchAll !== undefined)
    return { kind: "start", journey: programme.catchAll, reason: { because: "catchAll" } };
  return { kind: "nothing", reason: { because: "noTrigger" } };
}

function byKeyword(match: KeywordMatch): Decision {
  const { keyword, language, how } = match;
  return {
    kind: "start",
    journey: match.trigger.journey,
    match,
    reason: { because: "keyword", keyword, language, how },
  };
}
