import type { FlowEvent, Recipients } from "@hotline/core/flow/index.ts";
import type { BroadcastPlan } from "../store/broadcasts/begin.ts";
import type { ForOthers } from "../store/turns.ts";

/** Whether it may be for more than one person: a broadcast, which may have to wait for a quieter hour. */
export function isForMany({ event }: Pick<ForOthers, "event">): boolean {
  const { contacts = [], urns = [], groups = [], contactQuery } = event as Recipients;
  return groups.length > 0 || contactQuery !== undefined || contacts.length + urns.length > 1;
}

/** What is written down of a broadcast; undefined of what is none, or for one person. */
export function broadcastPlan(event: FlowEvent): BroadcastPlan | undefined {
  if ((event.type !== "broadcast_created" && event.type !== "session_triggered") || !isForMany({ event }))
    return undefined;
  const to = { groups: (event.groups ?? []).map(({ name }) => name), query: event.contactQuery ?? null };
  if (event.type === "session_triggered") return { kind: "journey", says: "", startsId: event.flow.uuid, ...to };
  const says = event.translations[event.baseLanguage]?.text ?? "";
  return { kind: "message", says, startsId: null, ...to };
}
