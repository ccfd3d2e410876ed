import { asksToComeBack } from "@hotline/core/triage/safety/index.ts";
import type { Act } from "./act.ts";
import {
  answered,
  begun,
  comfort,
  handedOver,
  isNewlyTold,
  left,
  offered,
  pass,
  type SureAnswer,
  silent,
  sureAnswer,
  tapped,
  texts,
  through,
  told,
  withComfort,
} from "./acts.ts";
import type { Desk, Seen } from "./desk.ts";
import { asks, type Danger, dangerIn, type Heard, speaks, wantsOut, wordIn } from "./heard.ts";
import { readTap } from "./offers.ts";
import { recordOf } from "./record.ts";

/** What is to be done about a message, before any journey sees it. */
export function consider(heard: Heard, desk: Desk): Act {
  const { content, text, language, expected } = heard;
  if (wantsOut(content, language)) return optOut(heard, desk);
  if (heard.stopped) return whileStopped(heard, desk);
  if (heard.claimed) return whileClaimed(heard, desk);
  const tap = content.kind === "choice" ? readTap(content.id) : null;
  if (tap !== null && desk.hasTriage) return tapped(tap, heard, desk);
  if (!desk.hasTriage || !speaks(content)) return pass;
  // The words of a button are ours: there is nothing to understand in them.
  if (content.kind === "choice" && expected === "asked") return pass;
  const seen = desk.see(text, language);
  const danger = expected === "asked" ? null : dangerIn(heard, seen);
  if (danger !== null) return urgent(danger, heard, seen, desk);
  if (expected === "asked" || expected === "guesses") return withComfort(heard, seen, desk);
  if (expected === "greets") return greeted(heard, seen, desk);
  return expected === "waits" ? whileWaiting(heard, seen, desk) : unexpected(heard, seen, desk);
}

function optOut({ stopped, text, language }: Heard, desk: Desk): Act {
  if (stopped) return silent;
  // Of somebody who writes for the first time, nothing is known but this word.
  const spoken = language === "" ? desk.ours(wordIn(text, "")?.language ?? null) : language;
  const says = texts(desk.phrase("triage_stopped", spoken ?? desk.languageOf("")));
  return { outcome: "optedOut", says, journey: "ends", contact: "stopped" };
}

/** Nothing is said to them; but whoever is in danger is heard by a human, and told what to do. */
function whileStopped(heard: Heard, desk: Desk): Act {
  const { content, text, language, expected } = heard;
  if (content.kind === "text" && asksToComeBack(text)) {
    const says = texts(desk.phrase("triage_started", desk.languageOf(language)));
    return { outcome: "optedIn", says, journey: expected === "asked" ? "goes" : "stays", contact: "active" };
  }
  if (heard.claimed) return whileClaimed(heard, desk);
  if (!desk.hasTriage || !speaks(content)) return silent;
  const seen = desk.see(text, language);
  const danger = dangerIn(heard, seen);
  return danger === null ? silent : { ...urgent(danger, heard, seen, desk), journey: "stays" };
}

/** Nothing is said beside the human who talks; but they are told at once what is urgent. */
function whileClaimed(heard: Heard, desk: Desk): Act {
  const act: Act = { outcome: "claimed", says: [], journey: "stays" };
  if (!desk.hasTriage || !speaks(heard.content)) return act;
  const seen = desk.see(heard.text, heard.language);
  const danger = dangerIn(heard, seen);
  if (danger === null) return { ...act, record: recordOf(seen), ...told(seen) };
  const { handover, record } = urgent(danger, heard, seen, desk);
  return { ...act, ...(handover && { handover }), ...(record && { record }) };
}

/** The tag of journeys that ask how somebody is, to tell them what to do. */
const selfCheckTag = "self-check";

/** A human hears of it whatever else happens. */
function urgent(danger: Danger, heard: Heard, seen: Seen, desk: Desk): Act {
  const isNew = heard.language === "";
  const spoken = isNew ? (desk.spokenIn(seen) ?? desk.ours(danger.language)) : null;
  const reads = spoken ?? (isNew ? desk.likeliestOf(seen) : null) ?? seen.language;
  // Who tells of a loss in the same message hears a kind word behind the safe reply.
  const word = isNewlyTold(heard, seen) ? comfort(seen, desk) : null;
  return {
    outcome: "urgent",
    says: [...texts(desk.urgentReply(danger.rule, reads)), ...(word === null ? [] : texts(word))],
    ...(spoken !== null && { language: spoken }),
    journey: heard.expected === "waits" ? afterAlarm(heard) : "stays",
    handover: { urgency: danger.urgency, reason: { urgent: danger.rule ?? danger.word } },
    record: recordOf(seen, { urgency: danger.rule ?? "emergencyWord" }),
  };
}

