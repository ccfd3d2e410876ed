import type { Environment } from "@hotline/core/expr/index.ts";
import {
  type Contact,
  type FlowEvent,
  failedEffect,
  type LateTaps,
  type Resume,
  resume,
  type Session,
  start,
  type Trigger,
  type Turn,
  type TurnOptions,
} from "@hotline/core/flow/index.ts";
import { fold } from "@hotline/core/flow/keywords/fold.ts";
import type { InboundContent, OutboundContent } from "@hotline/core/model/message.ts";
import type { Work } from "../store/claim-inbox.ts";
import type { ContactTurns, SessionChange, TurnRecord } from "../store/commit-turns.ts";
import { type Recipient, recipientOf } from "../store/outbox.ts";
import { type Decision, decide, type Reason } from "./decide.ts";
import { contactOf, inputOf } from "./engine-view.ts";
import type { Programme } from "./programmes.ts";
import { replies } from "./replies.ts";

/** Something to say. A question that is asked again stands here without its content, which the store has. */
export interface Spoken {
  readonly id: string;
  readonly recipient: Recipient;
  readonly content: OutboundContent | null;
  /** The message that this one repeats. */
  readonly repeats?: string;
}

/** The turns of one contact, before the repeated questions are filled in; all messages in the order of saying. */
export type SpokenTurns = Omit<ContactTurns, "messages"> & { readonly messages: readonly Spoken[] };

/** Nothing here carries out effects: a journey that asks for one goes on the way of its failure, and does not hang. */
const options: TurnOptions = { answer: (request) => failedEffect(request, "this server carries out no effects") };

/** Runs the waiting work of one contact, in order, over one state; nothing is stored here. */
export function runContact(
  works: readonly [Work, ...Work[]],
  programme: Programme,
  environment: Environment,
): SpokenTurns {
  const run = new ContactRun(works[0], programme, environment);
  for (const work of works) run.take(work);
  return run.result(works);
}

/** The turns of work that the engine refused: nothing is said, the person stays where they were, the reason is kept. */
export function failedTurns(
  works: readonly [Work, ...Work[]],
  programme: Programme,
  environment: Environment,
  error: string,
) {
  const run = new ContactRun(works[0], programme, environment);
  for (const work of works) run.fail(work, error);
  return run.result(works);
}

class ContactRun {
  readonly #programme: Programme;
  readonly #environment: Environment;
  readonly #first: Work;
  readonly #messages: Spoken[] = [];
  readonly #sessions: SessionChange[] = [];
  readonly #turns: TurnRecord[] = [];
  #contact: Contact;
  #contactChanged = false;
  #isNew: boolean;
  #session: Session | null;
  #promptId: string | null;
  #promptChoices: readonly string[] | null;
  #lateTaps: LateTaps;
  #wakesAt: Date | null;
  #expiresAt: Date | null;
  #lastInboundAt: Date | null = null;
  /** Sessions that began in this batch: their end is part of their first row. */
  readonly #begun = new Map<string, Extract<SessionChange, { kind: "started" }>>();

  constructor(work: Work, programme: Programme, environment: Environment) {
    const { conversation } = work;
    this.#first = work;
    this.#programme = programme;
    this.#environment = environment;
    this.#contact = contactOf(work.contact, programme.settings.timezone);
    this.#isNew = conversation === null;
    this.#session = (conversation?.session ?? null) as Session | null;
    this.#promptId = conversation?.promptId ?? null;
    this.#promptChoices = conversation?.promptChoices ?? null;
    this.#lateTaps = (conversation?.lateTaps ?? "repeat") as LateTaps;
    this.#wakesAt = conversation?.wakesAt ? new Date(conversation.wakesAt) : null;
    this.#expiresAt = conversation?.expiresAt ? new Date(conversation.expiresAt) : null;
  }

