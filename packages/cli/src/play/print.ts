import type { FlowEvent, MessageCreated } from "@hotline/core/flow/index.ts";

/** What a turn looks like in the terminal: the messages, and what went wrong for the author to see. */
export function printTurn(events: readonly FlowEvent[]): readonly string[] {
  return events.flatMap((event): readonly string[] => {
    if (event.type === "msg_created") return printMessage(event);
    if (event.type === "ivr_created") return ["  (spoken)", ...printMessage({ ...event, type: "msg_created" })];
    if (event.type === "error" || event.type === "failure") return [`  ! ${event.text}`];
    return [];
  });
}

function printMessage({ text, attachments, quickReplies }: MessageCreated): readonly string[] {
  const choices = quickReplies.map((reply) => `  [${reply.text}]${reply.extra ? ` ${reply.extra}` : ""}`);
  return [...attachments.map((attachment) => `  <${attachment}>`), ...(text === "" ? [] : [text]), ...choices, ""];
}
