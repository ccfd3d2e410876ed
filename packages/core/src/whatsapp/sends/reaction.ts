import { required } from "./checks.ts";
import { seen } from "./parts.ts";
import type { Problems, Send } from "./send.ts";

const longestId = 512;

/** An emoji on a message of the person's. */
export const reaction: Send<"reaction"> = {
  build: ({ messageId, emoji }) => ["reaction", { message_id: messageId, emoji }],
  check: ({ messageId, emoji }) => [...required("messageId", messageId, longestId), ...checkEmoji(emoji)],
  shows: ({ emoji }) => seen({ text: emoji }),
};

function checkEmoji(emoji: string): Problems {
  const graphemes = [...new Intl.Segmenter("en", { granularity: "grapheme" }).segment(emoji)].length;
  // The empty text takes a reaction back.
  if (graphemes <= 1 && !/^[\p{L}\p{N}]$/u.test(emoji)) return [];
  return [{ path: "emoji", message: "A reaction is one emoji, or empty to take it back.", limit: 1 }];
}