  take(work: Work): void {
    if (work.kind === "wake") {
      this.#wake(work);
      return;
    }
    const content = work.content as InboundContent;
    this.#lastInboundAt = work.sentAt ?? work.queuedAt;
    if (this.#session && this.#expiresAt && this.#expiresAt.getTime() < this.#environment.now) this.#expire(work);
    const standing = {
      waiting: this.#session !== null,
      promptId: this.#promptId,
      lateTaps: this.#lateTaps,
      isNew: this.#isNew,
    };
    this.#act(decide(content, standing, this.#programme), work, content);
    this.#isNew = false;
  }

  fail(work: Work, error: string): void {
    this.#note(work, { because: "engineError", error }, []);
  }

  /** A wait's time is up, unless the person has moved on since. */
  #wake(work: Work): void {
    const due = work.payload as { sessionId?: string; promptId?: string | null } | null;
    const session = this.#session;
    if (!session || due?.sessionId !== session.uuid || (due.promptId ?? null) !== this.#promptId)
      this.#note(work, { because: "staleWake" }, []);
    else if (this.#expiresAt && this.#expiresAt.getTime() < this.#environment.now) this.#expire(work);
    else this.#resume(session, { type: "wait_timeout" }, work, { because: "timeout" });
  }

  #expire(work: Work): void {
    if (this.#session) this.#resume(this.#session, { type: "wait_expiration" }, work, { because: "expiry" });
  }

  #act(decision: Decision, work: Work, content: InboundContent): void {
    if (decision.kind === "start") this.#start(decision, work, content);
    else if (decision.kind === "resume") this.#answer(decision, work, content);
    else {
      if (decision.kind === "repeat" && this.#promptId) this.#repeat(this.#promptId);
      this.#note(work, decision.reason, []);
    }
  }

  #repeat(promptId: string): void {
    // It may have been asked in this very batch, and then the store does not have it yet.
    const content = this.#messages.find(({ id }) => id === promptId)?.content ?? null;
    const recipient = this.#recipient();
    this.#messages.push({ id: this.#environment.newId(), recipient, content, repeats: promptId });
  }

  #answer(decision: Decision, work: Work, content: InboundContent): void {
    if (!this.#session) return;
    const input = inputOf(work, numberedChoice(content, this.#promptChoices), this.#environment.now);
    this.#resume(this.#session, { type: "msg", input }, work, decision.reason);
  }

  #start(decision: Extract<Decision, { kind: "start" }>, work: Work, content: InboundContent): void {
    const interrupted = this.#session?.uuid;
    if (interrupted !== undefined) this.#end(interrupted, "interrupted");
    this.#session = null;
    if (decision.match?.trigger.setsLanguage) this.#setLanguage(decision.match.language);
    const trigger: Trigger = {
      type: "msg",
      flow: decision.journey,
      triggeredOn: new Date(this.#environment.now).toISOString(),
      input: inputOf(work, content, this.#environment.now),
      ...(decision.match ? { keyword: decision.match.keyword } : {}),
    };
    const reason = { ...decision.reason, ...(interrupted === undefined ? {} : { interrupted }) };
    const turn = start(trigger, this.#contact, this.#programme.assets, this.#environment, options);
    this.#began(turn, decision.journey, reason);
    this.#apply(turn, work, reason);
  }

  #resume(session: Session, input: Resume, work: Work, reason: Reason): void {
    const turn = resume(session, input, this.#contact, this.#programme.assets, this.#environment, options);
    if (turn.session.status !== "waiting") this.#end(session.uuid, turn.session.status);
    this.#apply(turn, work, reason);
  }

  #setLanguage(language: string): void {
    if (this.#contact.language === language) return;
    this.#contact = { ...this.#contact, language };
    this.#contactChanged = true;
  }

  #began(turn: Turn, journeyId: string, reason: Reason): void {
    const { uuid: id, status } = turn.session;
    const change = { kind: "started", id, journeyId, reason, status } as const;
    this.#begun.set(id, change);
    this.#sessions.push(change);
  }

  #end(id: string, status: string): void {
    const begun = this.#begun.get(id);
    if (begun) this.#sessions[this.#sessions.indexOf(begun)] = { ...begun, status };
    else this.#sessions.push({ kind: "ended", id, status });
  }

  #apply(turn: Turn, work: Work, reason: Reason): void {
    const waiting = turn.session.status === "waiting";
    this.#session = waiting ? turn.session : null;
    if (turn.contact !== this.#contact) this.#contactChanged ||= changesContact(turn.events);
    this.#contact = turn.contact;
    this.#say(turn.events);
    this.#waitFor(turn.events);
    this.#note(
      work,
      reason,
      [...turn.events.filter(({ type }) => type !== "msg_created"), ...turn.segments],
      turn.session.uuid,
    );
  }

  #say(events: readonly FlowEvent[]): void {
    const said = replies(events, this.#contact, this.#programme, () => this.#environment.newId());
    this.#messages.push(...said.messages.map((message) => ({ ...message, recipient: this.#recipient() })));
    if (said.promptId === null) return;
    this.#promptId = said.promptId;
    this.#promptChoices = said.promptChoices;
  }

  #recipient(): Recipient {
    const { phone, userId } = this.#first.contact;
    return recipientOf(phone, userId);
  }

  #waitFor(events: readonly FlowEvent[]): void {
    const wait = events.findLast((event) => event.type === "msg_wait");
    this.#wakesAt = null;
    this.#expiresAt = null;
    if (wait?.type !== "msg_wait" || this.#session === null) return;
    this.#lateTaps = wait.lateTaps;
    this.#expiresAt = toTheHour(wait.expiresOn);
    if (wait.timeoutSeconds !== undefined) this.#wakesAt = new Date(this.#environment.now + wait.timeoutSeconds * 1000);
  }

  #note(work: Work, reason: Reason, events: readonly unknown[], sessionId = this.#session?.uuid ?? null): void {
    this.#turns.push({ sessionId, messageId: work.messageId, reason, events });
  }