/**
 * An alarm is the result of a self-check, which must not come to "stay at home" later. Of other questions, one that asks for
 * nothing in particular takes the message, and any other stays open: "não respira" has a "no" in it, and is none. It is not
 * asked again, since a long menu beneath the safe reply would push that out of sight.
 */
function afterAlarm({ asking, takes }: Heard): Act["journey"] {
  if (asking?.tags.includes(selfCheckTag) === true) return "ends";
  return takes() === "anything" ? "goes" : "stays";
}

/** The open question keeps its turn, unless this is something else that has a sure answer, or a likely one. */
function whileWaiting(heard: Heard, seen: Seen, desk: Desk): Act {
  if (seen.states.length > 0) return withComfort(heard, seen, desk);
  const sure = sureAnswer(heard, seen, desk);
  // Whether an answer fits costs a turn of the engine: most of them are a word or a number, and need not be asked.
  if ((sure === null && !asks(heard)) || heard.takes() !== "nothing") return through(seen);
  const spoken = heard.language === "" ? desk.spokenIn(seen) : null;
  return { ...besideQuestion(sure, heard, seen, desk), ...(spoken !== null && { language: spoken }) };
}

/** What comes of a message that the open question did not ask for. */
function besideQuestion(sure: SureAnswer | null, heard: Heard, seen: Seen, desk: Desk): Act {
  const starts = desk.journeyFor(seen, { interrupts: true });
  // Who tells of a fever in the middle of the self-check does not begin it anew.
  if (starts !== null && starts !== heard.asking?.journey) return begun(starts, seen);
  if (sure !== null) return { ...answered(sure, seen), journey: "asksAgain" };
  const offer = isWorthAsking(seen) && !heard.waitsForHuman ? offered(heard, seen, desk) : null;
  return offer ?? left(heard, seen);
}

/** A journey has a reply of its own: "Did you mean" takes its place, or joins it, only where a guess is as likely right as wrong. */
const worthAsking = 0.5;

function isWorthAsking({ triage }: Seen): boolean {
  const { verdict, ranked } = triage?.answers ?? { verdict: "none", ranked: [] };
  return verdict === "half" && (ranked[0]?.confidence ?? 0) >= worthAsking;
}

/**
 * Whoever is new and asks something gets that first, and the greeting with it, in the language of the question: the answer
 * stands before the greeting, whose question is then the open one; "Did you mean" stands after it, next to the thumb.
 */
function greeted(heard: Heard, seen: Seen, desk: Desk): Act {
  if (seen.states.length > 0) return withComfort(heard, seen, desk);
  const act = understood(heard, seen, desk);
  const spoken = act !== null || asks(heard) ? desk.spokenIn(seen) : null;
  const speaks = spoken === null ? {} : { language: spoken };
  if (act === null || (act.outcome === "offered" && !isWorthAsking(seen))) return { ...left(heard, seen), ...speaks };
  if (typeof act.journey === "object") return { ...act, ...speaks };
  const greeting: Act = { ...act, journey: "goes", ...speaks };
  return act.outcome === "offered" ? { ...greeting, says: [], saysAfter: act.says } : greeting;
}

function unexpected(heard: Heard, seen: Seen, desk: Desk): Act {
  // No answer and no journey suits somebody who tells of a loss.
  if (seen.states.length > 0) return handedOver(heard, seen, desk);
  const act = understood(heard, seen, desk);
  if (act !== null) return act;
  if (heard.expected !== "catches") return handedOver(heard, seen, desk);
  return heard.waitsForHuman ? stillWaits(heard, seen, desk) : left(heard, seen);
}

/** "Are you there?" of somebody who waits for a human is no reason to show them the menu: they hear that one will come. */
function stillWaits(heard: Heard, seen: Seen, desk: Desk): Act {
  const says = texts(desk.handoverReply(seen.language, heard.now));
  return { outcome: "waiting", says, journey: "stays", record: recordOf(seen), ...told(seen) };
}

/** What a message asks for by itself: the journey of its label, its answer, or one of several; null where that is unknown. */
function understood(heard: Heard, seen: Seen, desk: Desk): Act | null {
  const starts = desk.journeyFor(seen, { interrupts: false });
  if (starts !== null) return begun(starts, seen);
  const sure = sureAnswer(heard, seen, desk);
  if (sure !== null) return answered(sure, seen);
  const isHalf = seen.triage?.answers?.verdict === "half" && !heard.waitsForHuman;
  return isHalf ? offered(heard, seen, desk) : null;
}
