import type { MediaKind } from "@hotline/core/model/message.ts";

/** As what WhatsApp shows a file of this type. */
export function mediaKindOf(mime: string): MediaKind {
  if (mime === "image/webp") return "sticker";
  const [group] = mime.split("/");
  return group === "image" || group === "video" || group === "audio" ? group : "document";
}
