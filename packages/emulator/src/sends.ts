import { windowMs } from "@hotline/core/model/window.ts";
import { bubbleOf } from "./bubbles.ts";
import { addMessage, markSeen, react, setTyping } from "./chats.ts";
import type { Context } from "./context.ts";
import type { Accepted } from "./emulator-types.ts";
import { GraphError, invalid, missing, tooLong } from "./graph/errors.ts";
import { checkContent, type Known } from "./graph/validate.ts";
import { digitsOf, isUserId } from "./identity.ts";
import { child, type Json, str } from "./json.ts";
import { pairLimit } from "./limits.ts";
import type { ChatMessage } from "./model.ts";
import type { EmulatedNumber } from "./numbers.ts";
import { lineOf, type Person } from "./people.ts";
import { failLater, failureFor, playStatuses, rememberSend, report, type Sent } from "./statuses.ts";
import { readWamid } from "./wamid.ts";

const typingMs = 25_000;

/** The first status has this long to arrive before the answer that it is to overtake. */
const earlyMs = 1_000;

/** What a send is answered with. */
export interface Acceptance {
  readonly answer: Json;
  readonly sent?: Sent;
  /** Where the first status goes ahead of the answer: kept once it has arrived, or does not arrive soon. */
  readonly early?: Promise<void>;
}

/** Handles the body of a POST to /messages of a number; throws `GraphError` for what WhatsApp refuses at once. */
export function takeSend(context: Context, number: EmulatedNumber, body: Json, known: Known): Acceptance {
  if (body["messaging_product"] !== "whatsapp") {
    throw new GraphError(100, "The parameter messaging_product is required and must be whatsapp.");
  }
  if (body["status"] !== undefined) return { answer: markRead(context, number, body) };
  if (context.faults.maintenance) throw new GraphError(131057, "The number is being upgraded; try again in a minute.");
  const type = str(body["type"]) || "text";
  const { person, input } = recipient(context, number, body);
  checkContent(type, body, known);
  const callbackData = checkEnvelope(body, type);
  limit(context, number, person);
  return accept(context, {
    number,
    body,
    type,
    person,
    input,
    ...(callbackData === undefined ? {} : { callbackData }),
  });
}

function recipient(context: Context, { digits }: EmulatedNumber, body: Json): { person: Person; input: string } {
  if (body["recipient_type"] === "group") throw new GraphError(131041, "There is no such group.");
  const { to } = body;
  if (to === undefined || to === "") return byUserId(context, body);
  const phone = typeof to === "string" || typeof to === "number" ? digitsOf(String(to)) : null;
  if (phone === null) throw invalid("to", "is not a valid WhatsApp phone number");
  if (phone === digits) {
    throw new GraphError(131021, "Recipient phone number cannot be the sender's.");
  }
  return { person: context.people.meet(phone), input: String(to) };
}

function byUserId(context: Context, body: Json): { person: Person; input: string } {
  const { recipient: userId } = body;
  if (typeof userId !== "string") throw new GraphError(100, "The parameter to is required.");
  if (!isUserId(userId)) throw invalid("recipient", "is not a business-scoped user id");
  const person = context.people.byUserId(userId);
  if (person === undefined) throw new GraphError(131009, `Parameter recipient: no user ${userId} is known to you.`);
  return { person, input: userId };
}

function checkEnvelope(body: Json, type: string): string | undefined {
  if (body["context"] !== undefined && readWamid(str(child(body, "context")["message_id"])) === null) {
    throw invalid("context['message_id']", "is not a message id");
  }
  if (type === "reaction" && readWamid(str(child(body, "reaction")["message_id"])) === null) {
    throw invalid("reaction['message_id']", "is not a message id");
  }
  const data = body["biz_opaque_callback_data"];
  if (data === undefined) return undefined;
  if (typeof data !== "string") throw invalid("biz_opaque_callback_data", "must be a string");
  if (data.length > 512) throw tooLong("biz_opaque_callback_data", 512);
  return data;
}

function limit({ clock, knobs }: Context, number: EmulatedNumber, person: Person): void {
  const now = clock.now();
  if (!number.bucket.take(now, knobs.throughput)) {
    throw new GraphError(130429, "Cloud API message throughput has been reached.");
  }
  if (!knobs.pairLimit) return;
  const line = lineOf(person, number);
  const next = pairLimit(line.pairAt, now);
  if (next === null) throw new GraphError(131056, "Too many messages to this person from this number in a short time.");
  line.pairAt = next;
}

