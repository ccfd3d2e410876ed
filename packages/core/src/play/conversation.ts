import type { Environment } from "../expr/index.ts";
import {
  type Answer,
  type Contact,
  type Input,
  newContact,
  resume,
  type Session,
  start,
  type Trigger,
  type Turn,
  type TurnOptions,
} from "../flow/index.ts";
import { type DueReminder, nextReminders } from "../flow/reminders/index.ts";
import { type Cause, type Happening, observe } from "../flow/replay/index.ts";
import type { Env } from "../model/env.ts";
import { idOf } from "../model/ids.ts";
import type { InboundContent, OutboundContent } from "../model/message.ts";
import { type Decision, decide } from "./decide.ts";
import { environmentOf } from "./environment-of.ts";
import { inputOf } from "./input.ts";
import { numberedChoice } from "./numbered-choice.ts";
import { joined, nothing, type Outcome } from "./outcome.ts";
import type { Programme } from "./programme.ts";
import { replies } from "./replies.ts";
import { choiceTitled, nothingOpen, standingAfter } from "./standing.ts";
import { type Taking, takingOf } from "./taking.ts";

export interface Player {
  readonly programme: Programme;
  /** The journey to begin with, whatever is typed; without it the project's triggers decide. */
  readonly journey?: string;
  readonly language?: string;
  /** Answers what a journey asks of the world; without it, the journey stops there. */
  readonly answer?: Answer;
  /** Told of every turn, e.g. to record it. */
  readonly onTurn?: (happening: Happening) => void;
  /** Fresh for each turn: the time moves on. */
  env(): Env;
}

const contentOf = (said: string | InboundContent): InboundContent =>
  typeof said === "string" ? { kind: "text", text: said } : said;

/** One virtual contact's talk with a hotline, decided by the rules of the real one. */
export class Conversation {
  readonly #player: Player;
  #contact: Contact;
  #session: Session | null = null;
  #isNew = true;
  #standing = nothingOpen;
  /** Reminders of that instant and before are over. */
  #remindedUntil: number;

  constructor(player: Player) {
    this.#player = player;
    const env = player.env();
    this.#remindedUntil = env.now;
    const contact = newContact(env.newId(), "whatsapp:15550100123", new Date(env.now).toISOString());
    const { timezone } = player.programme.settings;
    this.#contact = { ...contact, timezone, ...(player.language !== undefined && { language: player.language }) };
  }

  get contact(): Contact {
    return this.#contact;
  }

  /** What turns depend on beside their inputs. */
  get environment(): Environment {
    return this.#environment();
  }

  /** The session as it is stored between two turns; null before the first. */
  get session(): Session | null {
    return this.#session;
  }

  get isWaiting(): boolean {
    return this.#session?.status === "waiting";
  }

