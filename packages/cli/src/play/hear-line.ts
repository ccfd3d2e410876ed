import type { FlowEvent } from "@hotline/core/flow/index.ts";
import type { Conversation } from "@hotline/core/play/conversation.ts";
import { joined, type Outcome } from "@hotline/core/play/outcome.ts";
import { after } from "../conversations/clock.ts";
import type { Recorder } from "./record.ts";

/** A chat in the terminal: one contact, a clock that can be moved, and somebody who writes it down. */
export interface Chat {
  readonly conversation: Conversation;
  readonly recorder: Recorder;
  now(): number;
  moveTo(instant: number): void;
}

/** A line that means something to the chat itself, and cannot be done. */
export class NotUnderstoodError extends Error {}

/** What a typed line leads to: `/after 3 days` lets time pass, the title of a choice taps it, all else is said. */
export function hearLine(chat: Chat, line: string): readonly FlowEvent[] {
  const [, span] = /^\/after\b\s*(.*)$/.exec(line.trim()) ?? [];
  const outcome = span === undefined ? hear(chat, line) : pass(chat, span);
  chat.recorder.said(outcome.messages);
  return outcome.events;
}

function hear({ conversation, recorder }: Chat, line: string): Outcome {
  const choice = conversation.choiceTitled(line.trim());
  recorder.heard(line.trim(), choice !== undefined);
  return conversation.hear(choice ?? line);
}

function pass(chat: Chat, span: string): Outcome {
  const until = after(chat.now(), span);
  if (until === undefined) throw new NotUnderstoodError(`"${span}" is no span of time: write e.g. /after 3 days.`);
  chat.recorder.waited(span);
  const outcomes: Outcome[] = [];
  for (let due = chat.conversation.dueAt; due !== null && due <= until; due = chat.conversation.dueAt) {
    chat.moveTo(due);
    outcomes.push(chat.conversation.wake());
  }
  chat.moveTo(until);
  return joined(outcomes);
}