interface Checked {
  readonly number: EmulatedNumber;
  readonly body: Json;
  readonly type: string;
  readonly person: Person;
  readonly input: string;
  readonly callbackData?: string;
}

function accept(context: Context, checked: Checked): Acceptance {
  const { number, body, type, person, input, callbackData } = checked;
  const { knobs, clock, counters } = context;
  const closed = isClosed(context, checked);
  if (closed && knobs.window === "error") throw new GraphError(131047, windowDetails);
  const wamid = context.wamids.outbound(person.phone);
  const data = callbackData === undefined ? {} : { callbackData };
  const accepted: Accepted = { wamid, to: person.phone, body, at: clock.now(), ...data };
  counters.accepted++;
  context.ledger.add(accepted);
  const category = type === "template" ? templateOf(context, body)?.category.toLowerCase() : undefined;
  const bubble = person.handset === undefined ? undefined : show(context, checked, wamid);
  const sent: Sent = {
    wamid,
    numberId: number.id,
    person,
    category: category ?? "service",
    reaction: type === "reaction",
    ...data,
    ...(bubble === undefined ? {} : { bubble }),
  };
  rememberSend(sent);
  const early = closed ? undefined : startStatuses(context, sent);
  if (closed) failLater(context, sent, 131047, windowDetails);
  context.emit("accepted", accepted);
  return { answer: answerFor(person, input, wamid, type), sent, ...(early && { early }) };
}

const windowDetails =
  "Message failed to send because more than 24 hours have passed since the customer last replied to this number.";

const isClosed = ({ knobs, clock }: Context, { number, person, type }: Checked): boolean =>
  knobs.window !== "off" && type !== "template" && clock.now() - lineOf(person, number).heardAt > windowMs;

function startStatuses(context: Context, sent: Sent): Promise<void> | undefined {
  const { earlyStatusShare } = context.knobs;
  const isEarly = Math.random() < earlyStatusShare && failureFor(context, sent.person.phone) === null;
  const early = isEarly ? reportEarly(context, sent) : undefined;
  playStatuses(context, sent, isEarly);
  return early;
}

function reportEarly(context: Context, sent: Sent): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  report(context, sent, "sent", { done: () => resolve() });
  context.wheel.after(earlyMs, resolve);
  return promise;
}

const templateOf = ({ templates }: Context, body: Json) => {
  const sent = child(body, "template");
  return templates.template(str(sent["name"]), str(child(sent, "language")["code"]));
};

function answerFor(person: Person, input: string, wamid: string, type: string): Json {
  const contact = isUserId(input) ? { input, user_id: person.userId } : { input, wa_id: person.phone };
  const message = type === "template" ? { id: wamid, message_status: "accepted" } : { id: wamid };
  return { messaging_product: "whatsapp", contacts: [contact], messages: [message] };
}

function show(context: Context, { number, body, type, person }: Checked, wamid: string): ChatMessage | undefined {
  setTyping(context, person, number, 0);
  if (type === "reaction") {
    const reaction = child(body, "reaction");
    react(context, person, "hotline", str(reaction["message_id"]), str(reaction["emoji"]));
    return undefined;
  }
  const replyTo = str(child(body, "context")["message_id"]);
  const message: ChatMessage = {
    wamid,
    number: number.id,
    from: "hotline",
    at: context.clock.now(),
    status: "accepted",
    body: bubbleOf(type, body, type === "template" ? templateOf(context, body) : undefined),
    ...(replyTo === "" ? {} : { replyTo }),
  };
  addMessage(context, person, message);
  return message;
}

function markRead(context: Context, number: EmulatedNumber, body: Json): Json {
  if (body["status"] !== "read") throw invalid("status", "must be read");
  const wamid = str(body["message_id"]);
  if (wamid === "") throw missing("message_id");
  const read = readWamid(wamid);
  const person = read?.inbound ? context.people.find(read.phone) : undefined;
  if (person === undefined || lineOf(person, number).heardAt === 0)
    throw new GraphError(131009, "Last message_id is invalid");
  markSeen(context, person, wamid);
  if (body["typing_indicator"] !== undefined) setTyping(context, person, number, context.clock.now() + typingMs);
  return { success: true };
}