  /**
   * When something happens by itself, in milliseconds since 1970: nobody answered in time, the session expires, or a
   * reminder is due.
   */
  get dueAt(): number | null {
    const { wakesAt, expiresAt } = this.#standing;
    const waits = this.isWaiting ? [wakesAt, expiresAt] : [];
    const times = [...waits, this.#reminders()[0]?.at ?? null].filter((time) => time !== null);
    return times.length === 0 ? null : Math.min(...times);
  }

  /** Changes what is known of the contact, as somebody of the team would. */
  know(change: (contact: Contact) => Contact): void {
    this.#contact = change(this.#contact);
  }

  /** The contact is as new as the clock says now. */
  appear(): void {
    this.#contact = { ...this.#contact, createdOn: this.#time() };
    this.#remindedUntil = this.#player.env().now;
  }

  /** Somebody who wrote before is not greeted as new. */
  meetBefore(): void {
    this.#isNew = false;
  }

  /** Begins the chosen journey without waiting for a message; says nothing where the triggers decide. */
  open(): Outcome {
    const { journey } = this.#player;
    return journey === undefined ? nothing : this.begin(journey);
  }

  /** Begins a journey as a person of the team would. */
  begin(journey: string): Outcome {
    return this.#begin({ type: "manual", flow: journey, triggeredOn: this.#time() });
  }

  /** Begins a journey with the message that is about it. */
  beginWith(journey: string, said: InboundContent): Outcome {
    const input = this.#inputOf(said);
    return this.#begin({ type: "msg", flow: journey, input, triggeredOn: input.createdOn });
  }

  /** What a message does by the rules of the journeys; nothing is done yet. */
  decisionOn(said: string | InboundContent): Decision {
    const { promptId } = this.#standing;
    const lateTaps = typeof said === "string" ? "accept" : this.#standing.lateTaps;
    const standing = { waiting: this.isWaiting, promptId, lateTaps, isNew: this.#isNew };
    return decide(contentOf(said), standing, this.#player.programme, () => this.takingOf(said));
  }

  /** How the open question would take a message; nothing comes of it. Where none is open, nothing is taken. */
  takingOf(said: string | InboundContent): Taking {
    const [turn, session] = [this.#turnOn(said), this.#session];
    return turn === null || session === null ? "nothing" : takingOf(session, turn, this.#player.programme.assets);
  }

  /** The question that is open, as it was last said. */
  get prompt(): OutboundContent | null {
    return this.#standing.prompt;
  }

  /** The journey ends where it is, and says nothing. */
  leave(): void {
    this.#session = null;
    this.#standing = nothingOpen;
  }

  hear(said: string | InboundContent): Outcome {
    this.#remindedUntil = this.#player.env().now;
    // Nobody is called here: whatever is said is the end of the call.
    if (this.#standing.dials && this.isWaiting)
      return this.#goOn({ type: "dial", dial: { status: "answered", duration: 1 } });
    const content = contentOf(said);
    const { promptChoices, prompt } = this.#standing;
    const decision = this.decisionOn(said);
    this.#isNew = false;
    switch (decision.kind) {
      case "resume":
        return this.#goOn({ type: "msg", input: this.#inputOf(numberedChoice(content, promptChoices)) });
      case "repeat":
        return { ...nothing, messages: prompt === null ? [] : [prompt] };
      case "start":
      case "nothing":
        return this.#startBy(decision, this.#inputOf(content));
    }
  }

  /** The tap on a choice of the question that is open; undefined where it offers no such choice. */
  choiceTitled(title: string): InboundContent | undefined {
    return choiceTitled(this.#standing, title);
  }

  /** What happens by itself at `dueAt`; the clock of `env` must have come there. */
  wake(): Outcome {
    const { now } = this.#player.env();
    const due = this.#reminders().filter(({ at }) => at <= now);
    this.#remindedUntil = now;
    return joined([this.#endWait(now), ...due.map((one) => this.#remind(one))]);
  }

  #endWait(now: number): Outcome {
    if (!this.isWaiting) return nothing;
    const { wakesAt, expiresAt } = this.#standing;
    if (expiresAt !== null && expiresAt <= now) return this.#goOn({ type: "wait_expiration" });
    return wakesAt !== null && wakesAt <= now ? this.#goOn({ type: "wait_timeout" }) : nothing;
  }

  #reminders(): readonly DueReminder[] {
    const { campaigns = [], timezone } = this.#player.programme.settings;
    return nextReminders(campaigns, this.#contact, timezone, this.#remindedUntil);
  }

  /** Does what a reminder asks for, unless the contact is busy and it gives way. */
  #remind({ campaign, reminder }: DueReminder): Outcome {
    if (this.isWaiting && reminder.whenBusy === "skip") return nothing;
    const { does, uuid, whenBusy } = reminder;
    const flow = does.kind === "journey" ? does.journey : uuid;
    const common = { flow, triggeredOn: this.#time() };
    const trigger = { type: "campaign", campaign: { uuid: campaign.uuid, name: campaign.name }, ...common } as const;
    return whenBusy === "beside" ? this.#beside(trigger) : this.#begin(trigger);
  }

  /** Says something in the middle of another journey, which waits on as if nothing had been. */
  #beside(trigger: Trigger): Outcome {
    const [session, standing, wasWaiting] = [this.#session, this.#standing, this.isWaiting];
    const outcome = this.#begin(trigger);
    if (wasWaiting && !this.isWaiting) {
      this.#session = session;
      this.#standing = standing;
    }
    return outcome;
  }

  #turnOn(said: string | InboundContent): Turn | null {
    if (!this.isWaiting) return null;
    const input = this.#inputOf(numberedChoice(contentOf(said), this.#standing.promptChoices));
    return this.#run({ kind: "resume", input: { type: "msg", input } }, this.#environment(), this.#options());
  }

  #startBy(decision: Decision, input: Input): Outcome {
    const flow = decision.kind === "start" ? decision.journey : this.#player.journey;
    if (flow === undefined) return nothing;
    const match = decision.kind === "start" ? decision.match : undefined;
    if (match?.trigger.setsLanguage) this.#contact = { ...this.#contact, language: match.language };
    const keyword = match ? { keyword: match.keyword } : {};
    return this.#begin({ type: "msg", flow, input, triggeredOn: input.createdOn, ...keyword });
  }

  #begin(trigger: Trigger): Outcome {
    const call = this.#player.programme.assets.flow(trigger.flow)?.type === "voice" ? { call: this.#call() } : {};
    return this.#turn({ kind: "start", trigger, contact: this.#contact, ...call });
  }

  #goOn(input: Extract<Cause, { kind: "resume" }>["input"]): Outcome {
    return this.#session === null ? nothing : this.#turn({ kind: "resume", input });
  }

  #turn(cause: Cause): Outcome {
    const { environment, options, given } = observe(this.#environment(), this.#options());
    const turn = this.#run(cause, environment, options);
    const { events, segments } = turn;
    this.#player.onTurn?.({ at: environment.now, cause, ...given(), events, segments });
    return this.#keep(turn);
  }

  #run(cause: Cause, environment: Environment, options: TurnOptions): Turn {
    const { assets } = this.#player.programme;
    if (cause.kind === "start") {
      const { trigger, contact, call } = cause;
      return start(trigger, contact, assets, environment, call === undefined ? options : { ...options, call });
    }
    if (this.#session === null) throw new Error("There is no session to go on with.");
    return resume(this.#session, cause.input, this.#contact, assets, environment, options);
  }

  /** A call to speak over, without which a voice journey does not begin. */
  #call() {
    const env = this.#player.env();
    return { uuid: env.newId(), channel: { uuid: env.newId(), name: "Play" }, urn: this.#contact.urns[0] ?? "" };
  }

  #options(): TurnOptions {
    const { answer } = this.#player;
    return answer === undefined ? {} : { answer };
  }

  #keep(turn: Turn): Outcome {
    // As in the real one, what must survive between two turns is plain JSON.
    this.#session = JSON.parse(JSON.stringify(turn.session)) as Session;
    this.#contact = turn.contact;
    const { programme, env } = this.#player;
    const { events, segments } = turn;
    const said = replies(events, this.#contact, programme, () => idOf(env().newId()));
    this.#standing = standingAfter(this.#standing, events, said, env().now);
    return { events, segments, messages: said.messages.map(({ content }) => content) };
  }

  #inputOf(content: InboundContent): Input {
    const env = this.#player.env();
    return inputOf({ id: env.newId(), messageId: null, sentAt: null }, content, env.now);
  }

  #environment(): Environment {
    return environmentOf(this.#player.programme.settings, this.#player.env());
  }

  #time(): string {
    return new Date(this.#player.env().now).toISOString();
  }
}
