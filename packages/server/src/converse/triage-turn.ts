import { generalTopic } from "@hotline/core/flow/index.ts";
import { idOf } from "@hotline/core/model/ids.ts";
import type { InboundContent } from "@hotline/core/model/message.ts";
import type { Decision } from "@hotline/core/play/decide.ts";
import { textOf } from "@hotline/core/play/input.ts";
import type { Work } from "../store/claim-inbox.ts";
import type { Act } from "../triage/act.ts";
import { consider } from "../triage/consider.ts";
import type { Desk } from "../triage/desk.ts";
import { wantsOut } from "../triage/heard.ts";
import { TriageLog } from "../triage/triage-log.ts";
import type { ContactState } from "./contact-state.ts";
import { expectedBy } from "./expected.ts";
import type { WantedHuman } from "./for-team.ts";
import type { Setting } from "./setting.ts";

/** What a message does, where triage may have decided it. */
export type HeardDecision =
  | Decision
  | {
      readonly kind: "start";
      readonly journey: string;
      readonly reason: { readonly because: "label" };
      readonly match?: never;
    };

/** What triage does in the turns of one contact, before journeys have theirs. */
export class TriageTurn {
  readonly #log = new TriageLog();
  readonly #state: ContactState;
  readonly #setting: Setting;
  readonly #claimed: boolean;
  #waitsForHuman: boolean;
  /** When they wrote last, in milliseconds since 1970. */
  #heardAt: number;
  #saysAfter: Act["says"] = [];

  constructor(first: Work, state: ContactState, setting: Setting) {
    this.#state = state;
    this.#setting = setting;
    this.#claimed = first.conversation?.claimed === true;
    this.#waitsForHuman = first.conversation?.waitsForHuman === true;
    this.#heardAt = first.conversation?.lastInboundAt ?? Number.NEGATIVE_INFINITY;
  }

  /** Who wants no more messages does not wait for an effect either. */
  isOptOut({ kind, content }: Work): boolean {
    const { triage } = this.#setting.programme;
    return kind === "message" && triage !== undefined && wantsOut(content as InboundContent, this.#state.language);
  }

  /** Does what triage has to do; returns what the journeys do then, or null where it is not their turn. */
  hear(decision: Decision, work: Work, content: InboundContent): HeardDecision | null {
    const at = (work.sentAt ?? work.queuedAt).getTime();
    const act = this.#consider(decision, work, content, at - this.#heardAt);
    this.#heardAt = Math.max(this.#heardAt, at);
    if (act === null) return decision;
    // Whatever comes of the message: what would hurt stops at once.
    const seen = this.#setting.programme.triage?.see(textOf(content), this.#state.language);
    this.#state.tell(seen?.states ?? [], work.messageId);
    this.#log.add(act, work.messageId, new Date(this.#setting.environment.now));
    this.#waitsForHuman ||= act.handover !== undefined;
    this.#carryOut(act);
    if (act.journey === "goes") return decision;
    if (typeof act.journey === "object")
      return { kind: "start", journey: act.journey.starts, reason: { because: "label" } };
    this.#state.note(work, { because: act.outcome === "claimed" ? "claimed" : "triage", outcome: act.outcome });
    return null;
  }

  /** Says what belongs behind what the journeys have just said. */
  speakAfter(): void {
    for (const content of this.#saysAfter) this.#state.say(content);
    this.#saysAfter = [];
    this.#sayHours();
  }

  /**
   * To whom a journey has just promised a human: from when one answers, or they wait all night. In an emergency the journey
   * says what to do at once, and nothing stands behind that.
   */
  #sayHours(): void {
    const { programme, environment } = this.#setting;
    const { triage } = programme;
    const { tickets } = this.#state.team;
    if (this.#waitsForHuman || triage === undefined || tickets.length === 0) return;
    this.#waitsForHuman = true;
    if (tickets.some((wanted) => forTicket(wanted, triage).urgency === 2)) return;
    const text = triage.closedReply(triage.languageOf(this.#state.language), environment.now);
    if (text !== null) this.#state.say({ kind: "text", text });
  }

  /** A journey that the person asked for would hurt: a human is asked to answer instead, and they are told so once. */
  standIn(): void {
    const { programme, environment } = this.#setting;
    const { triage } = programme;
    if (triage === undefined) return;
    if (!this.#waitsForHuman) {
      const text = triage.handoverReply(triage.languageOf(this.#state.language), environment.now);
      this.#state.say({ kind: "text", text });
    }
    this.#waitsForHuman = true;
    this.#log.handOver({ urgency: 1, reason: { states: this.#state.states } }, new Date(environment.now));
  }

  /** What there is to store; a ticket that a journey opened is a call for a human, too, and its labels count as those of a person. */
  writes(): ReturnType<TriageLog["writes"]> {
    const { programme, environment } = this.#setting;
    const { tickets, labels } = this.#state.team;
    for (const [messageId, names] of labels) this.#log.label(messageId, names);
    for (const wanted of tickets) this.#log.handOver(forTicket(wanted, programme.triage), new Date(environment.now));
    return this.#log.writes();
  }

  #consider(decision: Decision, work: Work, content: InboundContent, quietMs: number): Act | null {
    const { programme, environment } = this.#setting;
    if (programme.triage === undefined) return null;
    return consider(
      {
        content,
        text: textOf(content),
        messageId: work.messageId ?? idOf(""),
        expected: expectedBy(decision, content),
        stopped: this.#state.isStopped,
        language: this.#state.language,
        waitsForHuman: this.#waitsForHuman,
        quietMs,
        claimed: this.#claimed,
        states: this.#state.states,
        now: environment.now,
        takes: () => this.#state.takingOf(work, content),
        asking: this.#state.asking,
      },
      programme.triage,
    );
  }

  #carryOut({ contact, language, journey, says, saysAfter = [] }: Act): void {
    const { session, promptId } = this.#state.place;
    if (contact !== undefined) this.#state.setStatus(contact);
    if (language !== undefined && this.#state.language === "") this.#state.setLanguage(language);
    this.#saysAfter = saysAfter;
    if (journey === "ends" && session) this.#state.abandon(session, "interrupted");
    if (contact === "stopped") this.#state.takeBack();
    for (const content of says) this.#state.say(content);
    if (journey === "asksAgain" && promptId) this.#state.repeat(promptId);
  }
}

/** The topic of tickets that cannot wait; why it cannot is told by the journey's name. */
const urgentTopic = "Urgent";

/** A journey asks for a human: at once where the topic says so, or names a rule of urgency. */
function forTicket({ topic, journey }: WantedHuman, triage: Desk | undefined): NonNullable<Act["handover"]> {
  const rule = triage?.ruleCalled(topic);
  if (rule !== undefined) return { urgency: 2, reason: { urgent: rule } };
  if (topic === urgentTopic) return { urgency: 2, reason: { ticket: topic, journey } };
  return { urgency: 0, reason: { ticket: topic === generalTopic ? true : topic } };
}
