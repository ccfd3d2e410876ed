import type { MessageId, NumberId, SessionId } from "@hotline/core/model/ids.ts";

/** What a timeline consists of, as it is told to people; texts are made by whoever shows it, in their language. */
interface Item {
  readonly id: string;
  readonly at: Date;
}

export interface MessageItem extends Item {
  readonly __typename: "TimelineMessage";
  readonly messageId: MessageId;
  readonly numberId: NumberId;
  readonly inbound: boolean;
  readonly kind: string;
  readonly text: string;
  readonly author: string | null;
  readonly state: MessageState | null;
  readonly sentAt: string | null;
  readonly deliveredAt: string | null;
  readonly readAt: string | null;
  readonly error: string | null;
  readonly errorCode: number | null;
  readonly triage: TriageSeen | null;
}

export type MessageState = "WAITING" | "SENDING" | "IN_DOUBT" | "TAKEN_BACK" | "SENT" | "DELIVERED" | "READ" | "FAILED";

interface TriageSeen {
  readonly outcome: string;
  readonly language: string | null;
  readonly answer: string | null;
  readonly urgency: string | null;
  readonly labels: readonly { readonly label: string; readonly confidence: number }[];
  readonly words: readonly string[];
}

export interface TurnItem extends Item {
  readonly __typename: "TimelineTurn";
  readonly because: string;
  readonly journey: string | null;
  readonly campaign: string | null;
  readonly keyword: string | null;
  readonly language: string | null;
  readonly how: string | null;
  readonly outcome: string | null;
  readonly skipped: boolean;
  readonly skippedBy: string | null;
  readonly interrupted: string | null;
  readonly error: string | null;
  readonly messageId: MessageId | null;
  readonly steps: readonly Step[];
}

export interface Step {
  readonly kind: StepKind;
  readonly name: string | null;
  readonly node: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly ok: boolean | null;
}

export type StepKind =
  | "FIELD"
  | "NAME"
  | "LANGUAGE"
  | "STATUS"
  | "GROUPS"
  | "ADDRESS"
  | "TIMEZONE"
  | "RESULT"
  | "STEP"
  | "JOURNEY"
  | "WAIT"
  | "CALL"
  | "EMAIL"
  | "MODEL"
  | "LABELS"
  | "TICKET"
  | "OTHERS"
  | "PROBLEM"
  | "OTHER";

export interface JourneyItem extends Item {
  readonly __typename: "TimelineJourney";
  readonly sessionId: SessionId;
  readonly journey: string | null;
  readonly ended: boolean;
  readonly status: string;
  readonly because: string;
  readonly keyword: string | null;
  readonly brokenBy: "journey" | "optOut" | "human" | "state" | "broadcast" | null;
  readonly next: string | null;
}

export interface ChangeItem extends Item {
  readonly __typename: "TimelineChange";
  readonly source: string;
  readonly by: string;
  readonly fileName: string | null;
  readonly importId: string | null;
  readonly changes: readonly Changed[];
}

export interface Changed {
  readonly kind: string;
  readonly name: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly how: string | null;
}

export interface TeamItem extends Item {
  readonly __typename: "TimelineTeamAct";
  readonly what: string;
  readonly author: string | null;
  /** The journey that wrote a note. */
  readonly journey: string | null;
  readonly note: string | null;
  readonly until: string | null;
  readonly to: string | null;
  readonly holder: string | null;
  readonly folder: string | null;
  readonly goesOn: string | null;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

export interface DueItem extends Item {
  readonly __typename: "TimelineDue";
  readonly campaign: string;
  readonly field: string;
  readonly skippedBy: string | null;
}

export type ToldItem = MessageItem | TurnItem | JourneyItem | ChangeItem | TeamItem | DueItem;
