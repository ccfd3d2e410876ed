import {
  type Contact,
  type MessageContent,
  type Resume,
  resume,
  type Session,
  start,
  type Trigger,
  type Turn,
  type TurnOptions,
} from "@hotline/core/flow/index.ts";
import { type ContactId, idOf, type MessageId, type NumberId } from "@hotline/core/model/ids.ts";
import type { InboundContent, OutboundContent } from "@hotline/core/model/message.ts";
import { inputOf } from "@hotline/core/play/input.ts";
import { numberedChoice } from "@hotline/core/play/numbered-choice.ts";
import { replies } from "@hotline/core/play/replies.ts";
import { type Taking, takingOf } from "@hotline/core/play/taking.ts";
import type { Work } from "../store/claim-inbox.ts";
import { type Recipient, recipientOf } from "../store/outbox.ts";
import type { ContactTurns, EffectJob } from "../store/turns.ts";
import type { Asking } from "../triage/heard.ts";
import { broadcastPlan } from "./broadcast-plan.ts";
import { ForTeam } from "./for-team.ts";
import { LastHeard } from "./last-heard.ts";
import type { Programme } from "./programmes.ts";
import type { Reason } from "./reason.ts";
import type { Setting } from "./setting.ts";
import { lookAgain, type Place, placeOf, waitingFor } from "./standing.ts";
import type { Start } from "./start-row.ts";
import { changesContact, contactOf, storedContact } from "./stored-contact.ts";
import { explaining, TurnLog } from "./turn-log.ts";

/** One contact while its turns are run: where it stands, what was said, and what the engine makes of it. */
export class ContactState {
  readonly log = new TurnLog();
  readonly team = new ForTeam();
  readonly heard: LastHeard;
  readonly #setting: Setting;
  readonly #options: TurnOptions;
  /** To whom, and by which number. */
  #way: { readonly recipient: Recipient; readonly numberId: NumberId };
  readonly #contactId: ContactId;
  readonly #knownEffect: string | undefined;
  #place: Place;
  #contact: Contact;
  #contactChanged = false;
  #isSought = false;

  constructor(first: Work, setting: Setting) {
    this.#setting = setting;
    this.#options = { answer: setting.answer };
    this.#contactId = first.contactId;
    this.#way = { recipient: recipientOf(first.contact.phone, first.contact.userId), numberId: first.numberId };
    this.heard = new LastHeard(first.conversation);
    this.#contact = contactOf(first.contact, setting.programme.settings);
    this.#place = placeOf(first.conversation);
    this.#knownEffect = this.session?.effect?.id;
  }

  get place(): Place {
    return this.#place;
  }
  get session(): Session | null {
    return this.#place.session;
  }
  get isPending(): boolean {
    return this.session?.status === "pending";
  }
  get isActive(): boolean {
    return this.#contact.status === "active";
  }
  get status(): Contact["status"] {
    return this.#contact.status;
  }
  get isStopped(): boolean {
    return this.#contact.status === "stopped";
  }
  /** The sensitive states that the contact is in. */
  get states(): readonly string[] {
    return this.#contact.states?.map(({ state }) => state) ?? [];
  }
  /** The contact's language; empty where it is not known. */
  get language(): string {
    return this.#contact.language ?? "";
  }
  /** Nobody waits any longer for what the session waits for. */
  get isExpired(): boolean {
    const { session, expiresAt } = this.#place;
    return session !== null && expiresAt !== null && expiresAt.getTime() < this.#setting.environment.now;
  }

