import type { ContactChange } from "../../store/contacts/changes.ts";
import type { JourneyData, SaidData, StoredItem, TeamData, TurnData } from "../../store/timeline/sources.ts";
import type {
  Changed,
  ChangeItem,
  JourneyItem,
  MessageItem,
  MessageState,
  TeamItem,
  ToldItem,
  TurnItem,
} from "./item.ts";
import { type Sight, stepsOf, type Telling } from "./steps.ts";
import { textOfContent } from "./texts.ts";

/** Something stored as it is told. */
export function itemOf(row: StoredItem, telling: Telling): ToldItem {
  const place = { id: row.id, at: new Date(Number(BigInt(row.at) / 1000n)) };
  switch (row.kind) {
    case "said":
      return messageItem(place, row.data, telling);
    case "turn":
      return turnItem(place, row.data, telling);
    case "began":
    case "ended":
      return journeyItem(place, row.data, row.kind === "ended", telling);
    case "changed":
      return changeItem(place, row, telling);
    case "team":
      return teamItem(place, row.data);
  }
}

type Place = Pick<ToldItem, "id" | "at">;

function messageItem(place: Place, data: SaidData, telling: Telling): MessageItem {
  const { messageId, numberId, direction, content, author, delivery, triage } = data;
  const error = delivery?.error ?? null;
  return {
    __typename: "TimelineMessage",
    ...place,
    messageId,
    numberId,
    inbound: direction === "i",
    kind: content.kind,
    text: textOfContent(content),
    author,
    state: direction === "i" ? null : stateOf(data),
    sentAt: delivery?.sentAt ?? null,
    deliveredAt: delivery?.deliveredAt ?? null,
    readAt: delivery?.readAt ?? null,
    error: error && [error.title, error.details].filter(Boolean).join(": "),
    errorCode: error?.code ?? null,
    triage: triage && seenBy(triage, telling),
  };
}

const waiting: Readonly<Record<string, MessageState>> = { ready: "WAITING", sending: "SENDING", doubt: "IN_DOUBT" };
const delivered: Readonly<Record<string, MessageState>> = {
  accepted: "SENT",
  sent: "SENT",
  delivered: "DELIVERED",
  read: "READ",
  played: "READ",
  failed: "FAILED",
};

/** What neither waits nor was given to WhatsApp was taken back: that happens to those who opt out. */
function stateOf({ waits, delivery }: SaidData): MessageState {
  if (delivery) return delivered[delivery.state] ?? "SENT";
  return waits === null ? "TAKEN_BACK" : (waiting[waits] ?? "WAITING");
}

function seenBy(triage: NonNullable<SaidData["triage"]>, { rules, answers }: Telling): MessageItem["triage"] {
  const { outcome, language, answer, urgency, found } = triage;
  const labels = Array.isArray(found["labels"]) ? (found["labels"] as (readonly [string, number])[]) : [];
  const words = Array.isArray(found["words"]) ? found["words"].map(String) : [];
  return {
    outcome,
    language,
    answer: answer && (answers.get(answer) ?? answer),
    urgency: urgency && (rules.get(urgency) ?? urgency),
    words,
    labels: labels.map(([label, confidence]) => ({ label, confidence })),
  };
}

const textual = (value: unknown) => (typeof value === "string" && value !== "" ? value : null);

function turnItem(place: Place, { reason, events, journeyId, messageId }: TurnData, telling: Telling): TurnItem {
  const { journeys } = telling;
  const about = textual(reason["journey"]) ?? journeyId;
  const campaign = reason["campaign"] as { name?: string } | undefined;
  return {
    __typename: "TimelineTurn",
    ...place,
    because: reason.because,
    journey: (about && journeys.get(about)) ?? null,
    campaign: campaign?.name ?? null,
    keyword: textual(reason["keyword"]),
    language: textual(reason["language"]),
    how: textual(reason["how"]),
    outcome: textual(reason["outcome"]),
    skipped: reason["skipped"] === true,
    skippedBy: textual(reason["skippedBy"]),
    interrupted: textual(reason["interrupted"]),
    error: textual(reason["error"]),
    messageId,
    steps: stepsOf(events, telling),
  };
}

function journeyItem(place: Place, data: JourneyData, ended: boolean, { journeys }: Telling): JourneyItem {
  const { sessionId, journeyId, reason, status, brokenBy } = data;
  return {
    __typename: "TimelineJourney",
    ...place,
    sessionId,
    ended,
    status,
    because: reason.because,
    keyword: textual(reason["keyword"]),
    journey: journeys.get(journeyId) ?? null,
    brokenBy: brokenBy ? whatBroke(brokenBy.reason) : null,
    next: (brokenBy?.journeyId && journeys.get(brokenBy.journeyId)) || null,
  };
}

/** What a turn that ended a journey before its time was about. */
function whatBroke(reason: JourneyData["reason"]): JourneyItem["brokenBy"] {
  if (reason["skippedBy"] === "state") return "state";
  if (reason["skippedBy"] === "cancelled") return "broadcast";
  if (reason["interrupted"] !== undefined) return "journey";
  return reason.because === "handedBack" ? "human" : "optOut";
}

function changeItem(place: Place, { data }: Extract<StoredItem, { kind: "changed" }>, sight: Sight): ChangeItem {
  const { source, by, fileName, importId, changes } = data;
  const told = changes.map((change) => toldChange(change, sight));
  return { __typename: "TimelineChange", ...place, source, by, fileName, importId, changes: told };
}

const nothing: Omit<Changed, "kind"> = { name: null, before: null, after: null, added: [], removed: [], how: null };

function toldChange(change: ContactChange, { hidesPersonalData }: Sight): Changed {
  const { kind } = change;
  switch (kind) {
    case "created":
      return { kind, ...nothing };
    case "name":
      return hidesPersonalData ? { kind, ...nothing } : { ...nothing, ...change };
    case "language":
    case "status":
      return { ...nothing, ...change };
    case "field":
      return { ...nothing, kind, name: change.name, before: change.before, after: change.after };
    case "groups":
      return {
        ...nothing,
        kind,
        added: change.added.map(({ name }) => name),
        removed: change.removed.map(({ name }) => name),
      };
    case "state":
      return { ...nothing, kind, [change.isIn ? "after" : "before"]: change.name };
    case "consent": {
      const { before, after, how } = change;
      return { ...nothing, kind, before: before === null ? null : String(before), after: String(after), how };
    }
  }
}

const texts = (value: unknown) => (Array.isArray(value) ? value.map(String) : []);

function teamItem(place: Place, { what, author, to, holder, folder, details }: TeamData): TeamItem {
  return {
    __typename: "TimelineTeamAct",
    ...place,
    what,
    author,
    journey: textual(details["journey"]),
    note: textual(details["text"]) ?? textual(details["note"]),
    until: textual(details["until"]),
    to,
    holder,
    folder,
    goesOn: textual(details["goesOn"]) ?? textual(details["rule"]),
    added: texts(details["add"]),
    removed: texts(details["remove"]),
  };
}
