import type { OrganisationId } from "@hotline/core/model/ids.ts";
import { failureFor } from "@hotline/core/whatsapp/index.ts";
import type { Db } from "../../store/database.ts";
import type {
  ThreadEvent as EventRow,
  ThreadItem as ItemRow,
  ThreadMessage as MessageRow,
  Quoted,
} from "../../store/inbox/thread.ts";
import { readQuoted } from "../../store/inbox/thread.ts";
import type { Tick } from "../../store/inbox/ticks.ts";
import { nameOfAnswer, type Words } from "../../store/inbox/words.ts";
import type { Context } from "../context.ts";
import type {
  Confidence,
  CorrectionKind,
  MessageDelivery,
  MessageTriage,
  ThreadEvent,
  ThreadMessage,
} from "../generated/resolvers.ts";
import { aboutMessage, contentFor } from "./content.ts";
import { wordsOf } from "./conversation.ts";
import { placeText } from "./place.ts";

export type Item =
  | (ThreadMessage & { readonly __typename: "ThreadMessage" })
  | (ThreadEvent & { readonly __typename: "ThreadEvent" });

/** Items of a thread as people see them. Two statements more, however many there are. */
export async function itemsFor(context: Context, rows: readonly ItemRow[]): Promise<readonly Item[]> {
  const quoted = await context.walled((tx) => quotedIn(tx, context.viewer.organisationId, rows));
  return itemsOf(rows, quoted, await wordsOf(context));
}

/** What the messages among these quote. */
export function quotedIn(
  tx: Db,
  organisationId: OrganisationId,
  rows: readonly ItemRow[],
): Promise<ReadonlyMap<string, Quoted>> {
  const messages = rows.filter((row) => row.kind === "message");
  const about = messages.map((row) => ({ ...row, replyTo: aboutMessage(row.content) ?? row.replyTo }));
  return readQuoted(tx, organisationId, about);
}

export function itemsOf(rows: readonly ItemRow[], quoted: ReadonlyMap<string, Quoted>, words: Words): readonly Item[] {
  return rows.map((row) => (row.kind === "message" ? messageFor(row, quoted, words) : eventFor(row)));
}

function eventFor({ id, at, event, author, details }: EventRow): Item {
  return { __typename: "ThreadEvent", id, place: placeText({ at, id }), at: momentOf(at), event, author, details };
}

function messageFor(row: MessageRow, quoted: ReadonlyMap<string, Quoted>, words: Words): Item {
  const about = quoted.get(aboutMessage(row.content) ?? row.replyTo ?? "");
  return {
    __typename: "ThreadMessage",
    id: row.id,
    author: row.author,
    clientId: row.clientId,
    place: placeText(row),
    at: momentOf(row.at),
    numberId: row.numberId,
    direction: directionOf(row.direction),
    content: contentFor(row.content),
    quoted: about
      ? { id: about.id, direction: directionOf(about.direction), content: contentFor(about.content) }
      : null,
    delivery: row.direction === "o" ? deliveryOf(row) : null,
    triage: triageOf(row, words),
    corrections: (row.corrections ?? []).map(({ kind, shouldBe, state }) => ({
      shouldBe,
      state,
      kind: kind.toUpperCase() as CorrectionKind,
    })),
    file: row.file,
  };
}

const directionOf = (direction: "i" | "o") => (direction === "i" ? "INBOUND" : "OUTBOUND");
const momentOf = (micros: string) => new Date(Number(micros) / 1000);

/** Of what WhatsApp has not taken: where it stands in the outbox. It leaves that untried for whoever wants no more messages. */
const unsent = { ready: "waiting", sending: "sending", doubt: "doubt", gone: "takenBack" } as const;

export function deliveryOf({ state, stateAt, error, outbox }: Tick): MessageDelivery {
  if (state === null) return { state: unsent[outbox ?? "gone"], at: null, failure: null };
  if (state !== "failed") return { state, at: stateAt, failure: null };
  const { code = -1, title = "" } = (error ?? {}) as { readonly code?: number; readonly title?: string };
  const { people, retry } = failureFor(code, 400);
  return {
    state,
    at: stateAt,
    failure: { code, text: code === -1 && title !== "" ? title : people, mayRetry: retry !== "no" },
  };
}

/** As it is written down in triage_records; see `triage/record.ts`. */
interface Found {
  readonly labels?: readonly (readonly [string, number])[];
  readonly answers?: readonly (readonly [string, number])[];
  readonly words?: readonly string[];
}

function triageOf({ triage }: MessageRow, words: Words): MessageTriage | null {
  if (triage === null) return null;
  const found = triage.found as Found;
  const titles = new Map(words.answers.map((each) => [each.key, nameOfAnswer(each, words)]));
  const { urgency, language, outcome, answer } = triage;
  return {
    language,
    outcome,
    answer,
    urgency,
    // A word that means danger in any organisation has no rule of its own.
    urgencyName:
      urgency === null || urgency === "emergencyWord"
        ? null
        : (words.rules.find(({ key }) => key === urgency)?.name ?? urgency),
    words: found.words ?? [],
    labels: confidences(found.labels, (key) => key),
    answers: confidences(found.answers, (key) => titles.get(key) ?? key),
  };
}

function confidences(pairs: Found["labels"], nameOf: (key: string) => string): readonly Confidence[] {
  return (pairs ?? []).map(([key, confidence]) => ({ key, name: nameOf(key), confidence }));
}
