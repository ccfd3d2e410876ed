import {
  type Contact,
  type EffectResult,
  failedEffect,
  type Resume,
  resume,
  type Session,
  start,
  type Trigger,
  type Turn,
  type TurnOptions,
} from "@hotline/core/flow/index.ts";
import type { InboundContent } from "@hotline/core/model/message.ts";
import type { Work } from "../store/claim-inbox.ts";
import { type Recipient, recipientOf } from "../store/outbox.ts";
import type { Setting } from "./contact-turns.ts";
import { type Decision, decide, type Reason } from "./decide.ts";
import { inputOf } from "./engine-view.ts";
import { movedSession } from "./move-session.ts";
import { numberedChoice } from "./numbered-choice.ts";
import { replies } from "./replies.ts";
import { lookAgain, type Place, placeOf, waitingFor } from "./standing.ts";
import { readStart, type Start, triggerOf } from "./start-row.ts";
import { changesContact, contactOf, storedContact } from "./stored-contact.ts";
import { explaining, type SpokenTurns, TurnLog } from "./turn-log.ts";

/** One contact's turns, one after the other; what they change is handed back as a whole. */
export class ContactRun {
  readonly #setting: Setting;
  readonly #options: TurnOptions;
  readonly #first: Work;
  readonly #held: readonly Work[];
  /** What waits until the journey's effect is answered. */
  readonly #waiting: Work[];
  readonly #log = new TurnLog();
  readonly #knownEffect: string | undefined;
  #place: Place;
  #contact: Contact;
  #contactChanged = false;
  #isNew: boolean;
  #lookForEffect = false;
  #lastInboundAt: Date | null = null;

  constructor(first: Work, held: readonly Work[], setting: Setting) {
    this.#first = first;
    this.#held = held;
    this.#waiting = [...held];
    this.#setting = setting;
    this.#options = { answer: setting.answer };
    this.#contact = contactOf(first.contact, setting.programme.settings);
    this.#isNew = first.conversation === null;
    this.#place = placeOf(first.conversation);
    this.#knownEffect = this.#session?.effect?.id;
  }

