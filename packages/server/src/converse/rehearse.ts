import { idOf, type SessionId } from "@hotline/core/model/ids.ts";
import type { OutboundContent } from "@hotline/core/model/message.ts";
import type { Work } from "../store/claim-inbox.ts";
import type { SessionChange } from "../store/turns.ts";
import { newUuid, shardOf } from "../store/uuid.ts";
import type { Handover, TriageRecord } from "../store/write-triage.ts";
import { ContactRun } from "./contact-run.ts";
import type { Reason } from "./reason.ts";
import type { Setting } from "./setting.ts";
import type { Start } from "./start-row.ts";
import type { Spoken } from "./turn-log.ts";

/** Where the person stands who writes. */
export type Stands = "known" | "new" | "waitsForHuman" | "withHuman" | "stopped" | { readonly inJourney: string };

export interface Said {
  readonly text: string;
  /** The person's language; empty where it is not known. */
  readonly language: string;
  readonly stands: Stands;
}

/** What a message would lead to. */
export interface Rehearsed {
  /** Why its turn is as it is; null where the journey still waits for an effect, and the message with it. */
  readonly reason: Reason | null;
  /** The journey that begins by it. */
  readonly starts: string | null;
  /** What triage saw and did; null where it did not look. */
  readonly triage: TriageRecord | null;
  readonly handover: Handover | null;
  readonly says: readonly OutboundContent[];
  /** The journey then asks somebody else for something. */
  readonly hasEffect: boolean;
}

/** The turn of a message by the same code as a real one, with a person who is not there; nothing is stored. */
export function rehearse({ text, language, stands }: Said, setting: Setting): Rehearsed {
  const person = personOf(language, stands);
  const run = new ContactRun(person, [], setting);
  const before = begin(run, person, stands);
  const message: Work = { ...person, id: "2", messageId: newUuid(), content: { kind: "text", text } };
  run.take(message);
  const { messages, turns, sessions, triage = [], handover = null, effect } = run.result([message]);
  const turn = turns.find(({ messageId }) => messageId === message.messageId);
  return {
    reason: (turn?.reason ?? null) as Reason | null,
    starts: startedBy(turn?.sessionId ?? null, sessions.slice(before.sessions)),
    triage: triage[0] ?? null,
    handover,
    says: contentsOf(messages.filter(({ id }) => !before.said.has(id))),
    hasEffect: effect !== null,
  };
}

/** Brings the person into the journey that the message comes in the middle of. */
function begin(run: ContactRun, person: Work, stands: Stands) {
  if (typeof stands !== "object") return { said: new Set<string>(), sessions: 0 };
  const payload: Start = { because: "startedByTeam", journey: stands.inJourney, whenBusy: "interrupt" };
  const start: Work = { ...person, kind: "start", payload };
  run.take(start);
  const { messages, sessions } = run.result([start]);
  return { said: new Set(messages.map(({ id }) => id)), sessions: sessions.length };
}

function personOf(language: string, stands: Stands): Work {
  const contactId = newUuid<"contact">();
  const contact = { id: contactId, userId: null, phone: "0", name: "", language, fields: {}, details: null };
  return {
    id: "1",
    isQueued: false,
    shard: shardOf(contactId),
    contactId,
    organisationId: idOf(""),
    numberId: idOf(""),
    kind: "message",
    messageId: null,
    payload: null,
    content: null,
    wamid: null,
    sentAt: null,
    queuedAt: new Date(),
    contact: { ...contact, createdAt: Date.now(), optedOut: stands === "stopped" },
    conversation: stands === "new" ? null : conversationOf(stands),
  };
}

function conversationOf(stands: Stands): Work["conversation"] {
  return {
    lastNumberId: idOf(""),
    lastInboundAt: Date.now(),
    sessionId: null,
    journeyId: null,
    session: null,
    promptId: null,
    promptChoices: null,
    lateTaps: null,
    wakesAt: null,
    expiresAt: null,
    inInbox: false,
    waitsForHuman: stands === "waitsForHuman",
    claimed: stands === "withHuman",
  };
}

function startedBy(sessionId: SessionId | null, sessions: readonly SessionChange[]): string | null {
  const started = sessions.find((change) => change.kind === "started" && change.id === sessionId);
  return started?.kind === "started" ? started.journeyId : null;
}

const contentsOf = (messages: readonly Spoken[]) =>
  messages.flatMap(({ content }) => (content === null ? [] : [content]));
