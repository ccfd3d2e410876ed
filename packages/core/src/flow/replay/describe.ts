import type { FlowEvent, MessageContent } from "../events.ts";

/** Properties that differ from run to run and mean nothing. */
const incidental: ReadonlySet<string> = new Set([
  "uuid",
  "runUuid",
  "parentUuid",
  "inputUuid",
  "ticketUuid",
  "elapsedMs",
  "expiresOn",
  "createdOn",
  "lastSeenOn",
]);

/** What an event tells, as one line that is the same whenever the same happens. */
export function describe(event: FlowEvent): string {
  switch (event.type) {
    case "msg_created":
      return `says ${said(event)}`;
    case "msg_wait":
      return event.timeoutSeconds === undefined ? "waits" : `waits ${event.timeoutSeconds} seconds`;
    case "run_started":
      return `begins the journey "${event.flow.name}"`;
    case "run_ended":
      return `ends the journey "${event.flow.name}" (${event.status})`;
    case "run_result_changed":
      return `saves the result "${event.name}": "${event.value}" (${event.category})`;
    case "error":
    case "warning":
    case "failure":
      return `${event.type}: ${event.text}`;
    default:
      return JSON.stringify(event, (key, value: unknown) => (incidental.has(key) ? undefined : value));
  }
}

function said({ text, attachments, quickReplies }: MessageContent): string {
  const replies = quickReplies.map((reply) => `[${reply.text}${reply.extra === undefined ? "" : `: ${reply.extra}`}]`);
  return [JSON.stringify(text), ...attachments.map((attachment) => `<${attachment}>`), ...replies].join(" ");
}