  get #session(): Session | null {
    return this.#place.session;
  }
  get #isPending(): boolean {
    return this.#session?.status === "pending";
  }
  get #now(): number {
    return this.#setting.environment.now;
  }
  get #expired(): boolean {
    return this.#session !== null && this.#place.expiresAt !== null && this.#place.expiresAt.getTime() < this.#now;
  }

  take(work: Work): void {
    if (work.kind === "message") this.#lastInboundAt = work.sentAt ?? work.queuedAt;
    this.#move(work);
    if (work.kind === "wake" || work.kind === "effect") this.#do(work);
    else {
      this.#waiting.push(work);
      if (this.#isPending && this.#expired) this.#giveUp(work);
    }
    // Whatever came while an effect was under way has its turn as soon as that is answered, in order.
    while (!this.#isPending) {
      const next = this.#waiting.shift();
      if (next === undefined) return;
      this.#do(next);
    }
  }

  fail(work: Work, error: string): void {
    const session = this.#session;
    this.#note(work, { because: "engineError", error }, []);
    if (session?.status !== "pending") return;
    this.#log.ended(session.uuid, "failed");
    this.#place = waitingFor({ ...this.#place, session: null }, [], this.#now);
  }

  #do(work: Work): void {
    switch (work.kind) {
      case "message":
        this.#hear(work);
        break;
      case "wake":
        this.#wake(work);
        break;
      case "effect":
        this.#effect(work);
        break;
      case "start":
        this.#begin(work);
        break;
    }
  }

  #hear(work: Work): void {
    const content = work.content as InboundContent;
    if (this.#expired) this.#expire(work);
    const { promptId, lateTaps } = this.#place;
    const standing = { waiting: this.#session !== null, promptId, lateTaps, isNew: this.#isNew };
    this.#act(decide(content, standing, this.#setting.programme), work, content);
    this.#isNew = false;
  }

  /** A wait's time is up, unless the person has moved on since. */
  #wake(work: Work): void {
    const due = work.payload as { sessionId?: string; promptId?: string | null } | null;
    const session = this.#session;
    if (!session || due?.sessionId !== session.uuid || (due.promptId ?? null) !== this.#place.promptId)
      this.#note(work, { because: "staleWake" }, []);
    else if (this.#expired) this.#expire(work);
    else if (this.#isPending) this.#lookAgain(work);
    else this.#resume(session, { type: "wait_timeout" }, work, { because: "timeout" });
  }

  #expire(work: Work): void {
    if (this.#isPending) this.#giveUp(work);
    else if (this.#session) this.#resume(this.#session, { type: "wait_expiration" }, work, { because: "expiry" });
  }

  /** The result of an effect; one that came before, or too late, is recognised by the ids. */
  #effect(work: Work): void {
    const session = this.#session;
    const came = work.payload as { sessionId: string; effectId: string; result: EffectResult };
    if (session?.uuid !== came.sessionId || session.effect?.id !== came.effectId)
      this.#note(work, { because: "staleEffect" }, []);
    else this.#resume(session, { type: "effect", id: came.effectId, result: came.result }, work, { because: "effect" });
  }

  #lookAgain(work: Work): void {
    this.#lookForEffect = true;
    this.#place = lookAgain(this.#place, this.#now);
    this.#note(work, { because: "effectSought" }, []);
  }

  #giveUp(work: Work): void {
    const session = this.#session;
    if (!session?.effect) return;
    const { id, request } = session.effect;
    const result = failedEffect(request, "nobody answered in time");
    this.#resume(session, { type: "effect", id, result }, work, { because: "effect", error: "timeout" });
  }

  #act(decision: Decision, work: Work, content: InboundContent): void {
    if (decision.kind === "start") this.#startFor(decision, work, content);
    else if (decision.kind === "resume") this.#answer(decision, work, content);
    else {
      if (decision.kind === "repeat" && this.#place.promptId) this.#repeat(this.#place.promptId);
      this.#note(work, decision.reason, []);
    }
  }

  #repeat(promptId: string): void {
    // It may have been asked in this very batch, and then the store does not have it yet.
    const content = this.#log.messages.find(({ id }) => id === promptId)?.content ?? null;
    const id = this.#setting.environment.newId();
    this.#log.messages.push({ id, recipient: this.#recipient(), content, repeats: promptId });
  }

  #answer(decision: Decision, work: Work, content: InboundContent): void {
    if (!this.#session) return;
    const input = inputOf(work, numberedChoice(content, this.#place.promptChoices), this.#now);
    this.#resume(this.#session, { type: "msg", input }, work, decision.reason);
  }

  #startFor(decision: Extract<Decision, { kind: "start" }>, work: Work, content: InboundContent): void {
    if (decision.match?.trigger.setsLanguage) this.#setLanguage(decision.match.language);
    const trigger: Trigger = {
      type: "msg",
      flow: decision.journey,
      triggeredOn: new Date(this.#now).toISOString(),
      input: inputOf(work, content, this.#now),
      ...(decision.match ? { keyword: decision.match.keyword } : {}),
    };
    this.#start(trigger, work, decision.reason);
  }

  /** A journey begins that no message of the person asks for. */
  #begin(work: Work): void {
    const begins = readStart(work.payload);
    const { programme } = this.#setting;
    if (!programme.assets.flow(begins.journey))
      this.#note(work, { because: begins.because, error: `There is no journey ${begins.journey}.` }, []);
    else if (this.#contact.status !== "active" || (this.#session && begins.whenBusy === "skip"))
      this.#note(work, { because: begins.because, skipped: true }, []);
    else this.#start(triggerOf(begins, this.#now), work, { because: begins.because }, begins.whenBusy);
  }

  #start(trigger: Trigger, work: Work, reason: Reason, whenBusy: Start["whenBusy"] = "interrupt"): void {
    const { programme, environment } = this.#setting;
    const turn = start(trigger, this.#contact, programme.assets, environment, this.#options);
    const under = this.#session;
    const beside = under !== null && whenBusy === "beside" && isOver(turn.session);
    const why = under === null || beside ? reason : { ...reason, interrupted: under.uuid };
    if (under !== null && !beside) this.#log.ended(under.uuid, "interrupted");
    this.#log.began(turn, trigger.flow, why);
    this.#apply(turn, work, why, beside);
  }

  #resume(session: Session, input: Resume, work: Work, reason: Reason): void {
    const { programme, environment } = this.#setting;
    const turn = resume(session, input, this.#contact, programme.assets, environment, this.#options);
    if (isOver(turn.session)) this.#log.ended(session.uuid, turn.session.status);
    this.#apply(turn, work, reason, false);
  }

  /** The newest version of a journey may ask for those who are in an older one. */
  #move(work: Work): void {
    if (this.#session === null) return;
    const moved = movedSession(this.#session, this.#setting.programme);
    if (moved === null) return;
    if (moved.kind === "moved") this.#place = { ...this.#place, session: moved.session };
    else this.#start(moved.trigger, work, { because: "newVersion" });
  }

  #setLanguage(language: string): void {
    if (this.#contact.language === language) return;
    this.#contact = { ...this.#contact, language };
    this.#contactChanged = true;
  }

  /** A journey that spoke beside another one leaves that where it was. */
  #apply(turn: Turn, work: Work, reason: Reason, beside: boolean): void {
    const before = this.#place;
    if (turn.contact !== this.#contact) this.#contactChanged ||= changesContact(turn.events);
    this.#contact = turn.contact;
    this.#say(turn);
    const session = isOver(turn.session) ? null : turn.session;
    this.#place = beside ? before : waitingFor({ ...this.#place, session }, turn.events, this.#now);
    this.#note(work, reason, [...explaining(turn.events), ...turn.segments], turn.session.uuid);
  }

  #say({ events }: Turn): void {
    const { programme, environment } = this.#setting;
    const said = replies(events, this.#contact, programme, () => environment.newId());
    const recipient = this.#recipient();
    this.#log.messages.push(...said.messages.map((message) => ({ ...message, recipient })));
    const { promptId, promptChoices } = said;
    if (promptId !== null) this.#place = { ...this.#place, promptId, promptChoices };
  }

  #recipient(): Recipient {
    const { phone, userId } = this.#first.contact;
    return recipientOf(phone, userId);
  }

  #note(work: Work, reason: Reason, events: readonly unknown[], sessionId = this.#session?.uuid ?? null): void {
    this.#log.note(work, reason, events, sessionId);
  }

  result(works: readonly Work[]): SpokenTurns {
    const { contactId, organisationId, numberId } = this.#first;
    const { session, ...place } = this.#place;
    const effectId = session?.effect?.id;
    const isAsked = effectId !== undefined && (effectId !== this.#knownEffect || this.#lookForEffect);
    const { messages, sessions, turns } = this.#log;
    return {
      ...{ contactId, organisationId, messages, sessions, turns },
      done: idsOf(works.filter((work) => !this.#waiting.includes(work))),
      held: idsOf(this.#waiting.filter((work) => !this.#held.includes(work))),
      released: this.#held.filter((work) => !this.#waiting.includes(work)).map(({ id }) => id),
      effect: session && isAsked ? { contactId, sessionId: session.uuid, effectId } : null,
      numberId: works.at(-1)?.numberId ?? numberId,
      conversation: {
        ...place,
        lastInboundAt: this.#lastInboundAt,
        sessionId: session?.uuid ?? null,
        journeyId: session?.runs.at(-1)?.flow.uuid ?? null,
        session,
      },
      contact: this.#contactChanged ? storedContact(this.#contact, this.#setting.programme.settings, this.#now) : null,
    };
  }
}

function isOver({ status }: Session): boolean {
  return status !== "waiting" && status !== "pending";
}

const idsOf = (works: readonly Work[]) => works.map(({ shard, id }) => ({ shard, id }));
