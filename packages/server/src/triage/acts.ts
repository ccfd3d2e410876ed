import type { OutboundContent } from "@hotline/core/model/message.ts";
import { planReply } from "@hotline/core/whatsapp/index.ts";
import type { Act, Outcome } from "./act.ts";
import type { Desk, Seen } from "./desk.ts";
import { asks, type Heard } from "./heard.ts";
import { offerOf, type Tap } from "./offers.ts";
import { recordOf } from "./record.ts";

/** The journeys have it. */
export const pass: Act = { outcome: "journey", says: [], journey: "goes" };
/** Nobody says anything, and no journey has it. */
export const silent: Act = { outcome: "silent", says: [], journey: "stays" };

/** The journeys have it, and what was seen in it is kept. */
export function through(seen: Seen, outcome: Outcome = "journey"): Act {
  return { ...pass, outcome, record: recordOf(seen), ...told(seen) };
}

/** Left to the journey; the team hears of questions that it has no answer for. */
export function left(heard: Heard, seen: Seen): Act {
  return through(seen, asks(heard) ? "unanswered" : "journey");
}

/**
 * The journey has its turn; who has just told a state for the first time hears a kind word before. Then the word stands alone
 * where the open question could make nothing of the message: "please answer yes or no" is no answer to a death.
 */
export function withComfort(heard: Heard, seen: Seen, desk: Desk): Act {
  const word = isNewlyTold(heard, seen) ? comfort(seen, desk) : null;
  if (word === null) return through(seen);
  const isTaken = heard.expected !== "waits" || heard.takes() !== "nothing";
  return { ...through(seen), says: texts(word), journey: isTaken ? "goes" : "stays" };
}

export const isNewlyTold = (heard: Heard, seen: Seen) => seen.states.some(({ state }) => !heard.states.includes(state));

export function comfort(seen: Seen, desk: Desk): string | null {
  return seen.states.map(({ state }) => desk.stateReply(state, seen.language)).find((text) => text !== null) ?? null;
}

/** A state that should stop what would hurt is for a human to confirm, soon. */
export function told({ states }: Seen): Pick<Act, "handover"> {
  return states.length === 0 ? {} : { handover: { urgency: 1, reason: { states: states.map(({ state }) => state) } } };
}

export function begun(starts: string, seen: Seen): Act {
  return { outcome: "journey", says: [], journey: { starts }, record: recordOf(seen) };
}

export interface SureAnswer {
  readonly key: string;
  readonly text: string;
}

export function sureAnswer({ states }: Heard, { triage, language }: Seen, desk: Desk): SureAnswer | null {
  const best = triage?.answers?.verdict === "sure" ? triage.answers.ranked[0] : undefined;
  if (best && desk.stops(states, [best.key])) return null;
  const text = best ? desk.answerText(best.key, best.language ?? language) : null;
  return best && text !== null ? { key: best.key, text } : null;
}

export function answered({ key, text }: SureAnswer, seen: Seen): Act {
  const record = recordOf(seen, { answer: key });
  return { outcome: "answered", says: texts(text), journey: "stays", record, ...told(seen) };
}

/** Whoever is asked what they meant reads nothing that is ten times less likely than the best guess. */
const worthReading = 0.1;

export function offered(heard: Heard, seen: Seen, desk: Desk): Act | null {
  const { language } = seen;
  const { ranked = [] } = seen.triage?.answers ?? {};
  const [best] = ranked;
  // Where what was most likely meant would hurt, a human is asked, not whether something else was meant.
  if (best === undefined || desk.stops(heard.states, [best.key])) return null;
  const mayBeRead = ranked.filter(({ key }) => !desk.stops(heard.states, [key]));
  const likely = mayBeRead.filter(({ confidence }) => confidence >= worthReading * best.confidence);
  const answers = likely.flatMap(({ key }) => {
    const title = desk.answerTitle(key, language);
    return title === null ? [] : [{ key, title }];
  });
  if (answers.length === 0) return null;
  const offer = offerOf({
    text: desk.phrase("triage_offer", language),
    none: desk.phrase("triage_none", language),
    listLabel: desk.listLabel(language),
    messageId: heard.messageId,
    answers,
  });
  return { outcome: "offered", says: [offer], journey: "stays", record: recordOf(seen), ...told(seen) };
}

/** Who comes back after so long asks whether anybody is there, in whatever words. */
const comesBackAfterMs = 180_000;

/**
 * Whoever waits for a human already need not hear it with every message in a row; but they do when they come back after a
 * while, and nobody who tells of a loss for the first time is met with silence.
 */
export function handedOver(heard: Heard, seen: Seen, desk: Desk): Act {
  const { waitsForHuman, quietMs, now } = heard;
  const outcome: Outcome = waitsForHuman ? "waiting" : "handedOver";
  const word = !waitsForHuman || isNewlyTold(heard, seen) ? comfort(seen, desk) : null;
  const isTold = waitsForHuman && quietMs < comesBackAfterMs;
  const says = word === null && isTold ? [] : texts(word ?? desk.handoverReply(seen.language, now));
  const handover = told(seen).handover ?? { urgency: 0, reason: { noAnswer: true } };
  return { outcome, says, journey: "stays", handover, record: recordOf(seen) };
}

/** A tap on "Did you mean": the answer that was meant, or a human. A journey under way goes on asking. */
export function tapped({ messageId, answer }: Tap, heard: Heard, desk: Desk): Act {
  const language = desk.languageOf(heard.language);
  // It may have been offered before the loss was told.
  const isGiven = answer !== null && !desk.stops(heard.states, [answer]);
  const text = isGiven ? desk.answerText(answer, language) : null;
  const journey = heard.expected === "waits" ? "asksAgain" : "stays";
  const found = { tapped: answer ?? "none", of: messageId };
  const record = { version: desk.version, language: null, answer: isGiven ? answer : null, urgency: null, found };
  if (text !== null) return { outcome: "answered", says: texts(text), journey, record };
  const outcome: Outcome = heard.waitsForHuman ? "waiting" : "handedOver";
  const says = heard.waitsForHuman ? [] : texts(desk.handoverReply(language, heard.now));
  return { outcome, says, journey, handover: { urgency: 0, reason: { noneOfThese: messageId } }, record };
}

export function texts(text: string): readonly OutboundContent[] {
  return planReply({ text, attachments: [], quickReplies: [] }, { choiceIdPrefix: "", listLabel: "" });
}
