import { idOf, type MessageId } from "@hotline/core/model/ids.ts";
import type { Choice, OutboundContent } from "@hotline/core/model/message.ts";
import { limits, offeredMark as mark, shorten } from "@hotline/core/whatsapp/index.ts";

/** What was offered: an approved answer, or none of them, for a message. */
export interface Tap {
  readonly messageId: MessageId;
  /** Null where none of the answers fits. */
  readonly answer: string | null;
}

/** A choice's id names what it stands for, so that a tap is understood however late it comes. */
function tapId({ messageId, answer }: Tap): string {
  return `${mark}${messageId}/${answer ?? ""}`;
}

/** What a tapped id stands for, or null where it is none of ours: people can send any id. */
export function readTap(id: string): Tap | null {
  if (!id.startsWith(mark)) return null;
  const [messageId = "", ...rest] = id.slice(mark.length).split("/");
  const answer = rest.join("/");
  return rest.length === 0 ? null : { messageId: idOf(messageId), answer: answer === "" ? null : answer };
}

export interface Offer {
  readonly text: string;
  readonly none: string;
  /** The label that opens a list. */
  readonly listLabel: string;
  readonly messageId: MessageId;
  readonly answers: readonly { readonly key: string; readonly title: string }[];
}

/** "Did you mean": buttons where they have room for all, else a list with the whole titles. */
export function offerOf({ text, none, listLabel, messageId, answers }: Offer): OutboundContent {
  const all = [
    ...answers.map(({ key, title }) => ({ id: tapId({ messageId, answer: key }), title })),
    { id: tapId({ messageId, answer: null }), title: none },
  ];
  const titles = new Set(all.map(({ title }) => title));
  const short = all.every(({ title }) => title.length <= limits.buttonTitle);
  // WhatsApp refuses two buttons of one title; a list may have them.
  const asButtons = all.length <= limits.buttons && short && titles.size === all.length;
  if (asButtons) return { kind: "buttons", text, buttons: all };
  return { kind: "list", text, button: listLabel, rows: all.map(rowOf) };
}

function rowOf({ id, title }: Choice): Choice {
  if (title.length <= limits.rowTitle) return { id, title };
  return { id, title: shorten(title, limits.rowTitle), description: shorten(title, limits.rowDescription) };
}
