import { metaJson } from "@hotline/core/whatsapp/index.ts";
import { changeMessage } from "./chats.ts";
import type { Context } from "./context.ts";
import { titleOf } from "./graph/errors.ts";
import type { ChatMessage, ChatStatus } from "./model.ts";
import type { Person } from "./people.ts";

/** An accepted send whose ticks are still to come. */
export interface Sent {
  readonly wamid: string;
  /** Of the hotline, that sent it. */
  readonly numberId: string;
  readonly person: Person;
  readonly category: string;
  /** A reaction gets `sent` and nothing more. */
  readonly reaction: boolean;
  readonly callbackData?: string;
  /** Its bubble, where the person has a handset. */
  readonly bubble?: ChatMessage;
}

const chargedSince = Date.UTC(2026, 9, 1);

const between = ([least, most]: readonly [number, number]): number => least + Math.random() * (most - least);

/** Plays the life of a send: failed, or sent → delivered → read. */
export function playStatuses(context: Context, sent: Sent, early: boolean): void {
  const { knobs, wheel } = context;
  const failure = failureFor(context, sent.person.phone);
  if (failure !== null) wheel.after(between(knobs.sentMs), () => fail(context, sent, failure));
  else if (early) wheel.after(between(knobs.deliveredMs), () => deliver(context, sent));
  else wheel.after(between(knobs.sentMs), () => leave(context, sent));
}

export function failLater(context: Context, sent: Sent, code: number, details: string): void {
  context.wheel.after(between(context.knobs.sentMs), () => fail(context, sent, { code, details }));
}

export function failureFor({ faults }: Context, phone: string): { code: number; details: string } | null {
  for (const [ending, code] of Object.entries(faults.failing)) {
    const hit = ending.startsWith("*") ? phone.endsWith(ending.slice(1)) : phone === ending;
    if (hit) return { code, details: `${titleOf(code)}.` };
  }
  return null;
}

function leave(context: Context, sent: Sent): void {
  report(context, sent, "sent");
  if (!sent.reaction) context.wheel.after(between(context.knobs.deliveredMs), () => deliver(context, sent));
}

function deliver(context: Context, sent: Sent): void {
  const { knobs, wheel } = context;
  const { handset } = sent.person;
  if (sent.reaction || (handset === undefined && Math.random() >= knobs.deliveredShare)) return;
  if (handset !== undefined) {
    // A phone that is off gets it when it is on again (see `comeOnline`).
    if (handset.online && sent.bubble?.status === "sent") report(context, sent, "delivered");
    return;
  }
  const reads = Math.random() < knobs.readShare;
  const skips = reads && Math.random() < knobs.skipDeliveredShare;
  if (!skips) report(context, sent, "delivered");
  if (reads) wheel.after(between(knobs.readMs), () => report(context, sent, "read", { priced: skips }));
}

/** Sends a status, and turns the ticks of the bubble. `done` is called when the callback took it, or it was given up. */
export function report(
  context: Context,
  sent: Sent,
  status: ChatStatus,
  { priced = status !== "read", done }: { readonly priced?: boolean; readonly done?: () => void } = {},
): void {
  const { person, bubble } = sent;
  context.webhooks.push({
    kind: "status",
    json: statusJson(context, sent, status, priced ? pricing(context, sent.category) : ""),
    wamid: sent.wamid,
    numberId: sent.numberId,
    ...(context.knobs.bsuid ? { contact: contactJson(person, status !== "sent") } : {}),
    ...(done && { done }),
  });
  context.counters.statuses++;
  if (bubble !== undefined && rank(status) > rank(bubble.status)) changeMessage(context, person, bubble, status);
}

const rank = (status: ChatStatus): number => ["accepted", "sent", "delivered", "read", "failed"].indexOf(status);

/** The send behind a bubble; after a restart what is known of it is its id. */
const sends = new WeakMap<ChatMessage, Sent>();

export function rememberSend(sent: Sent): void {
  if (sent.bubble !== undefined) sends.set(sent.bubble, sent);
}

const sendOf = (person: Person, bubble: ChatMessage): Sent =>
  sends.get(bubble) ?? {
    wamid: bubble.wamid,
    numberId: bubble.number,
    person,
    category: "service",
    reaction: false,
    bubble,
  };

/** The person looks at the chat with a number, or at all of them. Returns how many messages that read. */
export function readChat(context: Context, person: Person, numberId?: string): number {
  const open = (person.handset?.messages ?? []).filter(
    ({ from, status, number }) =>
      from === "hotline" && status !== "read" && status !== "failed" && number === (numberId ?? number),
  );
  for (const bubble of open) {
    if (person.handset?.readReceipts) report(context, sendOf(person, bubble), "read");
    else changeMessage(context, person, bubble, "read");
  }
  return open.length;
}

/** The phone is on again: what waited for it is delivered. */
export function comeOnline(context: Context, person: Person): void {
  const waiting = (person.handset?.messages ?? []).filter(
    ({ from, status }) => from === "hotline" && status === "sent",
  );
  for (const bubble of waiting) report(context, sendOf(person, bubble), "delivered");
}

function fail(context: Context, sent: Sent, { code, details }: { code: number; details: string }): void {
  const title = titleOf(code);
  const href = "https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes";
  const errors = metaJson([{ code, title, message: title, error_data: { details }, href }]);
  const json = statusJson(context, sent, "failed", `,"errors":${errors}`);
  context.webhooks.push({ kind: "status", json, wamid: sent.wamid, numberId: sent.numberId });
  context.counters.statuses++;
  if (sent.bubble === undefined) return;
  sent.bubble.error = { code, title, details };
  changeMessage(context, sent.person, sent.bubble, "failed");
}

// Written by hand: three of these go out for each send, and every part but the callback data is plain ASCII.
function statusJson({ clock, knobs }: Context, sent: Sent, status: string, rest: string): string {
  const { wamid, person, callbackData } = sent;
  const phone = person.hidePhone ? "" : `,"recipient_id":"${person.phone}"`;
  const userId = knobs.bsuid ? `,"recipient_user_id":"${person.userId}"` : "";
  const data = callbackData === undefined ? "" : `,"biz_opaque_callback_data":${metaJson(callbackData)}`;
  const id = wamid.replaceAll("/", "\\/");
  const time = String(clock.seconds());
  // Joined: thousands of these wait for their webhook, and a text that is put together by `${}` stays in its pieces.
  return ['{"id":"', id, '","status":"', status, '","timestamp":"', time, '"', phone, userId, data, rest, "}"].join("");
}

function pricing({ clock }: Context, category: string): string {
  const charged = category !== "service" || clock.now() >= chargedSince;
  const type = charged ? "regular" : "free_customer_service";
  return `,"pricing":{"billable":${charged},"pricing_model":"PMP","category":"${category}","type":"${type}"}`;
}

// By hand, too: there is one for each status and each message.
export function contactJson(person: Person, withUsername: boolean, bsuid = true): string {
  const username = withUsername && person.username ? `,"username":${metaJson(person.username)}` : "";
  const phone = person.hidePhone ? "" : `,"wa_id":"${person.phone}"`;
  const userId = bsuid ? `,"user_id":"${person.userId}"` : "";
  return ['{"profile":{"name":', metaJson(person.name), username, "}", phone, userId, "}"].join("");
}