  result(works: readonly Work[]): SpokenTurns {
    const { contactId, organisationId } = this.#first;
    return {
      done: works.map(({ shard, id }) => ({ shard, id })),
      contactId,
      organisationId,
      numberId: works.at(-1)?.numberId ?? this.#first.numberId,
      conversation: {
        lastInboundAt: this.#lastInboundAt,
        sessionId: this.#session?.uuid ?? null,
        journeyId: this.#session?.runs.at(-1)?.flow.uuid ?? null,
        session: this.#session,
        promptId: this.#promptId,
        promptChoices: this.#promptChoices,
        lateTaps: this.#lateTaps,
        wakesAt: this.#wakesAt,
        expiresAt: this.#expiresAt,
      },
      contact: this.#contactChanged ? storedContact(this.#contact) : null,
      messages: this.#messages,
      sessions: this.#sessions,
      turns: this.#turns,
    };
  }
}

/** A typed number that stands for a choice of a numbered question says that choice. */
export function numberedChoice(content: InboundContent, choices: readonly string[] | null): InboundContent {
  if (choices === null || content.kind !== "text" || content.text.length > 8) return content;
  const typed = fold(content.text);
  const choice = /^\d{1,3}$/.test(typed) ? choices[Number(typed) - 1] : undefined;
  return choice === undefined ? content : { kind: "text", text: choice };
}

/** Expiry is days long: a whole hour later does no harm, and the row is then rewritten in place most of the time. */
function toTheHour(iso: string): Date {
  const hour = 3_600_000;
  return new Date(Math.ceil(Date.parse(iso) / hour) * hour);
}

function changesContact(events: readonly FlowEvent[]): boolean {
  return events.some(({ type }) => type.startsWith("contact_"));
}

function storedContact(contact: Contact): NonNullable<ContactTurns["contact"]> {
  return {
    name: contact.name ?? "",
    language: contact.language ?? "",
    fields: contact.fields,
    optedOut: contact.status === "stopped",
  };
}
