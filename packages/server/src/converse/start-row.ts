import type { History, MessageContent, RunSummary, Trigger } from "@hotline/core/flow/index.ts";
import type { TemplateUse } from "@hotline/core/play/templates.ts";
import { type Priority, priorities } from "../store/priorities.ts";

/** A row of the inbox that begins a journey without a message, or says something of somebody else's: its payload. */
export interface Start {
  readonly because: "reminder" | "startedByTeam" | "startedByJourney" | "broadcast";
  /** UUID of the flow; of a broadcast, of the journey that sends it. */
  readonly journey: string;
  /** What a broadcast says, in the language of the one who hears it. */
  readonly says?: MessageContent;
  /** By which a broadcast says it to those whose window is closed. */
  readonly template?: TemplateUse;
  /** What it does to a contact in the middle of a journey: ends that, gives way to it, or speaks beside it. */
  readonly whenBusy: "interrupt" | "skip" | "beside";
  readonly campaign?: { readonly uuid: string; readonly name: string };
  /** What the reminder that starts it is about, beside what the journey is about. */
  readonly tags?: readonly string[];
  /** The journey of somebody else that asked for this. */
  readonly parent?: { readonly runSummary: RunSummary; readonly history: History; readonly batch: boolean };
  readonly params?: Readonly<Record<string, unknown>>;
  /** The broadcast that it is a part of. */
  readonly broadcast?: string;
  /** WhatsApp has refused the words of it, for the person's window had closed meanwhile: it is said by the template. */
  readonly isTooLate?: true;
  /** That broadcast was stopped, or is paused; never stored. */
  readonly withheld?: "stopped" | "paused";
}

/** What is said when it begins for many at once may take its time. */
export function priorityOf({ because, parent, withheld }: Start): Priority {
  if (withheld === "paused") return priorities.paused;
  if (because === "reminder") return priorities.reminder;
  return because === "broadcast" || parent?.batch === true ? priorities.broadcast : priorities.reply;
}

/** The payload as it was written by this program; see `store/reminders.ts`. */
export function readStart(payload: unknown): Start {
  return payload as Start;
}

export function triggerOf({ journey, campaign, parent, params }: Start, now: number): Trigger {
  const common = { flow: journey, triggeredOn: new Date(now).toISOString(), ...(params && { params }) };
  if (campaign !== undefined) return { type: "campaign", campaign, ...common };
  return parent === undefined ? { type: "manual", ...common } : { type: "flow_action", ...parent, ...common };
}
