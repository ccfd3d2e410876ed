import type { Context } from "./context.ts";
import type { ChatMessage } from "./model.ts";
import type { EmulatedNumber } from "./numbers.ts";
import { describeHandset, hasHandset, type Person } from "./people.ts";

/** The chats of the handsets, and telling the page of each change. Nothing here costs anything for other people. */

const keptPerChat = 2_000;

export function addMessage(context: Context, person: Person, message: ChatMessage): void {
  if (!hasHandset(person)) return;
  const { messages } = person.handset;
  messages.push(message);
  if (messages.length > keptPerChat) messages.splice(0, messages.length - keptPerChat);
  context.tell("message", { phone: person.phone, message });
  tellHandset(context, person);
}

export function changeMessage(context: Context, person: Person, message: ChatMessage, status = message.status): void {
  message.status = status;
  context.tell("message-changed", { phone: person.phone, message });
  tellHandset(context, person);
}

export function tellHandset(context: Context, person: Person): void {
  if (hasHandset(person)) context.tell("handset", describeHandset(person));
}

export function setTyping(context: Context, person: Person, { id: number }: EmulatedNumber, until: number): void {
  const { handset } = person;
  if (handset === undefined || handset.typing.until === until) return;
  handset.typing = { number, until };
  context.tell("typing", { phone: person.phone, number, until });
}

/** A reaction hangs on its message; it is no bubble of its own. */
export function react(
  context: Context,
  person: Person,
  by: "hotline" | "handset",
  messageId: string,
  emoji: string,
): void {
  const message = person.handset?.messages.find(({ wamid }) => wamid === messageId);
  if (message === undefined) return;
  const { [by]: _old, ...others } = message.reactions ?? {};
  message.reactions = emoji === "" ? others : { ...others, [by]: emoji };
  changeMessage(context, person, message);
}

/** The hotline has read this message, and with it all earlier ones of the chat. */
export function markSeen(context: Context, person: Person, wamid: string): void {
  const chat = person.handset?.messages ?? [];
  const number = chat.find((message) => message.wamid === wamid)?.number;
  const messages = chat.filter((message) => message.number === number);
  const at = messages.findIndex((message) => message.wamid === wamid);
  for (const message of messages.slice(0, at + 1)) {
    if (message.from === "handset" && message.status !== "read") changeMessage(context, person, message, "read");
  }
}
