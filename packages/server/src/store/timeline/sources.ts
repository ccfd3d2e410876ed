import type { JourneyId, MessageId, NumberId, SessionId } from "@hotline/core/model/ids.ts";
import type { ContactChange } from "../contacts/changes.ts";
import type { TimelineRow, TimelineSource } from "./place.ts";

/** A message, what became of it, who wrote it and what triage saw in it. */
export interface SaidData {
  readonly messageId: MessageId;
  readonly numberId: NumberId;
  readonly direction: "i" | "o";
  readonly content: { readonly kind: string; readonly [key: string]: unknown };
  readonly sentAt: string | null;
  readonly author: string | null;
  /** Where it waits: in the outbox, as ready, sending or doubt; null where it does not. */
  readonly waits: string | null;
  readonly delivery: {
    readonly state: string;
    readonly sentAt: string | null;
    readonly deliveredAt: string | null;
    readonly readAt: string | null;
    readonly failedAt: string | null;
    readonly error: { readonly code: number; readonly title: string; readonly details?: string } | null;
  } | null;
  readonly triage: {
    readonly language: string | null;
    readonly answer: string | null;
    readonly urgency: string | null;
    readonly outcome: string;
    readonly found: Readonly<Record<string, unknown>>;
  } | null;
}

export interface TurnData {
  /** converse's Reason. */
  readonly reason: { readonly because: string; readonly [key: string]: unknown };
  readonly events: readonly { readonly type?: string; readonly [key: string]: unknown }[];
  readonly sessionId: SessionId | null;
  readonly journeyId: JourneyId | null;
  readonly messageId: MessageId | null;
}

export interface JourneyData {
  readonly sessionId: SessionId;
  readonly journeyId: JourneyId;
  readonly reason: { readonly because: string; readonly [key: string]: unknown };
  readonly status: string;
  /** The turn that broke it off, in whose commit it ended, and the journey that this began. */
  readonly brokenBy?: {
    readonly reason: { readonly because: string; readonly [key: string]: unknown };
    readonly journeyId: JourneyId | null;
  } | null;
}

interface ChangedData {
  readonly source: string;
  readonly by: string;
  readonly importId: string | null;
  readonly fileName: string | null;
  readonly changes: readonly ContactChange[];
}

/** What the team did in its inbox: members and folders by their names, null where there is none, or none any more. */
export interface TeamData {
  readonly what: string;
  readonly author: string | null;
  readonly to: string | null;
  readonly holder: string | null;
  readonly folder: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

export type StoredItem =
  | TimelineRow<"said", SaidData>
  | TimelineRow<"turn", TurnData>
  | TimelineRow<"began" | "ended", JourneyData>
  | TimelineRow<"changed", ChangedData>
  | TimelineRow<"team", TeamData>;

type Kind = StoredItem["kind"];

const object = (columns: Readonly<Record<string, string>>) =>
  `json_build_object(${Object.entries(columns)
    .map(([name, sql]) => `'${name}', ${sql}`)
    .join(", ")})`;

const delivery = `case when d.message_id is not null then ${object({
  state: "d.state",
  sentAt: "coalesce(d.sent_at, d.accepted_at)",
  deliveredAt: "d.delivered_at",
  readAt: "coalesce(d.read_at, d.played_at)",
  failedAt: "d.failed_at",
  error: "d.error",
})} end`;

const triage = `case when t.message_id is not null then ${object({
  language: "t.language",
  answer: "t.answer",
  urgency: "t.urgency",
  outcome: "t.outcome",
  found: "t.found",
})} end`;

const journey = { sessionId: "s.id", journeyId: "s.journey_id", reason: "s.reason", status: "s.status" };

/** Of several turns in one commit, the one that says so itself; else the first that ends journeys. */
const brokenBy = `case s.status when 'interrupted' then (
  select json_build_object('reason', u.reason, 'journeyId', b.journey_id)
  from turns u left join sessions b on b.id = u.session_id and b.id <> s.id
  where u.organisation_id = $1 and u.contact_id = $2 and u.created_at = s.ended_at
    and (u.reason ->> 'interrupted' = s.id::text or u.reason ->> 'because' in ('triage', 'handedBack')
      or u.reason ->> 'skippedBy' = 'state')
  order by u.reason ->> 'interrupted' = s.id::text desc nulls last, u.id limit 1) end`;

/** Where a timeline comes from; a new kind of thing is one entry more. */
export const sources: { readonly [K in Kind]: TimelineSource<K> } = {
  said: {
    kind: "said",
    rank: "case m.direction when 'i' then '1' else '4' end",
    from: `messages m left join deliveries d on d.message_id = m.id left join triage_records t on t.message_id = m.id
      left join outbox o on o.message_id = m.id left join authored_messages a on a.message_id = m.id
      left join members w on w.id::text = a.author
      where m.organisation_id = $1 and m.contact_id = $2`,
    at: "m.created_at",
    id: "m.id",
    data: object({
      messageId: "m.id",
      numberId: "m.number_id",
      direction: "m.direction",
      content: "m.content",
      sentAt: "m.sent_at",
      author: "w.name",
      waits: "o.state",
      delivery,
      triage,
    }),
  },
  turn: {
    kind: "turn",
    rank: "'2'",
    from: `turns u left join sessions s on s.id = u.session_id where u.organisation_id = $1 and u.contact_id = $2`,
    at: "u.created_at",
    id: "lpad(u.id::text, 20, '0')",
    data: object({
      reason: "u.reason",
      events: "u.events",
      sessionId: "u.session_id",
      journeyId: "s.journey_id",
      messageId: "u.message_id",
    }),
  },
  began: {
    kind: "began",
    rank: "'3'",
    from: "sessions s where s.organisation_id = $1 and s.contact_id = $2",
    at: "s.started_at",
    id: "s.id",
    data: object(journey),
  },
  ended: {
    kind: "ended",
    rank: "'5'",
    from: "sessions s where s.organisation_id = $1 and s.contact_id = $2 and s.ended_at is not null",
    at: "s.ended_at",
    id: "s.id",
    data: object({ ...journey, brokenBy }),
  },
  changed: {
    kind: "changed",
    rank: "'6'",
    from: `contact_changes h left join contact_imports i on i.id = h.import_id
      where h.organisation_id = $1 and h.contact_id = $2`,
    at: "h.created_at",
    id: "h.id",
    data: object({
      source: "h.source",
      by: "h.by_name",
      importId: "h.import_id",
      fileName: "i.file_name",
      changes: "h.changes",
    }),
  },
  team: {
    kind: "team",
    rank: "'7'",
    from: `inbox_events e left join members w on w.id::text = e.author
      left join members t on t.id::text = e.details ->> 'to' left join members h on h.id::text = e.details ->> 'holder'
      left join collections l on l.id::text = e.details ->> 'collectionId'
      where e.organisation_id = $1 and e.contact_id = $2`,
    at: "e.created_at",
    id: "e.id",
    data: object({
      what: "e.kind",
      author: "w.name",
      to: "t.name",
      holder: "h.name",
      folder: "l.name",
      details: "e.details",
    }),
  },
};
