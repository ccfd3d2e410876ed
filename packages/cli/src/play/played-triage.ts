import type { Contact, EffectRequest, EffectResult } from "@hotline/core/flow/index.ts";
import { idOf } from "@hotline/core/model/ids.ts";
import type { InboundContent, OutboundContent } from "@hotline/core/model/message.ts";
import type { Project } from "@hotline/core/model/project.ts";
import type { Conversation } from "@hotline/core/play/conversation.ts";
import type { Decision } from "@hotline/core/play/decide.ts";
import { textOf } from "@hotline/core/play/input.ts";
import { expectedBy } from "@hotline/server/converse/expected.ts";
import type { Act } from "@hotline/server/triage/act.ts";
import { consider } from "@hotline/server/triage/consider.ts";
import type { Desk } from "@hotline/server/triage/desk.ts";
import type { Asking } from "@hotline/server/triage/heard.ts";
import { onPhone } from "../conversations/phone-message.ts";
import { printTurn } from "./print.ts";

/** Triage of a chat in the terminal: it decides by the same rules as the real one, before the journeys. */
export class PlayedTriage {
  readonly #desk: Desk;
  readonly #project: Project;
  readonly #states = new Set<string>();
  #stopped = false;
  #waitsForHuman = false;
  #heardAt = Number.NEGATIVE_INFINITY;
  #offered: OutboundContent | null = null;
  #messages = 0;

  constructor(desk: Desk, project: Project) {
    this.#desk = desk;
    this.#project = project;
  }

  /** What is seen in the terminal of a typed line, or of the tap on an offered answer. */
  hear(line: string, conversation: Conversation, now: number): readonly string[] {
    const content = this.#tapped(line) ?? conversation.choiceTitled(line) ?? ({ kind: "text", text: line } as const);
    const decision = conversation.decisionOn(content);
    const act = consider(this.#heard(content, decision, conversation, now), this.#desk);
    this.#heardAt = now;
    for (const { state } of this.#desk.told(textOf(content))) this.#states.add(state);
    this.#keep(act);
    if (act.language !== undefined) conversation.know((contact) => withLanguage(contact, act.language ?? ""));
    // What would hurt ends at once, whatever else comes of the message.
    const ended = conversation.session?.runs.some(({ flow }) => this.#hurts(flow.uuid)) ?? false;
    if (ended) conversation.leave();
    return [
      ...act.says.flatMap(linesOf),
      ...(ended ? [] : this.#carryOut(act, decision, content, conversation, now)),
      ...(act.saysAfter ?? []).flatMap(linesOf),
      ...remarks(act),
    ];
  }

  /** What a journey asks to be classified is answered at once, as by the real one; null for all else. */
  understand(request: EffectRequest, now: number): EffectResult | null {
    if (request.kind !== "classify") return null;
    return { kind: "classify", ...this.#desk.understand(request.text, now, request.language) };
  }

  #heard(content: InboundContent, decision: Decision, conversation: Conversation, now: number) {
    return {
      content,
      text: textOf(content),
      messageId: idOf<"message">(`${++this.#messages}`),
      expected: expectedBy(decision, content),
      stopped: this.#stopped,
      language: conversation.contact.language ?? "",
      claimed: false,
      now,
      waitsForHuman: this.#waitsForHuman,
      quietMs: now - this.#heardAt,
      states: [...this.#states],
      takes: () => conversation.takingOf(content),
      asking: this.#askingIn(conversation),
    };
  }

  #keep({ contact, handover, says, saysAfter = [] }: Act): void {
    if (contact !== undefined) this.#stopped = contact === "stopped";
    this.#waitsForHuman ||= handover !== undefined;
    this.#offered = [...says, ...saysAfter].find(({ kind }) => kind === "buttons" || kind === "list") ?? this.#offered;
  }

  #carryOut(
    { journey }: Act,
    decision: Decision,
    content: InboundContent,
    conversation: Conversation,
    now: number,
  ): readonly string[] {
    if (journey !== "goes") conversation.meetBefore();
    if (journey === "stays") return [];
    if (journey === "asksAgain") return conversation.prompt === null ? [] : linesOf(conversation.prompt);
    if (journey === "ends") return this.#leave(conversation);
    const starts = typeof journey === "object" ? journey.starts : decision.kind === "start" ? decision.journey : null;
    if (starts !== null && this.#hurts(starts)) return this.#standIn(conversation, now);
    const { events } =
      typeof journey === "object" ? conversation.beginWith(journey.starts, content) : conversation.hear(content);
    return printTurn(events);
  }

  #leave(conversation: Conversation): readonly string[] {
    conversation.leave();
    return [];
  }

  /** A journey whose tags are stopped by a state that the contact is in. */
  #hurts(journey: string): boolean {
    return this.#desk.stops([...this.#states], this.#tagsOf(journey));
  }

  #askingIn({ session }: Conversation): Asking | null {
    const journey = session?.runs.find(({ status }) => status === "waiting")?.flow.uuid;
    return journey === undefined ? null : { journey, tags: this.#tagsOf(journey) };
  }

  #tagsOf(journey: string): readonly string[] {
    return this.#project.journeys.map((each) => each as Tagged).find(({ uuid }) => uuid === journey)?.tags ?? [];
  }

  #standIn(conversation: Conversation, now: number): readonly string[] {
    this.#waitsForHuman = true;
    const language = this.#desk.languageOf(conversation.contact.language ?? "");
    return [this.#desk.handoverReply(language, now), "", "  (this journey would hurt: a human is asked instead)"];
  }

  /** The titles of "Did you mean" are tapped by typing them. */
  #tapped(line: string): InboundContent | undefined {
    const choice = this.#offered && onPhone(this.#offered).choices.find(({ title }) => title === line.trim());
    return choice ? { kind: "choice", source: "button", id: choice.id, title: choice.title } : undefined;
  }
}

function withLanguage(contact: Contact, language: string): Contact {
  return contact.language === undefined ? { ...contact, language } : contact;
}

interface Tagged {
  readonly uuid: string;
  readonly tags?: readonly string[];
}

function linesOf(content: OutboundContent): readonly string[] {
  const { text, choices } = onPhone(content);
  return [text, ...choices.map(({ title }) => `  [${title}]`), ""];
}

/** What the team would see of it. */
function remarks({ outcome, handover, record }: Act): readonly string[] {
  const reasons = [
    ...(outcome === "urgent" ? [`urgent: ${record?.urgency}; ${placeInQueue(handover)}`] : []),
    ...(outcome !== "urgent" && handover !== undefined ? ["a human is asked"] : []),
    ...(outcome === "answered" ? [`the approved answer ${record?.answer}`] : []),
  ];
  return reasons.map((reason) => `  (${reason})`);
}

const placeInQueue = (handover: Act["handover"]) =>
  handover?.urgency === 2 ? "the head of the human queue" : "in the human queue before all who are in no danger";
