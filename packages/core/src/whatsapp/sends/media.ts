import type { OutboundContent } from "../../model/outbound.ts";
import { limits } from "../limits.ts";
import { file, onlyDocument, optional } from "./checks.ts";
import { present, seen } from "./parts.ts";
import type { Problems, Send } from "./send.ts";

/** A file. */
export const media: Send<"media"> = {
  build: (content) => [content.media, { ...content.source, ...present(content, ["caption", "filename", "voice"]) }],
  check: (content) => [
    ...file("source", content.source),
    ...optional("caption", content.caption, limits.caption),
    ...checkCaption(content),
    ...onlyDocument("filename", content),
    ...checkVoice(content),
  ],
  shows: ({ caption, ...content }) => seen({ text: caption, files: [content] }),
};

function checkCaption({ media: kind, caption }: OutboundContent<"media">): Problems {
  if (caption === undefined || (kind !== "audio" && kind !== "sticker")) return [];
  return [{ path: "caption", message: `WhatsApp shows no caption with ${kind}: send it as a text.` }];
}

function checkVoice({ media: kind, voice }: OutboundContent<"media">): Problems {
  if (voice === undefined || kind === "audio") return [];
  return [{ path: "voice", message: "Only an audio can be a voice message." }];
}