  /** What journeys speak by: to somebody who has not written for a day WhatsApp takes nothing but templates. */
  get #programme(): Pick<Programme, "assets" | "templates" | "settings"> {
    const { programme, environment } = this.#setting;
    const { numberId } = this.#way;
    if (this.heard.isWindowOpen(numberId, environment.now)) return programme;
    return this.#programmeByTemplates;
  }

  get #programmeByTemplates(): Pick<Programme, "assets" | "templates" | "settings"> {
    const { programme } = this.#setting;
    return programme.byTemplates?.get(this.#way.numberId) ?? programme;
  }

  /** Whether a journey, or a reminder with these tags, would hurt the contact as it stands. */
  hurts(journey: string, tags: readonly string[] = []): boolean {
    const { triage, tags: known } = this.#setting.programme;
    if (this.states.length === 0 || triage === undefined) return false;
    return triage.stops(this.states, [...(known?.get(journey) ?? []), ...tags]);
  }

  /** The journey whose question is open. */
  get asking(): Asking | null {
    const journey = this.session?.runs.find(({ status }) => status === "waiting")?.flow.uuid;
    return journey === undefined ? null : { journey, tags: this.#setting.programme.tags?.get(journey) ?? [] };
  }

  /** Somebody told that they are in these states; what they are known to be in is not told anew. */
  tell(told: readonly { readonly state: string; readonly phrase: string }[], messageId: MessageId | null): void {
    const { states = [] } = this.#contact;
    const fresh = told.filter(({ state }) => !this.states.includes(state));
    if (fresh.length === 0) return;
    const since = new Date(this.#setting.environment.now).toISOString();
    const more = fresh.map(({ state, phrase }) => ({ state, since, phrase, ...(messageId && { messageId }) }));
    this.#contact = { ...this.#contact, states: [...states, ...more] };
    this.#contactChanged = true;
  }

  /** Ends a journey that would hurt; what it would have said is not said. */
  stopHurting(work: Work, reason: Reason): void {
    if (this.session) this.abandon(this.session, "interrupted");
    this.note(work, { ...reason, skipped: true, skippedBy: "state" });
  }

  start(trigger: Trigger, work: Work, reason: Reason, whenBusy: Start["whenBusy"] = "interrupt"): void {
    const { environment } = this.#setting;
    const turn = start(trigger, this.#contact, this.#programme.assets, environment, this.#options);
    // A journey may lead into another one that would hurt.
    if (turn.session.runs.some(({ flow }) => this.hurts(flow.uuid))) {
      this.note(work, { ...reason, skipped: true, skippedBy: "state" });
      return;
    }
    const under = this.session;
    // A journey that speaks beside another one leaves that where it was; one that waits cannot.
    const isBeside = under !== null && whenBusy === "beside" && isOver(turn.session);
    const why = under === null || isBeside ? reason : { ...reason, interrupted: under.uuid };
    if (under !== null && !isBeside) this.log.ended(under.uuid, "interrupted");
    this.log.began(turn, idOf(trigger.flow), why);
    const before = this.#place;
    this.#apply(turn, work, why);
    if (isBeside) this.#place = before;
  }

  /** What would happen if a session went on; nothing is changed by asking. */
  turnAfter(session: Session, input: Resume): Turn {
    const { environment } = this.#setting;
    return resume(session, input, this.#contact, this.#programme.assets, environment, this.#options);
  }

  /** How the open question would take a message: the engine is pure, it can be asked. Where none is open, nothing is taken. */
  takingOf(work: Work, content: InboundContent): Taking {
    const { session, promptChoices } = this.#place;
    if (session === null) return "nothing";
    const { programme, environment } = this.#setting;
    const input = inputOf(work, numberedChoice(content, promptChoices), environment.now);
    return takingOf(session, this.turnAfter(session, { type: "msg", input }), programme.assets);
  }

  resume(session: Session, input: Resume, work: Work, reason: Reason): void {
    const turn = this.turnAfter(session, input);
    if ([...session.runs, ...turn.session.runs].some(({ flow }) => this.hurts(flow.uuid))) {
      this.stopHurting(work, reason);
      return;
    }
    if (isOver(turn.session)) this.log.ended(session.uuid, turn.session.status);
    this.#apply(turn, work, reason);
  }

  /** The same session in another version of its journey. */
  move(session: Session): void {
    this.#place = { ...this.#place, session };
  }

  /** Ends the session without another word. */
  abandon(session: Session, status: "failed" | "interrupted" = "failed"): void {
    this.log.ended(session.uuid, status);
    this.#place = waitingFor({ ...this.#place, session: null }, [], this.#setting.environment.now);
  }

  /** The job of the effect seems to be lost. */
  seekEffect(): void {
    this.#isSought = true;
    this.#place = lookAgain(this.#place, this.#setting.environment.now);
  }

  /** What is said from here on leaves by this number. */
  speakBy(numberId: NumberId): void {
    this.#way = { ...this.#way, numberId };
  }

  /** Asks a question again. */
  repeat(promptId: string): void {
    // It may have been asked in this very batch, and then the store does not have it yet.
    const content = this.log.messages.find(({ id }) => id === promptId)?.content ?? null;
    this.log.messages.push({ id: this.#newId(), ...this.#way, content, repeats: promptId });
  }

  /** Says something that is no part of a journey; an open question stays open. */
  say(content: OutboundContent): void {
    this.log.messages.push({ id: this.#newId(), ...this.#way, content });
  }

  /** Says something with its choices, beside the journey that is under way: an open question stays open. */
  sayBeside(said: MessageContent, { template, isTooLate }: Pick<Start, "template" | "isTooLate">): void {
    const programme = isTooLate ? this.#programmeByTemplates : this.#programme;
    const byTemplate = template && programme.templates?.say(template, [this.language]);
    const event = { type: "msg_created", ...(byTemplate ?? said) } as const;
    const { messages } = replies([event], this.#contact, programme, () => this.#newId());
    this.log.messages.push(...messages.map((message) => ({ ...message, ...this.#way })));
  }

  /** What was to be said in these turns is not said. */
  takeBack(): void {
    this.log.takeBack();
  }

  setStatus(status: "active" | "stopped"): void {
    this.#contact = { ...this.#contact, status };
    this.#contactChanged = true;
  }

  setLanguage(language: string): void {
    if (this.#contact.language === language) return;
    this.#contact = { ...this.#contact, language };
    this.#contactChanged = true;
  }

  note(work: Work, reason: Reason, events: readonly unknown[] = [], sessionId = this.session?.uuid ?? null): void {
    this.log.note(work, reason, events, sessionId === null ? null : idOf(sessionId));
  }

  /** The effect whose job is to be added: a new one, or one that is sought. */
  effect(): EffectJob | null {
    const { session } = this;
    const effectId = session?.effect?.id;
    if (!session || effectId === undefined) return null;
    if (effectId === this.#knownEffect && !this.#isSought) return null;
    return { contactId: this.#contactId, sessionId: idOf(session.uuid), effectId };
  }

  /** The contact to be stored; null where it is as before. */
  contact(): ContactTurns["contact"] {
    const { programme, environment } = this.#setting;
    return this.#contactChanged ? storedContact(this.#contact, programme.settings, environment.now) : null;
  }

  #apply(turn: Turn, work: Work, reason: Reason): void {
    const before = this.#contact;
    if (turn.contact !== before) this.#contactChanged ||= changesContact(turn.events);
    this.#contact = turn.contact;
    this.team.hear(turn);
    this.#say(turn);
    // Of a session that is over nothing is kept, and most journeys that tell others something end with that.
    const journey = idOf<"journey">(turn.runs.at(-1)?.flow.uuid ?? "");
    const forOthers = turn.events.filter(({ type }) => type === "session_triggered" || type === "broadcast_created");
    this.log.forOthers.push(...forOthers.map((event) => ({ event, journey, broadcast: broadcastPlan(event) })));
    const session = isOver(turn.session) ? null : turn.session;
    this.#place = waitingFor({ ...this.#place, session }, turn.events, this.#setting.environment.now);
    this.note(work, reason, [...explaining(turn.events, before), ...turn.segments], turn.session.uuid);
  }

  #say({ events }: Turn): void {
    const said = replies(events, this.#contact, this.#programme, () => this.#newId());
    this.log.messages.push(...said.messages.map((message) => ({ ...message, ...this.#way })));
    const { promptId, promptChoices } = said;
    if (promptId !== null) this.#place = { ...this.#place, promptId, promptChoices };
  }

  #newId(): MessageId {
    return idOf(this.#setting.environment.newId());
  }
}

function isOver({ status }: Session): boolean {
  return status !== "waiting" && status !== "pending";
}
